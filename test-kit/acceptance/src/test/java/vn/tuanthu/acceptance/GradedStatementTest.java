package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * What the level of a registered system asks for is part of its acceptance: for every check that a sound system of level
 * 3 meets there is a registration broken in that way. The registration is the one of an invented system of the examples.
 */
class GradedStatementTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Set<String> MEASURES = Set.copyOf(ENGINE.measures());
    private static final String SYSTEM = "giai-quyet-tthc";
    private static final String HEAD = """
            plan: hai-duong-2025
            asOf: 2025-12-31
            vendor: Công ty Ví dụ
            system:
              id: giai-quyet-tthc
              name: Giải quyết thủ tục hành chính (ví dụ)
              version: "1.0"
              kinds: [ONE_STOP]
              securityLevel: 3
              hosting: PROVINCE_DATA_CENTRE
              services: [{id: khai-sinh, name: Đăng ký khai sinh, path: /khai-sinh}]
            agency: {id: so, name: Sở Ví dụ, tier: PROVINCE, kind: DEPARTMENT}
            """;
    private static final String SOUND = HEAD + "systems:\n" + registration();

    /** One change of a sound statement, and the checks that must see it: the one it is about, and what follows from it. */
    enum Break {
        MEASURES_WITHOUT_MEANS(
                "        means: PRODUCT\n",
                "",
                "TT12.D01",
                "TT12.D02",
                "TT12.D04",
                "TT12.D12",
                "TT12.D13",
                "TT12.D14",
                "TT12.D15",
                "CT09.applied",
                "II.2.11",
                "III.5.4"),
        APPROVED_LATE("date: 2023-04-20", "date: 2024-10-01", "CT09.approved-on-time", "ND85.17.2"),
        NO_OWNER("    owner: UBND tỉnh VD\n", "", "ND85.5.1a"),
        APPROVED_BY_OPERATOR("approvedBy: OWNER", "approvedBy: OPERATOR", "ND85.12.approver"),
        APPRAISED_BY_OPERATOR("appraisedBy: SECURITY_UNIT", "appraisedBy: OPERATOR", "ND85.12.appraiser"),
        OPERATOR_APPRAISES_ITSELF(
                "operator: Trung tâm Công nghệ thông tin VD", "operator: Phòng An toàn thông tin", "TT12.6"),
        LATE_APPRAISAL("appraisalStarted: 2023-04-01", "appraisalStarted: 2023-01-01", "ND85.16.2"),
        LATE_APPROVAL("approvalStarted: 2023-04-14", "approvalStarted: 2023-01-14", "ND85.17.2"),
        NO_OPINION("      appraisalDocument: Ý kiến thẩm định 2023\n", "", "ND85.17.1b"),
        DOSSIER_WITHOUT_A_PART("      - {part: 4, document: Hồ sơ đề xuất cấp độ - phần 4}\n", "", "ND85.15"),
        LATE_REGULATION("QC-VD, date: 2022-11-15", "QC-VD, date: 2023-11-15", "TT12.9.7"),
        IN_USE_TOO_EARLY("goLive: 2023-05-04", "goLive: 2023-04-24", "TT12.9.6"),
        INSPECTED_LONG_AGO("{date: 2025-03-12, scope: SYSTEM", "{date: 2024-03-12, scope: SYSTEM", "ND85.20.2c"),
        INSPECTED_BY_ITSELF(
                "date: 2025-03-12, scope: SYSTEM, by: LICENSED_ORGANISATION",
                "date: 2025-03-12, scope: SYSTEM, by: INTERNAL_INDEPENDENT_UNIT",
                "ND85.20.2c-body"),
        ORGANISATION_NEVER_INSPECTED("scope: ORGANISATION", "scope: SYSTEM", "ND85.20.2c-organisation"),
        LITTLE_INSPECTED("(?s)(BC đánh giá 2025,.*?)LEGAL_COMPLIANCE, ", "$1", "TT12.11.1"),
        LATE_TO_OWNER("date: 2025-12-16, to: OWNER", "date: 2025-12-21, to: OWNER", "TT12.13.4-owner"),
        LATE_TO_MINISTRY("date: 2025-12-22, to:", "date: 2025-12-26, to:", "TT12.13.4-addressee", "TT12.13.4-ministry"),
        TO_ANOTHER_MINISTRY("to: MINISTRY_OF_PUBLIC_SECURITY", "to: INFORMATION_MINISTRY", "TT12.13.4-addressee"),
        NO_INSPECTION_REPORT("      - .kind: INSPECTION.*\n", "", "CT14.report"),
        NO_FORCE_ON_SITE("      onSite:.*\n", "", "CT14.layer1", "III.5.3"),
        NO_MONITORING("      monitoring:.*\n", "", "CT14.layer2", "CT14.independence", "III.5.3"),
        NO_ASSESSMENT("      assessment:.*\n", "", "CT14.layer3", "CT14.independence", "III.5.3"),
        NO_NATIONAL_LINK("      national:.*\n", "", "CT14.layer4", "III.5.3"),
        ASSESSED_BY_THE_MONITOR("Công ty Đánh giá VD", "Công ty Giám sát VD", "CT14.independence", "III.5.3"),
        SHORT_LOG_KEPT("log-retention-months: 6", "log-retention-months: 2", "TCVN11930.log-retention"),
        NO_PROFILE("(?s)    profile:.*?(?=    hosting:)", "", "ND85.level", "ND85.approved-level", "III.5.4"),
        NOT_APPROVED("(?s)    approval:.*?(?=    dossier:)", "", "CT09.approved", "CT09.applied", "III.5.4");

        private final String statement;
        private final Set<String> seenBy;

        Break(String old, String replacement, String... seenBy) {
            this.statement = SOUND.replaceFirst(old.contains(".*") ? old : Pattern.quote(old), replacement);
            this.seenBy = Set.of(seenBy);
        }
    }

    @Test
    void aSoundSystemMeetsWhatItsLevelAsksFor() {
        AcceptanceResult result = judge(SOUND);

        assertThat(failing(result)).isEmpty();
        assertThat(result.contradictions()).isEmpty();
        assertThat(result.list().check("TT12.D04")).hasValueSatisfying(check -> {
            assertThat(check.chapter()).isEqualTo("SEC");
            assertThat(check.clause()).startsWith("TT12 Phụ lục III");
            assertThat(check.mandatory()).isTrue();
        });
        assertThat(result.list().check("III.5.3").orElseThrow().chapter()).isEqualTo("III.5");
        assertThat(result.finding("III.5.3").subject()).isEqualTo(SYSTEM);
        assertThat(result.list().ids()).doesNotHaveDuplicates().contains("II.2.11", "SYS.TLS");
    }

    @ParameterizedTest
    @EnumSource
    void exactlyTheBrokenChecksFail(Break broken) {
        assertThat(broken.statement).isNotEqualTo(SOUND);
        assertThat(failing(judge(broken.statement))).isEqualTo(broken.seenBy);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aMeasureLeftOutIsSeenWithWhatFollowsFromIt(String measure) {
        ConformanceStatement statement = read(SOUND);
        ConformanceStatement broken =
                statement.with(List.of(without(statement.systems().get(0), measure)));

        Set<String> seen = new TreeSet<>(Set.of(measure, "CT09.applied", "II.2.11", "III.5.4"));
        if (measure.equals("TT12.9.8")) {
            // Its inspection left the source code out, which it may only where there is none of its own.
            seen.add("TT12.11.1");
        }
        assertThat(failing(judge(broken, ProbeResult.nothing()))).isEqualTo(seen);
    }

    @ParameterizedTest(name = "level {1}: {0}")
    @CsvSource({"bang-tin-noi-bo, 1", "quan-ly-van-ban, 2", "cong-dich-vu-quoc-gia-vd, 4", "kho-du-lieu-quoc-gia-vd, 5"
    })
    void atEveryOtherLevelTooAMeasureLeftOutIsSeen(String system, int level) {
        ConformanceStatement statement = read(HEAD.replace(SYSTEM, system)
                        .replace("securityLevel: 3", "securityLevel: " + level)
                        .replace("kinds: [ONE_STOP]", "kinds: [OTHER]")
                        .replaceFirst("      services: .*\n|  services: .*\n", "")
                + "systems:\n" + registration(system));
        AcceptanceResult sound = judge(statement, ProbeResult.nothing());
        Set<String> before = failing(sound);
        List<String> met = sound.report().findings().stream()
                .filter(finding -> finding.outcome() == Outcome.PASS)
                .map(Finding::check)
                .filter(MEASURES::contains)
                .toList();

        assertThat(met).hasSizeGreaterThan(30);
        assertThat(met).allSatisfy(measure -> {
            ConformanceStatement broken =
                    statement.with(List.of(without(statement.systems().get(0), measure)));
            Set<String> seen = failing(judge(broken, ProbeResult.nothing()));
            seen.removeAll(before);
            assertThat(seen).contains(measure).isSubsetOf(measure, "CT09.applied", "II.2.11", "III.5.4");
        });
    }

    @Test
    void everyCheckThatASoundSystemMeetsHasABrokenRegistration() {
        Set<String> broken = Stream.concat(
                        measures(), Arrays.stream(Break.values()).flatMap(one -> one.seenBy.stream()))
                .collect(Collectors.toSet());

        assertThat(judge(SOUND).report().findings())
                .filteredOn(finding -> finding.outcome() == Outcome.PASS)
                .extracting(Finding::check)
                .hasSizeGreaterThan(80)
                .isSubsetOf(broken);
    }

    @Test
    void theRegistrationTakesThePlaceOfTheVendorsFigure() {
        Measurement declared = Measurement.of("so", "systems-level3-plan", 1, 1, Period.ofYear(2025), "tự khai");
        String broken = SOUND.replace("TT12.D04, ", "");

        Finding target = judge(broken, declared).finding("II.2.11");

        assertThat(target.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(target.numerator()).isZero();
        assertThat(target.denominator()).isEqualTo(1);
        assertThat(judge(HEAD, declared).finding("II.2.11").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void withoutRegistrationNothingOfTheLevelIsListed() {
        assertThat(judge(HEAD).list().checks())
                .noneMatch(check -> check.chapter().equals("SEC"));
    }

    @ParameterizedTest(name = "{0} at level {1} on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "registered, 3, 2025-12-31, -",
                "registered, 2, 2025-12-31, 'cấp độ 3 theo ND85.9.2a, ND85.9.2c'",
                "registered, 1, 2025-12-31, 'cấp độ 3 theo ND85.9.2a, ND85.9.2c'",
                "registered, 4, 2025-12-31, cấp độ được phê duyệt là 3 (QĐ 323/QĐ-VD)",
                // what it is and offers is enough
                "ONE_STOP, 3, 2025-12-31, -",
                "ONE_STOP, 2, 2025-12-31, cấp độ 3 theo ND85.9.2a",
                "ONE_STOP, 2, 2026-08-18, cấp độ 3 theo ND85.9.2a",
                "ONE_STOP, 2, 2026-08-19, cấp độ 3 theo ND331.13.2b",
                "PUBLIC_PORTAL, 2, 2025-12-31, cấp độ 3 theo ND85.9.2a",
                "PUBLIC_PORTAL, 2, 2026-08-19, -",
                // nothing to tell the level by: never a guess
                "REPORTING, 1, 2025-12-31, -",
                "OTHER, 1, 2026-08-19, -",
            })
    void aLevelThatIsNotTheDeclaredOneContradictsTheStatement(String what, int level, String day, String says) {
        String yaml = (what.equals("registered") ? SOUND : HEAD.replace("ONE_STOP", what))
                .replace("securityLevel: 3", "securityLevel: " + level)
                .replace("asOf: 2025-12-31", "asOf: " + day);

        List<String> said = said(judge(yaml).contradictions());

        if (says == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).anyMatch(one -> one.contains("khai cấp độ " + level) && one.contains(says));
        }
    }

    @Test
    void anApprovedLevelThatTheLawKeepsIsNoContradiction() {
        String kept = SOUND.replace("asOf: 2025-12-31", "asOf: 2026-11-23")
                .replace("securityLevel: 3", "securityLevel: 2")
                .replace("      level: 3\n      approvedBy", "      level: 2\n      approvedBy");

        assertThat(said(judge(kept).contradictions())).isEmpty();
    }

    @Test
    void whatAProbeFindsTakesThePlaceOfWhatIsDeclared() {
        ConformanceStatement statement = read(SOUND);
        InformationSystem declared = statement.systems().get(0);
        SystemProfile nationwide = new SystemProfile(
                List.of(SystemProfile.Purpose.INFRASTRUCTURE),
                List.of(SystemProfile.Information.PUBLIC),
                null,
                null,
                null,
                null,
                SystemProfile.InfrastructureScope.NATIONWIDE,
                null,
                true,
                null,
                null,
                null,
                null,
                null);

        assertThat(failing(judge(statement, ProbeResult.of(without(declared, "TT12.D07")))))
                .contains("TT12.D07");
        assertThat(said(judge(statement, ProbeResult.of(declared.withProfile(nationwide)))
                        .contradictions()))
                .singleElement()
                .asString()
                .contains("cấp độ 3", "cấp độ 4 theo ND85.10.3");
    }

    @Test
    void aProbeThatFindsWhatCannotBeIsAnErrorOfWhatRulesJudge() {
        ConformanceStatement statement = read(SOUND);
        InformationSystem declared = statement.systems().get(0);
        InformationSystem impossible = declared.withMeasures(Stream.of(declared.measures(), declared.measures())
                .flatMap(List::stream)
                .toList());

        AcceptanceResult result = judge(statement, ProbeResult.of(impossible));

        assertThat(result.finding("TT12.D04").outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.finding("TT12.D04").message().in(Language.VI)).contains("TT12.Z.internal");
        assertThat(result.finding("SYS.TLS").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aLevelThatIsOnlyDeclaredIsNotShown() {
        String bare = HEAD + "systems:\n  - {id: giai-quyet-tthc, status: OPERATING}\n";

        Finding measure = judge(bare).finding("TT12.D04");

        assertThat(measure.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(measure.message().in(Language.VI)).contains("Cấp độ 3", "approval", "profile");
    }

    @Test
    void theStatementsHostingCountsWhereTheRegistrationNamesNone() {
        String cloud = SOUND.replace("    hosting: {kind: OWN}\n", "")
                .replace("hosting: PROVINCE_DATA_CENTRE", "hosting: CLOUD");

        assertThat(failing(judge(cloud))).containsExactly("TT12.9.9");
    }

    @Test
    void waiversContractsAndMissingDataReachTheChecksOfALevel() {
        String yaml = SOUND.replace("TT12.D04, ", "").replace("systems:\n", """
                contract: {document: Hợp đồng VD, checks: [TCVN11930.log-retention]}
                withoutData: [{check: II.2.11, reason: chưa vận hành}]
                waivers: [{check: TT12.D04, reason: chờ mua, approvedBy: Chủ quản VD, expires: 2026-03-31}]
                systems:
                """);

        AcceptanceResult result = judge(yaml);

        assertThat(result.finding("TT12.D04").waiver().reason()).isEqualTo("chờ mua");
        assertThat(result.finding("TCVN11930.log-retention").mandatory()).isTrue();
        assertThat(result.list().check("TCVN11930.log-retention").orElseThrow().mandatory())
                .isTrue();
        assertThat(judge(SOUND).finding("TCVN11930.log-retention").mandatory()).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: giai-quyet-tthc  | - id: giai-quyet-tthd                          | systems              | giai-quyet-tthc",
                "hosting: {kind: OWN}   | hosting: {kind: CLOUD}                         | systems[1].hosting   | PROVINCE_DATA_CENTRE",
                "owner: UBND tỉnh VD    | 'agency: so-khac'                              | systems[1].agency    | so-khac",
                "TT12.D04               | TT12.D99                                       | systems[1].measures  | TT12.D",
                "users: 45000           | users: -1                                      | systems[1].profile   | -1",
                "systems:               | 'also: [TT12.D04]\nsystems:'                  | also[1]              | TT12.D04",
                "systems:               | 'withoutData: [{check: TT12.D4, reason: x}]\nsystems:' | withoutData[1] | TT12.D04",
            })
    void refusesARegistrationThatContradictsItselfOrTheStatement(
            String right, String wrong, String place, String named) {
        assertThatThrownBy(() -> read(SOUND.replaceFirst(Pattern.quote(right), wrong.replace("\\n", "\n"))))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.problems())
                                .anySatisfy(problem -> assertThat(problem.in(Language.VI))
                                        .startsWith("tuyen-bo.yaml:")
                                        .contains(place, named)));
    }

    // ---- help ----

    private static Stream<String> measures() {
        return read(SOUND).systems().get(0).measures().stream()
                .flatMap(measure -> measure.ids().stream())
                .filter(id -> !id.startsWith("L116."));
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream().map(message -> message.in(Language.VI)).toList();
    }

    private static InformationSystem without(InformationSystem system, String measure) {
        return system.withMeasures(system.measures().stream()
                .map(m -> new SecurityMeasure(
                        m.ids().stream().filter(id -> !id.equals(measure)).toList(),
                        m.status(),
                        m.means(),
                        m.document(),
                        m.date(),
                        m.reason(),
                        m.devices(),
                        m.hotStandby(),
                        m.distanceKm(),
                        m.note()))
                .filter(m -> !m.ids().isEmpty())
                .toList());
    }

    private static Set<String> failing(AcceptanceResult result) {
        return result.report().findings().stream()
                .filter(f -> f.outcome() != Outcome.PASS && f.outcome() != Outcome.NOT_APPLICABLE)
                .map(Finding::check)
                .filter(check ->
                        !check.startsWith("SYS.") && !check.startsWith("II.2.2") && !check.matches("II\\.2\\.[3789]"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static AcceptanceResult judge(String yaml, Measurement... figures) {
        return judge(read(yaml), ProbeResult.of(figures));
    }

    private static AcceptanceResult judge(ConformanceStatement statement, ProbeResult gathered) {
        return new Acceptance(ENGINE, statement, CheckList.of(statement, ENGINE.plan()))
                .judge(gathered, statement.day());
    }

    private static ConformanceStatement read(String yaml) {
        return StatementFile.read(
                InputText.of("tuyen-bo.yaml", yaml.getBytes(StandardCharsets.UTF_8)), ENGINE.plan(), List.of());
    }

    /** The register's entry, as if the link with the national centre and an inspection of the whole had come by then. */
    private static String registration() {
        return registration(SYSTEM)
                .replace("document: Biên bản kết nối, date: 2026-07-15", "document: Biên bản kết nối, date: 2025-07-15")
                .replace("    inspections:\n", """
                            inspections:
                              - {date: 2025-02-10, scope: ORGANISATION, by: LICENSED_ORGANISATION, document: BC tổng thể,
                                 contents: [LEGAL_COMPLIANCE, EFFECTIVENESS, VULNERABILITIES_AND_PENETRATION]}
                        """.indent(0));
    }

    private static String registration(String system) {
        String register = InputText.read(Path.of("../../examples/evidence/system-register.yaml"))
                .content();
        int start = register.indexOf("  - id: " + system + "\n");
        return register.substring(start, register.indexOf("\n\n", start) + 1).replaceFirst("    agency: .*\n", "");
    }
}
