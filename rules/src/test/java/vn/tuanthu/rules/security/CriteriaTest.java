package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.rules.Told;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Every criterion on both sides of its boundary, and what happens when several, or none, are met. */
class CriteriaTest {
    private static final String DAY = "2025-12-31";

    private static RegimeLevel grade(String regime, String profile) {
        GradedSystem system = Register.graded(Register.system("profile: {" + profile + "}"), DAY);
        return system.grades().stream()
                .filter(one -> one.regime().equals(regime))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} → level {1} by {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Điều 7: both conditions are needed
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC] | 1 | ND85.7",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC, PRIVATE] | 2 | ND85.8.1",
                // only public information, but for people: never level 1
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [INFORMATION] | 2 | ND85.8.2a",
                "purposes: [INTERNAL_OPERATION, PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [INFORMATION] | 2 | ND85.8.2a",
                // Điều 8.1
                "purposes: [INTERNAL_OPERATION], information: [PERSONAL] | 2 | ND85.8.1",
                "purposes: [INTERNAL_OPERATION], information: [PRIVATE] | 2 | ND85.8.1",
                "purposes: [INTERNAL_OPERATION], information: [PERSONAL, STATE_SECRET], harm: {nationalSecurity: HARM} | 3 | ND85.9.1",
                // Điều 8.2.a and 9.2.a: the four old levels
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_LEVEL_1] | 2 | ND85.8.2a",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_LEVEL_2] | 2 | ND85.8.2a",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_LEVEL_3] | 3 | ND85.9.2a",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_LEVEL_4] | 3 | ND85.9.2a",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_LEVEL_2, PUBLIC_SERVICE_LEVEL_3] | 3 | ND85.9.2a ND85.8.2a",
                // the newer split
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_FULL_PROCESS] | 3 | ND85.9.2a",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_PARTIAL_FILED_ONLINE] | 3 | ND85.9.2a",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_PARTIAL_NOT_FILED_ONLINE] | 2 | ND85.8.2a",
                // Điều 8.2.b and 9.2.b
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [OTHER_ONLINE] | 2 | ND85.8.2b",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [CONDITIONAL_BUSINESS] | 3 | ND85.9.2b",
                // Điều 8.2.c and 9.2.c: 9.999 and 10.000 users; 8.2.b and 9.2.c may hold at once
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE], users: 9999 | 2 | ND85.8.2b ND85.8.2c",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE], users: 10000 | 3 | ND85.9.2c ND85.8.2b",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PRIVATE], services: [OTHER_ONLINE], users: 10001 | 3 | ND85.9.2c ND85.8.2b",
                // Điều 8.3, 9.3, 10.3
                "purposes: [INFRASTRUCTURE], infrastructureFor: ONE_AGENCY | 2 | ND85.8.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: SECTOR | 3 | ND85.9.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE | 3 | ND85.9.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: SEVERAL_PROVINCES | 3 | ND85.9.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: MINISTRY | - | -",
                "purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true | 4 | ND85.10.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: false | - | -",
                "purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE | - | -",
                "purposes: [INFRASTRUCTURE] | - | -",
                // Điều 9.1, 10.1, 11.1
                "purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: HARM} | 3 | ND85.9.1",
                "purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: SERIOUS} | 4 | ND85.10.1",
                "purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: ESPECIALLY_SERIOUS} | 5 | ND85.11.1",
                "purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: NONE} | - | -",
                "purposes: [DEFENCE_OR_SECURITY] | - | -",
                "purposes: [INTERNAL_OPERATION], information: [STATE_SECRET] | - | -",
                "purposes: [INTERNAL_OPERATION], information: [STATE_SECRET], harm: {nationalSecurity: SERIOUS} | 4 | ND85.10.1",
                // the declared harm alone does not make a system one of secrets or defence
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], harm: {nationalSecurity: SERIOUS} | 1 | ND85.7",
                // Điều 9.4, 10.4, 11.4
                "purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_IV | 3 | ND85.9.4",
                "purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_III | 3 | ND85.9.4",
                "purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_II | 3 | ND85.9.4",
                "purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_I | 4 | ND85.10.4",
                "purposes: [INDUSTRIAL_CONTROL], worksClass: SPECIAL | 5 | ND85.11.4",
                "purposes: [INDUSTRIAL_CONTROL], worksClass: NATIONAL_SECURITY | 5 | ND85.11.4",
                "purposes: [INDUSTRIAL_CONTROL] | - | -",
                // Điều 10.2
                "purposes: [NATIONAL_EGOVERNMENT], roundTheClock: true | 4 | ND85.10.2",
                "purposes: [NATIONAL_EGOVERNMENT], roundTheClock: false | - | -",
                "purposes: [NATIONAL_EGOVERNMENT] | - | -",
                // Điều 11.2, 11.3, 11.5
                "purposes: [NATIONAL_DATA_STORE] | 5 | ND85.11.2",
                "purposes: [INTERNATIONAL_GATEWAY] | 5 | ND85.11.3",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], primeMinisterDecision: {level: 5, document: D, date: 2025-12-31} | 5 | ND85.11.5 ND85.7",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], primeMinisterDecision: {level: 5, document: D, date: 2026-01-01} | 1 | ND85.7",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], primeMinisterDecision: {level: 4, document: D, date: 2025-01-01} | 1 | ND85.7",
                // nothing declared
                "users: 5 | - | -",
                "purposes: [INTERNAL_OPERATION] | - | -",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC] | - | -",
            })
    void nd85(String profile, Integer level, String criteria) {
        RegimeLevel grade = grade("ND85", profile);

        assertThat(grade.criteria()).containsExactlyElementsOf(ids(criteria));
        assertThat(grade.level()).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} → level {1} by {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Luật 116 Điều 8.1, every object and degree
                "harm: {rights: HARM} | 1 | L116.8.1-1",
                "harm: {rights: SERIOUS} | 2 | L116.8.1-2",
                "harm: {rights: ESPECIALLY_SERIOUS} | 3 | L116.8.1-3",
                "harm: {publicInterest: HARM} | 2 | L116.8.1-2",
                "harm: {publicInterest: SERIOUS} | 3 | L116.8.1-3",
                "harm: {publicInterest: ESPECIALLY_SERIOUS} | 4 | L116.8.1-4",
                "harm: {publicOrder: HARM} | 3 | L116.8.1-3",
                "harm: {publicOrder: SERIOUS} | 3 | L116.8.1-3",
                "harm: {publicOrder: ESPECIALLY_SERIOUS} | 4 | L116.8.1-4",
                "harm: {nationalSecurity: HARM} | 3 | L116.8.1-3",
                "harm: {nationalSecurity: SERIOUS} | 4 | L116.8.1-4",
                "harm: {nationalSecurity: ESPECIALLY_SERIOUS} | 5 | L116.8.1-5",
                "harm: {rights: HARM, publicInterest: SERIOUS} | 3 | L116.8.1-3 L116.8.1-1",
                "harm: {rights: NONE} | - | -",
                // personal data: 99.999 and 100.000 with basic data, 9.999 and 10.000 with sensitive data
                "information: [PERSONAL], basicDataSubjects: 99999, sensitiveDataSubjects: 0 | 2 | ND331.12.2b",
                "information: [PERSONAL], basicDataSubjects: 100000, sensitiveDataSubjects: 0 | 3 | ND331.13.2c",
                "information: [PERSONAL], basicDataSubjects: 0, sensitiveDataSubjects: 9999 | 2 | ND331.12.2b",
                "information: [PERSONAL], basicDataSubjects: 0, sensitiveDataSubjects: 10000 | 3 | ND331.13.2c",
                "information: [PERSONAL], basicDataSubjects: 99999, sensitiveDataSubjects: 9999 | 2 | ND331.12.2b",
                "information: [PERSONAL], basicDataSubjects: 100000, sensitiveDataSubjects: 9999 | 3 | ND331.13.2c ND331.12.2b",
                // a count that is not declared is not zero; but enough of the other decides
                "information: [PERSONAL], basicDataSubjects: 99999 | - | ND331.12.2b",
                "information: [PERSONAL], sensitiveDataSubjects: 9999 | - | ND331.12.2b",
                "information: [PERSONAL], basicDataSubjects: 100000 | 3 | ND331.13.2c",
                "information: [PERSONAL] | - | -",
                // TTHC systems
                "information: [PUBLIC] | - | -",
            })
    void nd331(String profile, Integer level, String criteria) {
        RegimeLevel grade = grade("ND331", "purposes: [INTERNAL_OPERATION], " + informed(profile));

        assertThat(grade.criteria()).containsExactlyElementsOf(ids(criteria));
        assertThat(grade.level()).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} → level {1} by {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "purposes: [ADMINISTRATIVE_PROCEDURES], information: [PUBLIC] | 3 | ND331.13.2b",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC] | - | -",
                "purposes: [INFRASTRUCTURE], infrastructureFor: ONE_AGENCY | - | -",
                "purposes: [INFRASTRUCTURE], infrastructureFor: MINISTRY | 3 | ND331.13.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: SECTOR | 3 | ND331.13.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE | 3 | ND331.13.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: SEVERAL_PROVINCES | 3 | ND331.13.3",
                "purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true | - | -",
                "purposes: [INFRASTRUCTURE] | - | -",
                "purposes: [DEFENCE_OR_SECURITY] | - | -",
                "purposes: [DEFENCE_OR_SECURITY], harm: {publicOrder: HARM} | - | L116.8.1-3",
                "purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: SERIOUS} | 4 | L116.8.1-4",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 2, document: D, date: 2025-12-31} | 2 | ND331.12.4",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 3, document: D, date: 2025-12-31} | 3 | ND331.13.5",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 4, document: D, date: 2025-12-31} | 4 | ND331.14.4",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], primeMinisterDecision: {level: 5, document: D, date: 2025-12-31} | 5 | ND331.15.5",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 3, document: D, date: 2026-01-01} | - | -",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 1, document: D, date: 2025-12-31} | - | -",
            })
    void nd331ByPurpose(String profile, Integer level, String criteria) {
        RegimeLevel grade = grade("ND331", profile);

        assertThat(grade.criteria()).containsExactlyElementsOf(ids(criteria));
        assertThat(grade.level()).isEqualTo(level);
    }

    private static String informed(String profile) {
        return profile.contains("information:") ? profile : "information: [PUBLIC], " + profile;
    }

    private static List<String> ids(String criteria) {
        return criteria == null ? List.of() : Arrays.asList(criteria.split(" "));
    }

    @Test
    void thereAreTwentyOneCriteriaInNd85AndEachHasItsRule() {
        Set<String> nd85 = Register.LAW.articles(Criterion.class).stream()
                .filter(criterion -> criterion.regime().equals("ND85"))
                .map(Criterion::id)
                .collect(Collectors.toSet());

        assertThat(nd85)
                .containsExactlyInAnyOrder(
                        "ND85.7",
                        "ND85.8.1",
                        "ND85.8.2a",
                        "ND85.8.2b",
                        "ND85.8.2c",
                        "ND85.8.3",
                        "ND85.9.1",
                        "ND85.9.2a",
                        "ND85.9.2b",
                        "ND85.9.2c",
                        "ND85.9.3",
                        "ND85.9.4",
                        "ND85.10.1",
                        "ND85.10.2",
                        "ND85.10.3",
                        "ND85.10.4",
                        "ND85.11.1",
                        "ND85.11.2",
                        "ND85.11.3",
                        "ND85.11.4",
                        "ND85.11.5");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_SERVICE_LEVEL_3, TEXT_READ",
        "PUBLIC_SERVICE_FULL_PROCESS, INTERPRETATION",
        "PUBLIC_SERVICE_PARTIAL_FILED_ONLINE, INTERPRETATION",
        "PUBLIC_SERVICE_PARTIAL_NOT_FILED_ONLINE, INTERPRETATION",
    })
    void toReadTheNewerSplitAsAnOldLevelIsAnInterpretation(String service, Certainty certainty) {
        Evidence evidence = Register.system(
                "profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [" + service + "]}");

        assertThat(Register.graded(evidence, DAY).grades().get(0).matches())
                .singleElement()
                .extracting(CriterionMet::certainty)
                .isEqualTo(certainty);
        assertThat(Register.finding(evidence, DAY, "ND85.level").certainty()).isEqualTo(certainty);
    }

    @Test
    void secretsWithoutTheDeclaredHarmAreNeverGuessed() {
        Evidence evidence = Register.system("profile: {purposes: [INTERNAL_OPERATION], information: [STATE_SECRET]}");

        Finding level = Register.finding(evidence, DAY, "ND85.level");

        assertThat(level.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(level.mandatory()).isTrue();
        assertThat(level.message().toString())
                .startsWith("Chưa xác định được cấp độ: cần harm.nationalSecurity: mức tổn hại tới quốc phòng");
        assertThat(Register.graded(evidence, DAY).findings())
                .noneMatch(finding -> finding.check().startsWith("TT12.D"));
    }

    @Test
    void whatIsOpenAboveTheLevelMetKeepsItOpen() {
        Evidence evidence = Register.system(
                "profile: {purposes: [INTERNAL_OPERATION, PEOPLE_AND_BUSINESSES], information: [PERSONAL], "
                        + "services: [INFORMATION]}");

        RegimeLevel grade = Register.graded(evidence, DAY).grades().get(0);

        assertThat(grade.level()).isNull();
        assertThat(grade.atLeast()).isEqualTo(2);
        assertThat(Register.finding(evidence, DAY, "ND85.level").message().toString())
                .startsWith("Ít nhất cấp độ 2 theo ND85.8.1, ND85.8.2a, nhưng có thể cao hơn: cần users:");
    }

    @Test
    void whatIsOpenBelowTheLevelMetDoesNotMatter() {
        RegimeLevel grade = grade(
                "ND85",
                "purposes: [NATIONAL_DATA_STORE, PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [INFORMATION]");

        assertThat(grade.level()).isEqualTo(5);
        assertThat(grade.doubts()).hasSize(1);
    }

    @Test
    void noCriterionMetIsSaidAndIsNeverLevelOne() {
        Finding level = Register.finding(
                Register.system("profile: {purposes: [NATIONAL_EGOVERNMENT], roundTheClock: false}"),
                DAY,
                "ND85.level");

        assertThat(level.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(level.message().toString()).contains("chưa tiêu chí nào của Nghị định 85 khớp với khai báo");
    }

    @Test
    void aSystemWithoutProfileLacksItsPurposes() {
        assertThat(Register.finding(Register.system(), DAY, "ND85.level")
                        .message()
                        .toString())
                .isEqualTo("Chưa xác định được cấp độ: cần purposes: hệ thống phục vụ việc gì.");
    }

    // ---- reasons ----

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    purposes: [INTERNAL_OPERATION], information: [PUBLIC] | ND85 | ND85.7 TEXT_READ: Declared: internal operation; processes public information.
                    purposes: [INTERNAL_OPERATION, NATIONAL_DATA_STORE], information: [PRIVATE, PERSONAL] | ND85 | ND85.11.2 TEXT_READ: Declared: internal operation, store of especially important national data; processes private information, personal information. ND85.8.1 TEXT_READ: Declared: internal operation, store of especially important national data; processes private information, personal information.
                    purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_FULL_PROCESS, OTHER_ONLINE] | ND85 | ND85.9.2a INTERPRETATION: Declared: full-process public services, online services not on the conditional list. To read full-process and partial services as one of the four old levels is an interpretation, not text. ND85.8.2b TEXT_READ: Declared: full-process public services, online services not on the conditional list.
                    purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_LEVEL_3, PUBLIC_SERVICE_FULL_PROCESS] | ND85 | ND85.9.2a TEXT_READ: Declared: public services of level 3, full-process public services.
                    purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [INFORMATION], users: 9999 | ND85 | ND85.8.2a TEXT_READ: Declared: information. ND85.8.2c TEXT_READ: Private or personal information of 9,999 users (< 10,000).
                    purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [INFORMATION], users: 10000 | ND85 | ND85.9.2c TEXT_READ: Private or personal information of 10,000 users (≥ 10,000). ND85.8.2a TEXT_READ: Declared: information.
                    purposes: [INFRASTRUCTURE], infrastructureFor: ONE_AGENCY | ND85 | ND85.8.3 TEXT_READ: Infrastructure of one agency.
                    purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: true | ND85 | ND85.10.3 TEXT_READ: Infrastructure of the whole country that runs 24/7 and accepts no unplanned stop.
                    purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_I | ND85 | ND85.10.4 TEXT_READ: Controls works: class I.
                    purposes: [INTERNAL_OPERATION], information: [PUBLIC], primeMinisterDecision: {level: 5, document: QĐ 5, date: 2025-12-31} | ND85 | ND85.11.5 TEXT_READ: By QĐ 5 of 31/12/2025: level 5. ND85.7 TEXT_READ: Declared: internal operation; processes public information.
                    information: [PERSONAL], basicDataSubjects: 99999, sensitiveDataSubjects: 10000 | ND331 | ND331.13.2c TEXT_READ: People whose personal data is processed: basic 99,999 (< 100,000), sensitive 10,000 (≥ 10,000). ND331.12.2b TEXT_READ: People whose personal data is processed: basic 99,999 (< 100,000), sensitive 10,000 (≥ 10,000).
                    information: [PERSONAL], basicDataSubjects: 100000 | ND331 | ND331.13.2c TEXT_READ: People whose personal data is processed: basic 100,000 (≥ 100,000).
                    information: [PERSONAL], sensitiveDataSubjects: 9999 | ND331 | ND331.12.2b TEXT_READ: People whose personal data is processed: sensitive 9,999 (< 10,000).
                    harm: {rights: HARM, publicInterest: NONE, publicOrder: NONE, nationalSecurity: NONE} | ND331 | L116.8.1-1 TEXT_READ: Declared harm of its destruction: rights of organisations and people: harm.
                    harm: {rights: HARM, publicInterest: HARM, publicOrder: SERIOUS, nationalSecurity: ESPECIALLY_SERIOUS} | ND331 | L116.8.1-5 TEXT_READ: Declared harm of its destruction: rights of organisations and people: harm, the public interest: harm, social order and safety: serious harm, national defence and security: especially serious harm. L116.8.1-3 TEXT_READ: Declared harm of its destruction: rights of organisations and people: harm, the public interest: harm, social order and safety: serious harm, national defence and security: especially serious harm. L116.8.1-2 TEXT_READ: Declared harm of its destruction: rights of organisations and people: harm, the public interest: harm, social order and safety: serious harm, national defence and security: especially serious harm. L116.8.1-1 TEXT_READ: Declared harm of its destruction: rights of organisations and people: harm, the public interest: harm, social order and safety: serious harm, national defence and security: especially serious harm.
                    primeMinisterDecision: {level: 2, document: QĐ 2, date: 2025-12-31}, riskAssessment: {level: 2, document: ĐG 2, date: 2025-01-01} | ND331 | ND331.12.4 TEXT_READ: By QĐ 2 of 31/12/2025: level 2.
                    primeMinisterDecision: {level: 3, document: QĐ 2, date: 2026-01-01}, riskAssessment: {level: 3, document: ĐG 2, date: 2025-01-01} | ND331 | ND331.13.5 TEXT_READ: By ĐG 2 of 01/01/2025: level 3.
                    purposes: [ADMINISTRATIVE_PROCEDURES], information: [PUBLIC] | ND331 | ND331.13.2b TEXT_READ: Declared: administrative procedures; processes public information.
                    """)
    void eachCriterionSaysWhatOfTheDeclarationMeetsIt(String profile, String regime, String told) {
        String reasons = grade(regime, profile).matches().stream()
                .map(match -> match.criterion() + " " + match.certainty() + ": "
                        + match.reason().in(Language.EN))
                .collect(Collectors.joining(" "));

        assertThat(reasons).isEqualTo(told);
    }

    // ---- components ----

    private static final String PARTS = """
              - id: whole
                status: OPERATING
                profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC]}
                components: [part]
              - id: part
                status: OPERATING
                profile: {purposes: [INTERNAL_OPERATION], information: [PRIVATE]}
                components: [particle]
              - id: particle
                name: Trạm bơm
                status: OPERATING
                profile: {purposes: [INDUSTRIAL_CONTROL]%s}
            """;

    @Test
    void theHighestLevelOfTheComponentsWinsThroughAnyDepth() {
        Evidence evidence = Register.of(PARTS.formatted(", worksClass: CLASS_I"));

        RegimeLevel whole = Register.graded(evidence, "whole", DAY).grades().get(0);

        assertThat(whole.level()).isEqualTo(4);
        assertThat(whole.criteria()).containsExactly("ND85.10.4", "ND85.8.1", "ND85.7");
        assertThat(whole.matches().get(0).reason().toString())
                .isEqualTo(
                        "Do hệ thống thành phần part: Do hệ thống thành phần Trạm bơm: Điều khiển công trình cấp I.");
        assertThat(Register.graded(evidence, "particle", DAY).grades().get(0).level())
                .isEqualTo(4);
    }

    @Test
    void aComponentWhoseLevelIsOpenKeepsTheWholeOpen() {
        RegimeLevel whole = Register.graded(Register.of(PARTS.formatted("")), "whole", DAY)
                .grades()
                .get(0);

        assertThat(whole.level()).isNull();
        assertThat(whole.atLeast()).isEqualTo(2);
        assertThat(whole.supply().toString()).contains("của hệ thống thành phần Trạm bơm: worksClass");
    }

    /** What is not declared leaves open how high a level could come, under each regime by its own criteria. */
    @ParameterizedTest(name = "{0}: open under ND85 {1}, under ND331 {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "information: [PUBLIC] | 5 purposes | 5 purposes",
                "purposes: [INTERNAL_OPERATION] | 5 information | 5 information",
                "purposes: [PEOPLE_AND_BUSINESSES], services: [INFORMATION] | 5 information | 5 information",
                "purposes: [NATIONAL_DATA_STORE] | none | none",
                "purposes: [INTERNAL_OPERATION], information: [STATE_SECRET] | 5 harm | 5 harm",
                "purposes: [DEFENCE_OR_SECURITY] | 5 harm | 5 harm",
                "purposes: [INTERNAL_OPERATION], information: [STATE_SECRET], harm: {nationalSecurity: HARM} | none | none",
                "purposes: [INTERNAL_OPERATION], information: [PUBLIC] | none | none",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC] | 3 services | none",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [INFORMATION] | none | none",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PRIVATE], services: [INFORMATION] | 3 users | none",
                "purposes: [PEOPLE_AND_BUSINESSES], information: [PRIVATE], services: [INFORMATION], users: 1 | none | none",
                "purposes: [INTERNAL_OPERATION], information: [PRIVATE] | none | none",
                "purposes: [INTERNAL_OPERATION], information: [PERSONAL] | none | 3 subjects",
                "purposes: [INTERNAL_OPERATION], information: [PERSONAL], basicDataSubjects: 1 | none | 3 subjects",
                "purposes: [INTERNAL_OPERATION], information: [PERSONAL], basicDataSubjects: 100000 | none | none",
                "purposes: [INTERNAL_OPERATION], information: [PERSONAL], basicDataSubjects: 1, sensitiveDataSubjects:"
                        + " 1 | none | none",
                "purposes: [INFRASTRUCTURE] | 4 infrastructure | 3 infrastructure",
                "purposes: [INFRASTRUCTURE], infrastructureFor: ONE_AGENCY | none | none",
                "purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE | 4 round-the-clock | none",
                "purposes: [INFRASTRUCTURE], infrastructureFor: NATIONWIDE, roundTheClock: false | none | none",
                "purposes: [INDUSTRIAL_CONTROL] | 5 works | none",
                "purposes: [INDUSTRIAL_CONTROL], worksClass: CLASS_II | none | none",
            })
    void whatIsNotDeclaredLeavesTheLevelOpen(String profile, String nd85, String nd331) {
        assertThat(open("ND85", profile)).isEqualTo(nd85);
        assertThat(open("ND331", profile)).isEqualTo(nd331);
    }

    private static String open(String regime, String profile) {
        List<String> doubts = grade(regime, profile).doubts().stream()
                .map(doubt -> doubt.level() + " " + doubt.supply().key().substring("security.supply.".length()))
                .toList();
        return doubts.isEmpty() ? "none" : String.join(", ", doubts);
    }

    @ParameterizedTest(name = "a whole with {0} and a part with {1}")
    @CsvSource({
        "PUBLIC_SERVICE_FULL_PROCESS, PUBLIC_SERVICE_LEVEL_3, TEXT_READ",
        "PUBLIC_SERVICE_LEVEL_3, PUBLIC_SERVICE_FULL_PROCESS, TEXT_READ",
        "PUBLIC_SERVICE_FULL_PROCESS, PUBLIC_SERVICE_FULL_PROCESS, INTERPRETATION",
    })
    void aCriterionIsAsSureAsTheSurestOfTheWholeAndItsParts(String whole, String part, Certainty certainty) {
        String system = "  - {id: %s, status: OPERATING, components: [%s], "
                + "profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [%s]}}\n";
        Evidence evidence = Register.of(system.formatted("whole", "part", whole) + system.formatted("part", "", part));

        RegimeLevel grade = Register.graded(evidence, "whole", DAY).grades().get(0);

        assertThat(grade.matches())
                .filteredOn(match -> match.criterion().equals("ND85.9.2a"))
                .extracting(CriterionMet::certainty)
                .containsExactly(certainty);
    }

    @Test
    void aComponentThatIsReachedOnManyWaysCountsAndIsAskedForOnce() {
        StringBuilder systems = new StringBuilder();
        for (int layer = 0; layer < 5; layer++) {
            for (String side : List.of("l", "r")) {
                systems.append("  - {id: %s%d, status: OPERATING, components: [l%d, r%d], "
                                .formatted(side, layer, layer + 1, layer + 1)
                        + "profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC]}}\n");
            }
        }
        systems.append("  - {id: l5, name: Trạm bơm, status: OPERATING, profile: {purposes: [INDUSTRIAL_CONTROL]}}\n")
                .append("  - {id: r5, status: OPERATING, profile: {purposes: [NATIONAL_DATA_STORE]}}\n");

        RegimeLevel top = Register.graded(Register.of(systems.toString()), "l0", DAY)
                .grades()
                .get(0);

        assertThat(top.matches()).extracting(CriterionMet::criterion).containsExactlyInAnyOrder("ND85.7", "ND85.11.2");
        assertThat(top.doubts()).hasSize(1);
        assertThat(top.supply().get(0).toString()).startsWith("của hệ thống thành phần Trạm bơm: worksClass");
        assertThat(top.atLeast()).isEqualTo(5);
    }

    @ParameterizedTest(name = "parts with {0} and {1} people: {2}")
    @CsvSource({"60000, 40000, FAIL", "60000, 39999, PASS", "100000, 1, PASS"})
    void partsThatReachAThresholdOnlyTogetherAreAdvisedOn(long first, long second, Outcome outcome) {
        String part =
                "  - {id: %s, status: OPERATING, profile: {purposes: [INTERNAL_OPERATION], information: [PERSONAL], "
                        + "basicDataSubjects: %d, sensitiveDataSubjects: 0}}\n";
        Evidence evidence = Register.of("  - {id: whole, status: OPERATING, components: [a, b], "
                + "profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC]}}\n"
                + part.formatted("a", first) + part.formatted("b", second));

        Finding finding = Register.finding(Register.graded(evidence, "whole", "2026-08-19"), "ND331.8.3");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.mandatory()).isFalse();
        assertThat(finding.certainty()).isEqualTo(Certainty.INTERPRETATION);
        assertThat(Register.finding(Register.graded(evidence, "a", "2026-08-19"), "ND331.8.3")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(Register.isMade(evidence, "2026-08-18", "ND331.8.3")).isFalse();
    }

    /** Neither the people of a part that declares none, nor the level that is open, are made up. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    information: [PUBLIC] | information: [PERSONAL], basicDataSubjects: 60000, sensitiveDataSubjects: 9999 | PASS advises: Taken together: basic data of 60,000 people, sensitive data of 9,999; the split does not lower level 2. [taken together: basic < 100,000, sensitive < 10,000] INTERPRETATION
                    information: [PERSONAL], basicDataSubjects: 1, sensitiveDataSubjects: 1 | information: [PERSONAL], basicDataSubjects: 0, sensitiveDataSubjects: 9999 | FAIL advises: Taken together: basic data of 1 people, sensitive data of 10,000, enough for level 3 though no part is alone (people may be counted twice): review the split. [taken together: basic < 100,000, sensitive < 10,000] INTERPRETATION
                    information: [PERSONAL], basicDataSubjects: 1, sensitiveDataSubjects: 1 | information: [PERSONAL], basicDataSubjects: 99999, sensitiveDataSubjects: 0 | FAIL advises: Taken together: basic data of 100,000 people, sensitive data of 1, enough for level 3 though no part is alone (people may be counted twice): review the split. [taken together: basic < 100,000, sensitive < 10,000] INTERPRETATION
                    information: [PERSONAL], basicDataSubjects: 100000 | information: [PERSONAL], basicDataSubjects: 99999, sensitiveDataSubjects: 0 | PASS advises: Taken together: basic data of 199,999 people, sensitive data of 0; the split does not lower level 3. [taken together: basic < 100,000, sensitive < 10,000] INTERPRETATION
                    information: [PERSONAL], basicDataSubjects: 1 | information: [PUBLIC] | NO_DATA advises: The level cannot be told: supply basicDataSubjects and sensitiveDataSubjects: how many people's basic and sensitive personal data (0 if none). [taken together: basic < 100,000, sensitive < 10,000] INTERPRETATION
                    """)
    void peopleOfTheWholeAndItsPartsAreCountedTogether(String whole, String part, String told) {
        String system =
                "  - {id: %s, status: OPERATING, components: [%s], profile: {purposes: [INTERNAL_OPERATION], %s}}\n";
        Evidence evidence = Register.of(system.formatted("whole", "part", whole) + system.formatted("part", "", part));

        assertThat(Told.of(Register.finding(Register.graded(evidence, "whole", "2026-08-19"), "ND331.8.3")))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ND85 | TEXT_READ | ND85.9.3",
                "ND331 | INTERPRETATION | ND331.13.3",
            })
    void onlyTheOlderDecreeSaysThatComponentsRaiseTheWhole(String regime, Certainty certainty, String criterion) {
        Evidence evidence = Register.of(
                "  - {id: whole, status: OPERATING, components: [part]}\n"
                        + "  - {id: part, status: OPERATING, profile: {purposes: [INFRASTRUCTURE], infrastructureFor: SECTOR}}\n");

        assertThat(Register.graded(evidence, "whole", DAY)
                        .grades()
                        .get(regime.equals("ND85") ? 0 : 1)
                        .matches())
                .extracting(match -> match.criterion() + " " + match.certainty() + " "
                        + match.reason().in(Language.EN))
                .containsExactly(
                        criterion + " " + certainty + " Through its component part: Infrastructure of one sector.");
    }

    @Test
    void aLowerComponentDoesNotLowerTheWhole() {
        Evidence evidence = Register.of("""
                  - id: whole
                    status: OPERATING
                    profile: {purposes: [NATIONAL_DATA_STORE]}
                    components: [part]
                  - id: part
                    status: OPERATING
                    profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC]}
                """);

        assertThat(Register.graded(evidence, "whole", DAY).grades().get(0).level())
                .isEqualTo(5);
        assertThat(Register.graded(evidence, "part", DAY).grades().get(0).level())
                .isEqualTo(1);
    }
}
