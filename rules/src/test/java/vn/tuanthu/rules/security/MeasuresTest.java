package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** What each level asks for, by what means, and how an answer is judged. */
class MeasuresTest {
    private static final String DAY = "2025-12-31";

    /** One system of each level under ND85 that fires as few conditions as possible. */
    private static final Map<Integer, String> PLAIN = Map.of(
            1, "purposes: [INTERNAL_OPERATION], information: [PUBLIC]",
            2, "purposes: [INTERNAL_OPERATION], information: [PRIVATE]",
            3, "purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_III",
            4, "purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_I",
            5, "purposes: [INDUSTRIAL_CONTROL], worksClass: SPECIAL");

    private static Evidence plain(int level, String... fields) {
        List<String> all = new ArrayList<>(List.of("profile: {" + PLAIN.get(level) + "}"));
        all.addAll(Arrays.asList(fields));
        return Register.system(all.toArray(String[]::new));
    }

    private static List<String> asked(int level, String group) {
        return Register.graded(plain(level), DAY).findings().stream()
                .map(Finding::check)
                .filter(id -> id.startsWith(group))
                .map(id -> id.substring(group.length()))
                .toList();
    }

    // ---- what is asked for ----

    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({
        "1, internal border dmz",
        "2, internal border dmz internal-servers wireless",
        "3, internal border dmz internal-servers wireless database management",
        "4, internal border dmz internal-servers wireless database management device-management",
        "5, internal border dmz internal-servers wireless database management device-management",
    })
    void zones(int level, String zones) {
        assertThat(asked(level, "TT12.Z.")).containsExactly(zones.split(" "));
    }

    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({
        "1, 01 02 03",
        "2, 01 02 03 04 05 06",
        "3, 01 02 04 05 06 07 08 09 10 11 12 13 14 15 16 17",
        "4, 01 02 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18",
        "5, 01 02 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20",
    })
    void designRequirements(int level, String ids) {
        assertThat(asked(level, "TT12.D")).containsExactly(ids.split(" "));
    }

