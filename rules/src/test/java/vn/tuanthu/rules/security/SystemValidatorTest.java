package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.text.Language;

/** Declarations that contradict themselves are refused, with the place and what to do. */
class SystemValidatorTest {
    private static final String HEAD = """
            plan: hai-duong-2025
            agencies:
              - {id: so-a, tier: PROVINCE, kind: DEPARTMENT}
            systems:
              - id: s
                status: OPERATING
            """;

    private static List<String> problems(String file) {
        InputText text = InputText.of("he-thong.yaml", file.getBytes(StandardCharsets.UTF_8));
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> Register.ENGINE.read(text));
        return bad == null
                ? List.of()
                : bad.problems().stream()
                        .map(problem -> problem.in(Language.VI))
                        .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "agency: so-b | 7 (systems[1].agency): không có cơ quan \"so-b\" trong danh sách agencies. Có phải là \"so-a\"?",
                "components: [t] | 7 (systems[1].components[1]): không có hệ thống thành phần \"t\". Kiểm tra lại tên",
                "components: [s] | 7 (systems[1].components): các hệ thống là thành phần của nhau theo vòng: s → s.",
                "components: [s\u200b] | 7 (systems[1].components[1]): mã “s\\u200b” có ký tự U+200B ZERO WIDTH SPACE",
                "approval: {level: 3, approvedBy: OWNER, date: 2025-01-01, document: ''} | 7 (systems[1].approval.document): document để trống",
                "dossier: [{part: 1, document: ' '}] | 7 (systems[1].dossier[1].document): document để trống",
                "regulation: {document: '\u3164', date: 2025-01-01} | 7 (systems[1].regulation.document): document để trống",
                "reports: [{kind: ANNUAL, year: 2025, date: 2025-12-20, to: OWNER, document: '…'}] | 7 (systems[1].reports[1].document): document để trống",
                "inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: '-'}] | 7 (systems[1].inspections[1].document): document để trống",
                "profile: {riskAssessment: {level: 4, document: '', date: 2025-01-01}} | 7 (systems[1].profile.riskAssessment.document): document để trống",
                "profile: {primeMinisterDecision: {level: 4, document: '', date: 2025-01-01}} | 7 (systems[1].profile.primeMinisterDecision.document): document để trống",
                "layers: {onSite: {provider: ''}} | 7 (systems[1].layers.onSite.provider): provider để trống",
                "layers: {monitoring: {provider: '.'}} | 7 (systems[1].layers.monitoring.provider): provider để trống",
                "layers: {assessment: {provider: '  '}} | 7 (systems[1].layers.assessment.provider): provider để trống",
                "profile: {users: -1} | 7 (systems[1].profile.users): users là số âm: -1.",
                "profile: {basicDataSubjects: -5} | 7 (systems[1].profile.basicDataSubjects): basicDataSubjects là số âm: -5.",
                "profile: {sensitiveDataSubjects: -5} | 7 (systems[1].profile.sensitiveDataSubjects): sensitiveDataSubjects là số âm",
                "profile: {information: [PUBLIC], basicDataSubjects: 5} | 7 (systems[1].profile.information): khai số chủ thể dữ liệu cá nhân nhưng information không có PRIVATE hay PERSONAL.",
                "profile: {information: [PERSONAL], basicDataSubjects: 0, sensitiveDataSubjects: 0} | 7 (systems[1].profile.basicDataSubjects): information có PERSONAL nhưng cả",
                "profile: {information: [PUBLIC], users: 5} | 7 (systems[1].profile.users): khai users nhưng information không có",
                "profile: {purposes: [INTERNAL_OPERATION], services: [INFORMATION]} | 7 (systems[1].profile.services): khai services nhưng purposes không có",
                "profile: {purposes: [INTERNAL_OPERATION], infrastructureFor: PROVINCE} | 7 (systems[1].profile.infrastructureFor): khai infrastructureFor nhưng purposes không có INFRASTRUCTURE.",
                "profile: {purposes: [INTERNAL_OPERATION], worksClass: CLASS_I} | 7 (systems[1].profile.worksClass): khai worksClass nhưng purposes không có INDUSTRIAL_CONTROL.",
                "profile: {riskAssessment: {level: 6, document: D, date: 2025-01-01}} | 7 (systems[1].profile.riskAssessment.level): cấp độ 6 không có.",
                "profile: {primeMinisterDecision: {level: 0, document: D, date: 2025-01-01}} | 7 (systems[1].profile.primeMinisterDecision.level): cấp độ 0 không có.",
                "approval: {level: 0, approvedBy: OWNER, date: 2025-01-01, document: D} | 7 (systems[1].approval.level): cấp độ 0 không có. Cấp độ là số từ 1 đến 5.",
                "approval: {level: 3, approvedBy: OWNER, date: 2025-01-01, document: D, approvalStarted: 2025-01-02} | 7 (systems[1].approval.date): date (01/01/2025) trước approvalStarted (02/01/2025).",
                "approval: {level: 3, approvedBy: OWNER, date: 2025-01-01, document: D, appraisalEnded: 2025-01-02} | 7 (systems[1].approval.date): date (01/01/2025) trước appraisalEnded",
                "approval: {level: 3, approvedBy: OWNER, date: 2025-03-01, document: D, appraisalStarted: 2025-01-03, appraisalEnded: 2025-01-02} | 7 (systems[1].approval.appraisalEnded): appraisalEnded (02/01/2025) trước appraisalStarted",
                "hosting: {kind: CLOUD, sharedSecurity: [NONE, WATCHING]} | 7 (systems[1].hosting.sharedSecurity): sharedSecurity vừa có NONE",
                "dossierReturns: [{received: 2026-09-02, returned: 2026-09-01}] | 7 (systems[1].dossierReturns[1].returned): returned (01/09/2026) trước received (02/09/2026).",
                "incidents: [{found: '2026-09-02T08:00:00', gravity: SERIOUS, firstNotice: '2026-09-02T07:59:59'}] | 7 (systems[1].incidents[1].firstNotice): firstNotice (7 giờ 59 phút ngày 02/09/2026) trước found (8 giờ 00 phút ngày 02/09/2026).",
                "incidents: [{found: '2026-09-02T08:00:00', gravity: SERIOUS, report: '2026-09-01T08:00:00'}] | 7 (systems[1].incidents[1].report): report (8 giờ 00 phút ngày 01/09/2026) trước found",
                "dossier: [{part: 6, document: D}] | 7 (systems[1].dossier[1].part): hồ sơ không có thành phần thứ 6.",
                "dossier: [{part: 1, document: D}, {part: 1, document: E}] | 7 (systems[1].dossier[2].part): thành phần thứ 1 được ghi hai lần.",
                "measures: [{ids: [TT12.D21], status: PLANNED}] | 7 (systems[1].measures[1].ids[1]): không có biện pháp \"TT12.D21\". Có phải là \"TT12.D01\"?",
                "measures: [{ids: [], status: PLANNED}] | 7 (systems[1].measures[1].ids): mục này không nêu biện pháp nào.",
                "measures: [{ids: [TT12.D01, TT12.D01], status: PLANNED}] | 7 (systems[1].measures[1].ids[2]): biện pháp \"TT12.D01\" được khai hai lần.",
                "measures: [{ids: [TT12.D05], status: IN_PLACE, reason: NO_MAIL_SERVICE}] | 7 (systems[1].measures[1].reason): có reason nhưng status là IN_PLACE.",
                "measures: [{ids: [TT12.D19], status: IN_PLACE, distanceKm: -1}] | 7 (systems[1].measures[1].distanceKm): distanceKm là số âm: -1.",
                "settings: {log-retention-month: 3} | 7 (systems[1].settings.log-retention-month): không có thông số \"log-retention-month\". Có phải là \"log-retention-months\"?",
                "settings: {log-retention-months: -3} | 7 (systems[1].settings.log-retention-months): log-retention-months là số âm: -3.",
                "regulation: {document: D, date: 2025-01-01, inspectionMonths: 0} | 7 (systems[1].regulation.inspectionMonths): chu kỳ 0 tháng không dùng được.",
                "reports: [{kind: ANNUAL, year: 2025, date: 2024-12-20, to: OWNER, document: D}] | 7 (systems[1].reports[1].date): báo cáo gửi ngày 20/12/2024, trước năm 2025",
                "profile: {users: 100000000001} | 7 (systems[1].profile.users): users quá lớn: 100000000001 (nhiều nhất 100000000000).",
                "profile: {information: [PUBLIC], sensitiveDataSubjects: 1} | 7 (systems[1].profile.information): khai số chủ thể",
                "profile: {riskAssessment: {level: 0, document: D, date: 2025-01-01}} | 7 (systems[1].profile.riskAssessment.level): cấp độ 0 không có.",
                "profile: {primeMinisterDecision: {level: 6, document: D, date: 2025-01-01}} | 7 (systems[1].profile.primeMinisterDecision.level): cấp độ 6 không có.",
                "approval: {level: 6, approvedBy: OWNER, date: 2025-01-01, document: D} | 7 (systems[1].approval.level): cấp độ 6 không có.",
                "dossier: [{part: 0, document: D}] | 7 (systems[1].dossier[1].part): hồ sơ không có thành phần thứ 0.",
                "regulation: {document: D, date: 2025-01-01, inspectionMonths: 1201} | 7 (systems[1].regulation.inspectionMonths): chu kỳ 1201 tháng",
            })
    void isRefusedWithItsPlace(String field, String problem) {
        assertThat(problems(HEAD + "    " + field + "\n"))
                .singleElement()
                .asString()
                .startsWith("he-thong.yaml:" + problem);
    }

    /** Each lies on the side of its boundary that makes sense. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency: so-a",
                "profile: {users: 100000000000}",
                "profile: {users: 5}",
                "profile: {information: [PUBLIC], users: 0}",
                "profile: {information: [PRIVATE], users: 5}",
                "profile: {information: [PERSONAL], users: 5}",
                "profile: {basicDataSubjects: 5, sensitiveDataSubjects: 5}",
                "profile: {information: [PUBLIC], basicDataSubjects: 0, sensitiveDataSubjects: 0}",
                "profile: {information: [PERSONAL], basicDataSubjects: 0}",
                "profile: {information: [PERSONAL], basicDataSubjects: 0, sensitiveDataSubjects: 1}",
                "profile: {information: [PERSONAL], basicDataSubjects: 1, sensitiveDataSubjects: 0}",
                "profile: {purposes: [PEOPLE_AND_BUSINESSES], services: [INFORMATION]}",
                "profile: {purposes: [ADMINISTRATIVE_PROCEDURES], services: [INFORMATION]}",
                "profile: {purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE}",
                "profile: {purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_I}",
                "profile: {primeMinisterDecision: {level: 1, document: D, date: 2025-01-01}}",
                "profile: {riskAssessment: {level: 5, document: D, date: 2025-01-01}}",
                "approval: {level: 1, approvedBy: OWNER, date: 2025-01-01, document: D}",
                "approval: {level: 5, approvedBy: OWNER, date: 2025-01-01, document: D, appraisalStarted: 2025-01-01, appraisalEnded: 2025-01-01, approvalStarted: 2025-01-01}",
                "dossier: [{part: 1, document: D}, {part: 5, document: D}]",
                "regulation: {document: D, date: 2025-01-01}",
                "regulation: {document: D, date: 2025-01-01, inspectionMonths: 1}",
                "regulation: {document: D, date: 2025-01-01, inspectionMonths: 1200}",
                "measures: [{ids: [TT12.D05], status: NOT_APPLICABLE, reason: NO_MAIL_SERVICE}]",
                "measures: [{ids: [TT12.D19], status: IN_PLACE, distanceKm: 0}]",
                "settings: {log-retention-months: 0}",
                "reports: [{kind: ANNUAL, year: 2025, date: 2025-01-01, to: OWNER, document: BC}]",
            })
    void isAccepted(String field) {
        assertThat(problems(HEAD + "    " + field + "\n")).isEmpty();
    }

    @Test
    void aPartThatIsListedTwiceIsRefused() {
        assertThat(problems(HEAD + "    components: [t, t]\n  - {id: t, status: DESIGN}\n"))
                .containsExactly(
                        "he-thong.yaml:7 (systems[1].components[2]): hệ thống thành phần \"t\" được ghi hai lần. "
                                + "Chỉ giữ một.");
    }

    /** The shared part is seen twice, and must count no deeper the second time. */
    @ParameterizedTest(name = "{0} layers below a shared part")
    @CsvSource({"17, 0", "18, 1"})
    void aPartThatIsSharedIsAsDeepAsItIs(int below, int refused) {
        StringBuilder shared = new StringBuilder("plan: hai-duong-2025\nsystems:\n"
                + "  - {id: top, status: DESIGN, components: [a, b]}\n"
                + "  - {id: b, status: DESIGN, components: [a]}\n"
                + "  - {id: a, status: DESIGN, components: [s1]}\n");
        for (int i = 1; i < below; i++) {
            shared.append("  - {id: s%d, status: DESIGN, components: [s%d]}\n".formatted(i, i + 1));
        }
        shared.append("  - {id: s%d, status: DESIGN}\n".formatted(below));

        assertThat(problems(shared.toString()))
                .hasSize(refused)
                .allMatch(problem -> problem.contains("hệ thống top lồng nhau quá 20 tầng"));
    }

    @Test
    void operationBeforeInvestmentIsRefused() {
        assertThat(problems(HEAD + "    investmentStarted: 2025-02-01\n    goLive: 2025-01-31\n"))
                .containsExactly("he-thong.yaml:8 (systems[1].goLive): goLive (31/01/2025) trước investmentStarted "
                        + "(01/02/2025). Kiểm tra lại hai ngày.");
        assertThat(problems(HEAD + "    investmentStarted: 2025-02-01\n    goLive: 2025-02-01\n"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "OPERATING, 2026-11-26, true",
        "OPERATING, 2026-11-27, false",
        "BUILDING, 2026-11-26, false",
        "BUILDING, 2026-11-27, true",
        "DESIGN, 2026-11-26, false",
        "DESIGN, 2026-11-27, true"
    })
    void aStatusThatTheDayOfGoingIntoOperationContradictsIsRefused(String status, String goLive, boolean accepted) {
        String day = goLive.substring(8) + "/11/2026";
        String declared = """
                plan: hai-duong-2025
                %s
                systems:
                  - id: s
                    status: %s
                    goLive: %s
                """;

        assertThat(problems(declared.formatted("asOf: 2026-11-26", status, goLive)))
                .isEqualTo(
                        accepted
                                ? List.of()
                                : List.of("he-thong.yaml:6 (systems[1].goLive): khai status " + status
                                        + " mà ngày đưa vào vận hành goLive là " + day
                                        + ", trái nhau vào ngày 26/11/2026 của bản khai (asOf). Đã vận hành thì ghi status là"
                                        + " OPERATING và goLive không sau asOf; chưa vận hành thì goLive phải sau asOf hoặc"
                                        + " bỏ trống."));
        assertThat(problems(declared.formatted("", status, goLive))).isEmpty();
    }

    @Test
    void aSystemWithoutAnIdIsRefused() {
        assertThat(problems(HEAD + "  - {id: ' ', status: DESIGN}\n"))
                .containsExactly(
                        "he-thong.yaml:7 (systems[2].id): hệ thống không có mã. Đặt cho mỗi hệ thống một mã ngắn.");
    }

    @Test
    void twoSystemsOfOneIdAreRefused() {
        assertThat(problems(HEAD + "  - id: s\n    status: DESIGN\n"))
                .containsExactly("he-thong.yaml:7 (systems[2].id): hệ thống \"s\" được khai hai lần. Chỉ giữ một.");
    }

    @Test
    void systemsThatLookAlikeAreRefusedByName() {
        assertThat(problems(HEAD + "  - {id: S, status: DESIGN}\n"))
                .singleElement()
                .asString()
                .contains("(systems[2].id): mã “S” (U+0053) trông giống mã “s” (U+0073)");
    }

    @Test
    void everyUnknownPartIsTold() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            parts.append(i == 0 ? "" : ", ").append("t").append(i);
        }
        assertThat(problems(HEAD + "    components: [" + parts + "]\n"))
                .hasSize(101)
                .last()
                .asString()
                .contains("(systems[1].components[101])");
    }

    @Test
    void aCircleOfComponentsIsRefusedAndShown() {
        String circle = HEAD + "    components: [t]\n  - {id: t, status: DESIGN, components: [u]}\n"
                + "  - {id: u, status: DESIGN, components: [s]}\n";

        assertThat(problems(circle)).singleElement().asString().contains("theo vòng: s → t → u → s.");
    }

    @Test
    void aPartThatTwoSystemsShareIsNoCircle() {
        String shared = HEAD + "    components: [t, u]\n  - {id: t, status: DESIGN, components: [u]}\n"
                + "  - {id: u, status: DESIGN}\n";

        assertThat(problems(shared)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1", "5000, 1"})
    void componentsMayNotBeNestedWithoutEnd(int layers, int refused) {
        StringBuilder chain = new StringBuilder("plan: hai-duong-2025\nsystems:\n");
        for (int i = 1; i < layers; i++) {
            chain.append("  - {id: s%d, status: DESIGN, components: [s%d]}\n".formatted(i, i + 1));
        }
        chain.append("  - {id: s%d, status: DESIGN}\n".formatted(layers));

        assertThat(problems(chain.toString()))
                .hasSize(refused)
                .allMatch(problem -> problem.toString().contains("lồng nhau quá 20 tầng"));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThat(problems(HEAD + "    profile: {users: -1, basicDataSubjects: -1}\n    agency: x\n"))
                .hasSize(3);
    }

    @Test
    void aProgramIsToldTheFieldWithoutALine() {
        Evidence evidence = Register.system("profile: {users: -1}");

        BadInputException bad =
                catchThrowableOfType(BadInputException.class, () -> Register.graded(evidence, "2025-12-31"));

        assertThat(bad.problems().get(0).in(Language.EN))
                .isEqualTo("evidence:systems[1].profile.users: users is negative: -1. A count is 0 or more.");
    }

    @Test
    void anHonestDeclarationIsAccepted() {
        assertThatCode(() -> Register.graded(Register.system("profile: {users: 0}"), "2025-12-31"))
                .doesNotThrowAnyException();
    }
}