    @ParameterizedTest(name = "level {0}: {1} items of chapter {2}")
    @CsvSource({"1, 26, 5", "2, 33, 6", "3, 41, 7", "4, 41, 8", "5, 41, 9"})
    void itemsStandInTheChapterOfTheLevel(int level, int count, int chapter) {
        List<String> items = asked(level, "TCVN11930.");

        assertThat(items.stream().filter(id -> !id.startsWith("log-")).toList())
                .hasSize(count)
                .allMatch(id -> id.startsWith(chapter + "."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // the same subject has another clause at each level, or none
        "thử nghiệm và nghiệm thu hệ thống, 5.1.4.2 6.1.4.3 7.1.4.3 8.1.4.3 9.1.4.3",
        "phát triển phần mềm thuê khoán, 6.1.4.2 7.1.4.2 8.1.4.2 9.1.4.2",
        "vận hành: quản lý sự cố an toàn thông tin, 6.1.5.4 7.1.5.8 8.1.5.8 9.1.5.8",
        "vận hành: thiết bị đầu cuối, 7.1.5.4 8.1.5.4 9.1.5.4",
        "mạng: nhật ký hệ thống, 5.2.1.3 6.2.1.4 7.2.1.4 8.2.1.4 9.2.1.4",
        "mạng: kiểm soát truy cập từ bên trong, 6.2.1.3 7.2.1.3 8.2.1.3 9.2.1.3",
        "mạng: bảo vệ thiết bị hệ thống, 5.2.1.5 6.2.1.6 7.2.1.7 8.2.1.7 9.2.1.7",
        "máy chủ: xử lý khi chuyển giao, 6.2.2.6 7.2.2.6 8.2.2.6 9.2.2.6",
        "ứng dụng: an toàn ứng dụng và mã nguồn, 6.2.3.4 7.2.3.6 8.2.3.6 9.2.3.6",
        "dữ liệu: nguyên vẹn, 7.2.4.1 8.2.4.1 9.2.4.1",
        "dữ liệu: sao lưu dự phòng, 5.2.4.1 6.2.4.2 7.2.4.3 8.2.4.3 9.2.4.3",
    })
    void clauses(String subject, String clauses) {
        assertThat(Register.LAW.articles(Measure.class).stream()
                        .filter(measure -> measure.words().vi().equals(subject))
                        .map(Measure::id))
                .containsExactlyElementsOf(Arrays.stream(clauses.split(" "))
                        .map(clause -> "TCVN11930." + clause)
                        .toList());
    }

    @Test
    void measuresWereNotAskedBeforeTheCircular() {
        assertThat(Register.isMade(plain(3), "2022-09-30", "TT12.D04")).isFalse();
        assertThat(Register.isMade(plain(3), "2022-10-01", "TT12.D04")).isTrue();
    }

    // ---- by what means ----

    private static String need(int level, String id, String profile) {
        Evidence evidence = Register.system("profile: {" + profile + "}");
        assertThat(Register.graded(evidence, DAY).inForce().level()).as(profile).isEqualTo(level);
        return Register.finding(evidence, DAY, "TT12." + id).required().toString();
    }

    private static final String ANY = "có phương án";
    private static final String PRODUCT = "sản phẩm";

    @ParameterizedTest(name = "{1} at level {0}: {2}")
    @CsvSource({
        "1, D01, có phương án",
        "2, D01, có phương án",
        "3, D01, có phương án",
        "4, D01, có phương án",
        "5, D01, sản phẩm",
        "1, D02, có phương án",
        "2, D02, có phương án",
        "5, D02, sản phẩm",
        "1, D03, có phương án",
        "2, D03, có phương án",
        "2, D04, có phương án",
        "3, D04, có phương án",
        "4, D04, có phương án",
        "5, D04, có phương án",
        "2, D05, có phương án",
        "3, D05, có phương án",
        "4, D05, sản phẩm",
        "5, D05, sản phẩm",
        "3, D07, có phương án",
        "4, D07, có phương án",
        "5, D07, có phương án",
        "3, D08, có phương án",
        "4, D08, có phương án",
        "5, D08, có phương án",
        "3, D09, có phương án",
        "4, D09, có phương án",
        "5, D09, có phương án",
        "3, D10, có phương án",
        "4, D10, có phương án",
        "5, D10, sản phẩm",
        "3, D11, có phương án",
        "4, D11, sản phẩm",
        "5, D11, sản phẩm",
        "3, D12, sản phẩm",
        "4, D12, sản phẩm",
        "5, D12, sản phẩm",
        "3, D13, sản phẩm",
        "4, D13, sản phẩm",
        "5, D13, sản phẩm",
        "3, D14, sản phẩm",
        "4, D14, sản phẩm",
        "5, D14, sản phẩm",
        "3, D15, có phương án",
        "4, D15, có phương án",
        "5, D15, có phương án",
        "3, D16, có phương án",
        "4, D16, có phương án",
        "5, D16, có phương án",
        "3, D17, có phương án",
        "4, D17, có phương án",
        "5, D17, có phương án",
        "4, D18, sản phẩm",
        "5, D18, sản phẩm",
        "5, D20, có phương án",
    })
    void withoutConditions(int level, String id, String need) {
        assertThat(need(level, id, PLAIN.get(level))).isEqualTo(need);
    }

    @ParameterizedTest(name = "{1} at level {0} with {2}: a product {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // D01, D15: secrets, or Điều 9.2.c at level 3
                "3 | D01 | purposes: [INTERNAL_OPERATION], information: [STATE_SECRET], harm: {nationalSecurity: HARM} | true",
                "3 | D01 | purposes: [DEFENCE_OR_SECURITY], information: [PRIVATE], harm: {nationalSecurity: HARM} | false",
                "3 | D01 | purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE], users: 10000 | true",
                "3 | D01 | purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [CONDITIONAL_BUSINESS], users: 9999 | false",
                "4 | D01 | purposes: [INTERNAL_OPERATION], information: [STATE_SECRET], harm: {nationalSecurity: SERIOUS} | true",
                "4 | D01 | purposes: [INDUSTRIAL_CONTROL, PEOPLE_AND_BUSINESSES], worksClass: CLASS_I, information: [PERSONAL], services: [OTHER_ONLINE], users: 10000 | false",
                "3 | D15 | purposes: [INTERNAL_OPERATION], information: [STATE_SECRET], harm: {nationalSecurity: HARM} | true",
                "3 | D15 | purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE], users: 10000 | true",
                "3 | D15 | purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [CONDITIONAL_BUSINESS], users: 9999 | false",
                "4 | D15 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [SHARED_DATABASE] | true",
                "4 | D15 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [CENTRAL_DATABASE] | false",
                "5 | D15 | purposes: [NATIONAL_DATA_STORE] | true",
                "5 | D15 | purposes: [INTERNATIONAL_GATEWAY] | false",
                // D04: Điều 8.2, 9.2, 10.2, 10.3 with a role, 11.2
                "2 | D04 | purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [INFORMATION] | true",
                "2 | D04 | purposes: [INFRASTRUCTURE], infrastructureFor: ONE_AGENCY | false",
                "3 | D04 | purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [CONDITIONAL_BUSINESS] | true",
                "3 | D04 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE | false",
                "4 | D04 | purposes: [NATIONAL_EGOVERNMENT], roundTheClock: true | true",
                "4 | D04 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [DATA_CENTRE] | true",
                "4 | D04 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [INTERNAL_NETWORK] | false",
                "5 | D04 | purposes: [NATIONAL_DATA_STORE] | true",
                "5 | D04 | purposes: [INTERNATIONAL_GATEWAY] | false",
                // D05: mail that meets Điều 9.2
                "3 | D05 | purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [CONDITIONAL_BUSINESS], roles: [MAIL] | true",
                "3 | D05 | purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [CONDITIONAL_BUSINESS] | false",
                "3 | D05 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [MAIL] | false",
                // D07: central databases of Điều 9.3, shared ones of 10.3, 11.2
                "3 | D07 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [CENTRAL_DATABASE] | true",
                "3 | D07 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [SHARED_DATABASE] | false",
                "3 | D07 | purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_II, roles: [CENTRAL_DATABASE] | false",
                "4 | D07 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [SHARED_DATABASE] | true",
                "4 | D07 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [CENTRAL_DATABASE] | false",
                "5 | D07 | purposes: [NATIONAL_DATA_STORE] | true",
                "5 | D07 | purposes: [INTERNATIONAL_GATEWAY] | false",
                // D10: internal networks and SOCs of Điều 9.3, 10.3
                "3 | D10 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [INTERNAL_NETWORK] | true",
                "3 | D10 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [SECURITY_OPERATIONS_CENTRE] | true",
                "3 | D10 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [DATA_CENTRE] | false",
                "4 | D10 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [INTERNAL_NETWORK] | true",
                "4 | D10 | purposes: [NATIONAL_EGOVERNMENT], roundTheClock: true, roles: [INTERNAL_NETWORK] | false",
            })
    void withConditions(int level, String id, String profile, boolean product) {
        assertThat(need(level, id, profile)).isEqualTo(product ? PRODUCT : ANY);
    }

    @ParameterizedTest(name = "D09 at level {0} with {1}: a service or product {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [DATA_CENTRE] | true",
                "3 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [CLOUD] | true",
                "3 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [IDENTITY_OR_SIGNATURE] | true",
                "3 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, roles: [INTEGRATION_AND_SHARING] | true",
                "3 | purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE | false",
                "4 | purposes: [NATIONAL_EGOVERNMENT], roundTheClock: true | true",
                "4 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true, roles: [CLOUD] | true",
                "4 | purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true | false",
                "5 | purposes: [NATIONAL_DATA_STORE] | true",
                "5 | purposes: [INTERNATIONAL_GATEWAY] | true",
                "5 | purposes: [INDUSTRIAL_CONTROL], worksClass: SPECIAL | false",
            })
    void denialOfService(int level, String profile, boolean service) {
        assertThat(need(level, "D09", profile)).isEqualTo(service ? "dịch vụ hoặc sản phẩm" : ANY);
    }

    // ---- how an answer is judged ----

    private static Finding answered(int level, String id, String answer) {
        return Register.finding(plain(level, "measures:", "  - {ids: [" + id + "], " + answer + "}"), DAY, id);
    }

    @ParameterizedTest(name = "{1} at level {0}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | TT12.D12 | status: IN_PLACE, means: PRODUCT, document: B, date: 2025-12-31 | PASS",
                "3 | TT12.D12 | status: IN_PLACE, means: PRODUCT, document: B, date: 2026-01-01 | NO_DATA",
                "3 | TT12.D12 | status: IN_PLACE, means: PRODUCT, document: B | NO_DATA",
                "3 | TT12.D12 | status: IN_PLACE, means: PRODUCT, date: 2025-01-01 | NO_DATA",
                "3 | TT12.D12 | status: IN_PLACE, means: SERVICE, document: B, date: 2025-01-01 | FAIL",
                "3 | TT12.D12 | status: IN_PLACE, means: EQUIVALENT, document: B, date: 2025-01-01 | FAIL",
                "3 | TT12.D12 | status: IN_PLACE, document: B, date: 2025-01-01 | NO_DATA",
                "3 | TT12.D12 | status: PLANNED, means: PRODUCT, document: B, date: 2025-01-01 | FAIL",
                "3 | TT12.D12 | status: NOT_IN_PLACE | FAIL",
                "3 | TT12.D11 | status: IN_PLACE, document: B, date: 2025-01-01 | PASS",
                // D02: a firewall with the function will do at levels 3 and 4, not at level 5
                "3 | TT12.D02 | status: IN_PLACE, means: EQUIVALENT, document: B, date: 2025-01-01 | FAIL",
                "3 | TT12.D02 | status: IN_PLACE, means: BUILT_IN, document: B, date: 2025-01-01 | PASS",
                "4 | TT12.D02 | status: IN_PLACE, means: BUILT_IN, document: B, date: 2025-01-01 | PASS",
                "5 | TT12.D02 | status: IN_PLACE, means: BUILT_IN, document: B, date: 2025-01-01 | FAIL",
                "5 | TT12.D02 | status: IN_PLACE, means: PRODUCT, document: B, date: 2025-01-01 | PASS",
                // D06: which devices, and how hot
                "2 | TT12.D06 | status: IN_PLACE, devices: [CORE_SWITCH, CORE_FIREWALL], document: B, date: 2025-01-01 | PASS",
                "2 | TT12.D06 | status: IN_PLACE, devices: [CORE_SWITCH], document: B, date: 2025-01-01 | FAIL",
                "2 | TT12.D06 | status: IN_PLACE, document: B, date: 2025-01-01 | NO_DATA",
                "3 | TT12.D06 | status: IN_PLACE, devices: [CORE_SWITCH, CORE_FIREWALL], hotStandby: true, document: B, date: 2025-01-01 | FAIL",
                "3 | TT12.D06 | status: IN_PLACE, devices: [CORE_SWITCH, CORE_FIREWALL, WEB_APPLICATION_FIREWALL, CENTRAL_STORAGE], hotStandby: true, document: B, date: 2025-01-01 | PASS",
                "3 | TT12.D06 | status: IN_PLACE, devices: [CORE_SWITCH, CORE_FIREWALL, WEB_APPLICATION_FIREWALL, CENTRAL_STORAGE], hotStandby: false, document: B, date: 2025-01-01 | FAIL",
                "3 | TT12.D06 | status: IN_PLACE, devices: [CORE_SWITCH, CORE_FIREWALL, WEB_APPLICATION_FIREWALL, CENTRAL_STORAGE], document: B, date: 2025-01-01 | NO_DATA",
                "5 | TT12.D06 | status: IN_PLACE, devices: [CORE_SWITCH, CORE_FIREWALL, WEB_APPLICATION_FIREWALL, CENTRAL_STORAGE], hotStandby: true, document: B, date: 2025-01-01 | FAIL",
                "5 | TT12.D06 | status: IN_PLACE, devices: [ALL_NETWORK_DEVICES], hotStandby: true, document: B, date: 2025-01-01 | PASS",
                // D19: 29 and 30 km
                "5 | TT12.D19 | status: IN_PLACE, distanceKm: 29, document: B, date: 2025-01-01 | FAIL",
                "5 | TT12.D19 | status: IN_PLACE, distanceKm: 30, document: B, date: 2025-01-01 | PASS",
                "5 | TT12.D19 | status: IN_PLACE, document: B, date: 2025-01-01 | NO_DATA",
                // reasons that are allowed, and those that are not
                "3 | TT12.Z.wireless | status: NOT_APPLICABLE, reason: NO_WIRELESS_NETWORK | NOT_APPLICABLE",
                "3 | TT12.D17 | status: NOT_APPLICABLE, reason: NO_WIRELESS_NETWORK | NOT_APPLICABLE",
                "3 | TT12.D05 | status: NOT_APPLICABLE, reason: NO_MAIL_SERVICE | NOT_APPLICABLE",
                "3 | TT12.D05 | status: NOT_APPLICABLE, reason: NO_WIRELESS_NETWORK | FAIL",
                "3 | TT12.D05 | status: NOT_APPLICABLE | FAIL",
                "3 | TT12.D12 | status: NOT_APPLICABLE, reason: NO_WIRELESS_NETWORK | FAIL",
                "3 | TT12.Z.dmz | status: NOT_APPLICABLE, reason: NO_WIRELESS_NETWORK | FAIL",
                "3 | TCVN11930.7.1.4.2 | status: NOT_APPLICABLE, reason: NO_OUTSOURCED_SOFTWARE | NOT_APPLICABLE",
                "3 | TT12.9.8 | status: NOT_APPLICABLE, reason: NO_INTERNAL_SOFTWARE | NOT_APPLICABLE",
            })
    void anAnswer(int level, String id, String answer, Outcome outcome) {
        Finding finding = answered(level, id, answer);

        assertThat(finding.outcome()).as(finding.message().toString()).isEqualTo(outcome);
        assertThat(finding.mandatory()).isTrue();
    }

    @Test
    void aReasonThatTheDeclaredRolesContradictIsNotAccepted() {
        Finding finding = Register.finding(
                Register.system(
                        "profile: {purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_III, roles: [MAIL]}",
                        "measures:",
                        "  - {ids: [TT12.D05], status: NOT_APPLICABLE, reason: NO_MAIL_SERVICE}"),
                DAY,
                "TT12.D05");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.message().toString())
                .isEqualTo(
                        "bảo đảm an toàn thư điện tử: lý do \"không có dịch vụ thư điện tử\" trái với roles đã khai của hệ thống.");
    }

    @Test
    void aMeasureThatIsNotAnsweredSaysWhatToSupply() {
        Finding finding = Register.finding(plain(3), DAY, "TT12.D12");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.clause()).isEqualTo("TT12 Phụ lục III mục II.1.b");
        assertThat(finding.certainty()).isEqualTo(Certainty.TEXT_READ);
        assertThat(finding.message().toString())
                .isEqualTo(
                        "Chưa khai giám sát an toàn hệ thống tập trung (SIEM hoặc tương đương) (cấp độ 3 cần sản phẩm): "
                                + "thêm TT12.D12 vào measures với tình trạng, văn bản và ngày.");
    }

    @Test
    void theApprovedLevelAsksForItsMeasuresWhenItIsTheHigher() {
        Evidence evidence = plain(2, "approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ}");

        assertThat(Register.isMade(evidence, DAY, "TT12.D12")).isTrue();
    }

    @Test
    void theCircularStandsOnAnInterpretationOnceNd331IsInForce() {
        assertThat(Register.finding(
                                plain(3, "approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ}"),
                                "2026-08-18",
                                "TT12.D12")
                        .certainty())
                .isEqualTo(Certainty.TEXT_READ);
        assertThat(Register.finding(
                                plain(3, "approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ}"),
                                "2026-08-19",
                                "TT12.D12")
                        .certainty())
                .isEqualTo(Certainty.INTERPRETATION);
    }

    @Test
    void aSystemThatDoesNotRunYetIsOnlyAdvised() {
        assertThat(Register.finding(plain(3, "status: BUILDING"), DAY, "TT12.D12")
                        .mandatory())
                .isFalse();
    }

    @ParameterizedTest(name = "L116.34.2 at level {0} on {1}, kept {2}: made {3}, mandatory {4}")
    @CsvSource({
        "3, 2026-06-30, true, false, false",
        "3, 2026-07-01, true, true, false",
        "3, 2027-06-30, true, true, false",
        "3, 2027-07-01, true, true, true",
        "2, 2027-07-01, true, false, false",
    })
    void theLawsOwnMeasures(int level, String day, boolean kept, boolean made, boolean mandatory) {
        Evidence evidence =
                plain(level, "approval: {level: " + level + ", approvedBy: OWNER, date: 2024-01-01, document: QĐ}");

        assertThat(Register.isMade(evidence, day, "L116.34.2")).isEqualTo(made);
        if (made) {
            assertThat(Register.finding(evidence, day, "L116.34.2").mandatory()).isEqualTo(mandatory);
        }
    }

    // ---- the plan as a whole ----

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void withEveryMeasureThePlanOfTheLevelIsInPlace(int level) {
        Evidence evidence = Register.complete(plain(level), level, "2025-01-01");

        GradedSystem system = Register.graded(evidence, DAY);

        assertThat(system.planInPlace()).isTrue();
        assertThat(system.findings().stream()
                        .filter(f -> Register.ENGINE.measures().contains(f.check())))
                .allMatch(finding -> finding.outcome() == Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({"TT12.Z.dmz", "TT12.D01", "TCVN11930.7.2.1.4", "TT12.9.3e"})
    void oneMissingMeasureUndoesThePlan(String missing) {
        Evidence evidence = Register.complete(plain(3), 3, "2025-01-01", missing);

        assertThat(Register.graded(evidence, DAY).planInPlace()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"L116.34.2", "L116.40.2"})
    void aMissingMeasureOfTheLawOf2025DoesNotUndoThePlan(String missing) {
        Evidence kept = plain(3, "approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ}");

        GradedSystem system = Register.graded(Register.complete(kept, 3, "2025-01-01", missing), "2027-07-01");

        assertThat(Register.finding(system, missing).outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(system.planInPlace()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30", "2027-07-01"})
    void onlyMeasuresOfThePlanCountTowardsDirective09(String day) {
        Evidence kept = plain(3, "approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ}");
        long ofPlan = Register.LAW.articles(Measure.class).stream()
                .filter(measure -> measure.isAskedAt(3) && measure.isOfPlan())
                .count();

        Finding applied = Register.finding(Register.complete(kept, 3, "2025-01-01"), day, "CT09.applied");

        assertThat(applied.outcome()).isEqualTo(Outcome.PASS);
        assertThat(applied.numerator()).isEqualTo(ofPlan);
        assertThat(applied.denominator()).isEqualTo(ofPlan);
    }

    @Test
    void aSystemWhoseLevelIsUnknownHasNoPlanInPlaceWhateverItsNeighbourHas() {
        Evidence complete = Register.complete(plain(3), 3, "2025-01-01");
        List<InformationSystem> both = new ArrayList<>(complete.systems());
        both.add(InformationSystem.operating("unknown", "Hệ thống chưa rõ cấp độ"));

        Evidence evidence = complete.withSystems(both);

        assertThat(Register.graded(evidence, "s", DAY).planInPlace()).isTrue();
        assertThat(Register.graded(evidence, "unknown", DAY).planInPlace()).isFalse();
    }

    @Test
    void anExcusedMeasureDoesNotUndoThePlan() {
        Evidence evidence = plain(
                3,
                "measures:",
                "  - {ids: [TT12.D05], status: NOT_APPLICABLE, reason: NO_MAIL_SERVICE}",
                "  - {ids: [TT12.D17, TT12.Z.wireless], status: NOT_APPLICABLE, reason: NO_WIRELESS_NETWORK}");

        Evidence complete = Register.complete(evidence, 3, "2025-01-01", "TT12.D05", "TT12.D17", "TT12.Z.wireless");

        assertThat(Register.graded(complete, DAY).planInPlace()).isTrue();
    }

    // ---- second-hand figures ----

    @ParameterizedTest(name = "level {0}, {1}: {2} on {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2, log-retention-months, 0, 2025-12-31, TCVN11930.log-retention, FAIL",
                "2, log-retention-months, 1, 2025-12-31, TCVN11930.log-retention, PASS",
                "3, log-retention-months, 2, 2025-12-31, TCVN11930.log-retention, FAIL",
                "3, log-retention-months, 3, 2026-08-18, TCVN11930.log-retention, PASS",
                "4, log-retention-months, 5, 2025-12-31, TCVN11930.log-retention, FAIL",
                "4, log-retention-months, 6, 2025-12-31, TCVN11930.log-retention, PASS",
                "5, log-retention-months, 11, 2025-12-31, TCVN11930.log-retention, FAIL",
                "5, log-retention-months, 12, 2025-12-31, TCVN11930.log-retention, PASS",
                "3, log-retention-months, 3, 2026-08-19, TCVN14423.log-retention, PASS",
                "3, log-review-months, 6, 2026-08-19, TCVN14423.log-review, PASS",
                "3, log-review-months, 7, 2026-08-19, TCVN14423.log-review, FAIL",
                "4, account-review-months, 3, 2026-08-19, TCVN14423.account-review, PASS",
                "4, account-review-months, 4, 2026-08-19, TCVN14423.account-review, FAIL",
                "1, idle-account-days, 45, 2026-08-19, TCVN14423.idle-account, PASS",
                "1, idle-account-days, 46, 2026-08-19, TCVN14423.idle-account, FAIL",
                "3, admin-password-months, 3, 2026-08-19, TCVN14423.admin-password, FAIL",
                "5, vulnerability-scan-months, 3, 2026-08-19, TCVN14423.vulnerability-scan, PASS",
                "5, vulnerability-scan-months, 4, 2026-08-19, TCVN14423.vulnerability-scan, FAIL",
                "4, important-assets-scan-months, 3, 2026-08-19, TCVN14423.important-scan, PASS",
                "4, restore-test-months, 7, 2026-08-19, TCVN14423.restore-test, FAIL",
                "5, penetration-test-months, 6, 2026-08-19, TCVN14423.penetration-test, PASS",
                "4, incident-drill-months, 13, 2026-08-19, TCVN14423.incident-drill, FAIL",
                "4, international-link-providers, 1, 2026-08-19, TCVN14423.international-links, FAIL",
                "4, international-link-providers, 2, 2026-08-19, TCVN14423.international-links, PASS",
                "5, standby-distance-km, 29, 2026-08-19, TCVN14423.standby-distance, FAIL",
                "5, standby-distance-km, 30, 2026-08-19, TCVN14423.standby-distance, PASS",
                "3, -, -, 2026-08-19, TCVN14423.log-retention, NO_DATA",
            })
    void aSecondHandFigureIsAdviceAndSaysSo(
            int level, String setting, String figure, String day, String check, Outcome outcome) {
        Evidence evidence = plain(
                level,
                "approval: {level: " + level + ", approvedBy: OWNER, date: 2024-01-01, document: QĐ}",
                setting == null ? "operator: X" : "settings: {" + setting + ": " + figure + "}");

        Finding finding = Register.finding(evidence, day, check);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.mandatory()).isFalse();
        assertThat(finding.certainty()).isEqualTo(Certainty.SECOND_HAND);
    }

    @Test
    void theNewerStandardTakesThePlaceOfTheOlder() {
        Evidence evidence = plain(3, "approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ}");

        assertThat(Register.isMade(evidence, "2026-08-18", "TCVN14423.log-retention"))
                .isFalse();
        assertThat(Register.isMade(evidence, "2026-08-19", "TCVN11930.log-retention"))
                .isFalse();
        assertThat(Register.isMade(plain(1), DAY, "TCVN11930.log-retention")).isFalse();
    }

    @Test
    void everyMeasureThatMayBeExcusedIsOneThatTheRulesMakeConditional() {
        assertThat(Register.LAW.articles(Measure.class).stream()
                        .filter(measure -> !measure.notApplicableWhen().isEmpty())
                        .map(Measure::id)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "TT12.Z.wireless",
                        "TT12.D05",
                        "TT12.D17",
                        "TT12.9.8",
                        "TCVN11930.6.1.4.2",
                        "TCVN11930.7.1.4.2",
                        "TCVN11930.8.1.4.2",
                        "TCVN11930.9.1.4.2");
        assertThat(SecurityMeasure.Reason.values()).hasSize(4);
    }
}
