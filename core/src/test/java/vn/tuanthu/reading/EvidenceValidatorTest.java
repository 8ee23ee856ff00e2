package vn.tuanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SmallPlan;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Waiver;

/** Evidence that does not fit the plan or contradicts itself is told, each problem with its line and field. */
class EvidenceValidatorTest {
    private static final String AGENCIES = """
            plan: small
            agencies:
            - {id: so-a, tier: PROVINCE, kind: DEPARTMENT}
            - {id: so-b, tier: PROVINCE, kind: OTHER}
            - {id: xa-c, tier: COMMUNE, kind: PEOPLES_COMMITTEE}
            """;

    /** What is wrong with a figure of an agency; nothing where the last column is empty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numerator: 0, denominator: 0 |",
                "numerator: 5, denominator: 5 |",
                "numerator: 6, denominator: 5 | .numerator: the numerator 6 is above the denominator 5.",
                "numerator: -1, denominator: 5 | .numerator: numerator is negative: -1.",
                "numerator: -7, denominator: -6 | .numerator: numerator is negative: -7. + .denominator: denominator is negative: -6.",
                "numerator: 0, denominator: -1 | .denominator: denominator is negative: -1.",
                "numerator: 100000000000000000, denominator: 100000000000000000 |",
                "numerator: 1, denominator: 100000000000000001 | : the number 100,000,000,000,000,001 is too large (at most 100,000,000,000,000,000).",
                "numerator: 9223372036854775807, denominator: 9223372036854775807 | : the number 9,223,372,036,854,775,807 is too large (at most 100,000,000,000,000,000).",
                "numerator: 5 | : the numerator or the denominator is missing.",
                "denominator: 5 | : the numerator or the denominator is missing.",
                "percent: 0 |",
                "percent: 100 |",
                "percent: -0.01 | .percent: percentage -0.01 lies outside 0 to 100.",
                "percent: 100.01 | .percent: percentage 100.01 lies outside 0 to 100.",
                "percent: 1.2345678901234567890 |",
                "percent: 1.23456789012345678901 | .percent: the percentage has more than 20 digits.",
                "percent: 1 |",
                "percent: 0.95 | .percent: percentage 0.95: is a share of one meant? 95 % is written 95, not 0.95; less than one percent is given in counts.",
                "percent: 0.00000000000000000001 | .percent: percentage 0.00000000000000000001: is a share of one meant? 95 % is written 95, not 0.95; less than one percent is given in counts.",
                "percent: 0.000000000000000000001 | .percent: the percentage has more than 20 digits.",
                "percent: 1e20 | .percent: percentage 100000000000000000000 lies outside 0 to 100.",
                "percent: 1e21 | .percent: the percentage has more than 20 digits.",
                "percent: 50, numerator: 1 | .percent: percent is given together with numerator or denominator.",
                "percent: 50, denominator: 1 | .percent: percent is given together with numerator or denominator.",
                "percent: 50, tier: PROVINCE | .tier: an agency's figure carries no tier."
            })
    void aFigureOfAnAgencyHoldsTogether(String numbers, String problems) {
        String figure = "measurements:\n- {agency: so-a, indicator: online, period: 2025, " + numbers + "}\n";

        assertThat(told(AGENCIES + figure))
                .containsExactlyElementsOf(
                        problems == null
                                ? List.of()
                                : List.of(problems.split(" \\+ ")).stream()
                                        .map(problem -> "measurements[1]" + problem)
                                        .toList());
    }

    @Test
    void figuresThatAreTooLargeTogetherAreRefusedAtTheOneThatMakesThemSo() {
        String figures = "measurements:\n"
                + "- {agency: so-a, indicator: online, period: 2025, numerator: 1, denominator: 99999999999999999}\n"
                + "- {agency: so-b, indicator: online, period: 2025, numerator: 1, denominator: ";

        assertThat(told(AGENCIES + figures + "1}\n")).isEmpty();
        assertThat(told(AGENCIES + figures + "1000001}\n"))
                .containsExactly(
                        "measurements[2]: the numbers of online together are too large to be worked with exactly "
                                + "(at most 100,000,000,000,000,000).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period: 2025 |",
                "period: 2025-01 |",
                "period: 2025-12 |",
                "period: 2024-12/2025-01 | period 2024-12/2025-01 lies outside the plan's time (01/01/2025 to 31/12/2025).",
                "period: 2025-12/2026-01 | period 2025-12/2026-01 lies outside the plan's time (01/01/2025 to 31/12/2025).",
                "'period: 2024, definition: khác' |",
                "source: báo cáo | the period is missing."
            })
    void aFigureIsOfThePlansTimeUnlessItIsDefinedOtherwise(String period, String problem) {
        String figure = "measurements:\n- {agency: so-a, indicator: online, numerator: 1, denominator: 2, "
                + period.replace("'", "") + "}\n";

        assertThat(told(AGENCIES + figure))
                .containsExactlyElementsOf(problem == null ? List.of() : List.of("measurements[1].period: " + problem));
    }

    /** Figures as agency/tier/indicator; files is asked of two tiers by a target each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so-a//online so-a//files so-b//online |",
                "so-a//online so-b//files so-a//online | measurements[3]: indicator online of so-a is given twice.",
                "so-x//online | measurements[1].agency: agency \"so-x\" is not in the list of agencies.",
                "so-a//onlin | measurements[1].indicator: there is no indicator \"onlin\" in the plan small.",
                "//online |",
                "//online //signed |",
                "//signed |",
                "/COMMUNE/signed |",
                "/COMMUNE/signed //signed | measurements[2]: indicator signed of Tỉnh is given twice.",
                "/PROVINCE/signed | measurements[1].tier: no target asks for signed of the province tier alone.",
                "/PROVINCE/online | measurements[1].tier: no target asks for online of the province tier alone.",
                "//heard | measurements[1].tier: no target asks for heard of the Tỉnh alone.",
                "//online //online | measurements[2]: indicator online of Tỉnh is given twice. + measurements[2]: indicator online of Tỉnh is given twice.",
                "//files | measurements[1].tier: a common figure for files must say which tier it covers.",
                "/PROVINCE/files /COMMUNE/files |",
                "/PROVINCE/files so-a//files | measurements[1]: indicator files has a common figure and figures of agencies.",
                "so-a//files //signed |",
                "//onlin | measurements[1].indicator: there is no indicator \"onlin\" in the plan small.",
            })
    void figuresOfTheProvinceAnswerOneTargetEach(String figures, String problems) {
        StringBuilder yaml = new StringBuilder(AGENCIES + "measurements:\n");
        for (String figure : figures.split(" ")) {
            String[] parts = figure.split("/");
            yaml.append("- {indicator: ").append(parts[2]).append(", percent: 1, period: 2025");
            yaml.append(parts[0].isEmpty() ? "" : ", agency: " + parts[0]);
            yaml.append(parts[1].isEmpty() ? "" : ", tier: " + parts[1]).append("}\n");
        }

        assertThat(told(yaml.toString())).containsExactlyElementsOf(split(problems));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: ' ', tier: PROVINCE, kind: OTHER} | agencies[4].id: the agency has no id.",
                "- {id: so-a, tier: COMMUNE, kind: OTHER} | agencies[4].id: agency \"so-a\" is declared twice.",
                "- {id: d, tier: COMMUNE, kind: DEPARTMENT} | agencies[4].kind: agency \"d\" is a department but is declared at commune tier.",
                "- {id: d, tier: DISTRICT, kind: DEPARTMENT} |",
                "- {id: d, tier: COMMUNE, kind: OTHER} |",
                "attestations: [{check: 2, status: DONE, agency: so-a}, {check: 2, status: DONE}] |",
                "attestations: [{check: 2, status: DONE, agency: so-a}, {check: 2, status: DONE, agency: so-a}] | attestations[2]: obligation 2 is attested twice.",
                "attestations: [{check: 1, status: DONE}] | attestations[1].check: the plan has no obligation \"1\".",
                "attestations: [{check: 2, status: DONE, agency: so-x}] | attestations[1].agency: agency \"so-x\" is not in the list of agencies.",
                "attestations: [{check: 2, status: DONE, date: 2025-03-02, validUntil: 2025-03-02}] |",
                "attestations: [{check: 2, status: DONE, date: 2025-03-02, validUntil: 2025-03-01}] | attestations[1].validUntil: validity ends on 01/03/2025, before the document's date 02/03/2025.",
                "attestations: [{check: 2, status: DONE, validUntil: 2025-03-01}] |",
                "waivers: [{check: 3a, reason: r, approvedBy: b, expires: 2025-12-31}] |",
                "waivers: [{check: 3a, subject: tinh, reason: r, approvedBy: b, expires: 2025-12-31}] |",
                "waivers: [{check: 2, subject: xa-c, reason: r, approvedBy: b, expires: 2025-12-31}] |",
                "waivers: [{check: 3, subject: xa-d, reason: r, approvedBy: b, expires: 2025-12-31}] | waivers[1].check: there is no check \"3\". + waivers[1].subject: agency \"xa-d\" is not in the list of agencies.",
                "budget: {tasks: [{no: 0, name: A, amount: 1}]} | budget.tasks[1].no: \"0\" has to be a whole number of 1 or more.",
                "budget: {tasks: [{no: 1, name: A, amount: 1, source: su-nghiep}]} |",
            })
    void agenciesDocumentsWaiversAndMoneyAreReviewed(String more, String problems) {
        assertThat(told(AGENCIES + more + "\n")).containsExactlyElementsOf(split(problems));
    }

    @Test
    void anotherPlanOrABudgetWithoutOneIsTold() {
        assertThat(told("plan: smal\n")).containsExactly("plan: there is no plan \"smal\".");
        assertThat(told("plan: small\nbudget: {tasks: []}\n", SmallPlan.WITHOUT_BUDGET))
                .containsExactly("budget: this plan has no budget.");
    }

    /** A near name is proposed; otherwise the first twenty there are. */
    @Test
    void anUnknownNameComesWithTheNearestOrWithThoseThereAre() {
        String many = IntStream.range(10, 40)
                .mapToObj(i -> "- {id: nganh-" + i + ", tier: PROVINCE, kind: OTHER}\n")
                .collect(java.util.stream.Collectors.joining("", "plan: small\nagencies:\n", "measurements:\n"));
        String figure = "- {agency: %s, indicator: online, percent: 1, period: 2025}\n";

        assertThat(problems(many + figure.formatted("nganh-5"), SmallPlan.PLAN)
                        .get(0)
                        .remedy()
                        .in(Language.EN))
                .isEqualTo("Did you mean \"nganh-15\"?");
        assertThat(problems(many + figure.formatted("x"), SmallPlan.PLAN)
                        .get(0)
                        .remedy()
                        .in(Language.EN))
                .isEqualTo("Known names: "
                        + IntStream.range(10, 30)
                                .mapToObj(i -> "nganh-" + i)
                                .collect(java.util.stream.Collectors.joining(", "))
                        + ".");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "20, 0", "21, 1", "500, 480"})
    void twentyCausesAreToldAndHowManyProblemsThereAreMore(int wrong, int more) {
        List<Problem> problems = problems(
                AGENCIES + "waivers:\n"
                        + IntStream.range(0, wrong)
                                .mapToObj(
                                        i -> "- {check: no" + i + ", reason: r, approvedBy: b, expires: 2025-12-31}\n")
                                .collect(java.util.stream.Collectors.joining()),
                SmallPlan.PLAN);
        String told = new BadInputException(problems).in(Language.EN);

        assertThat(problems).hasSize(wrong);
        assertThat(problems.get(0).in(Language.EN))
                .isEqualTo("e.yaml:7 (waivers[1].check): there is no check \"no0\". Known names: 1, 2, 3a, 3b, 4.");
        assertThat(told.lines()).hasSize(Math.min(wrong, 20) + (more > 0 ? 1 : 0));
        assertThat(told.contains("… and " + more + (more == 1 ? " more problem." : " more problems.")))
                .isEqualTo(more > 0);
    }

    /** The second of two agencies, whose first is xã-é in NFC, and what is wrong with it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xa\u0303-e\u0301 | agencies[2].id: agency \"xã-é\" is declared twice.",
                "'xã-é ' | agencies[2].id: agency \"xã-é\" is declared twice.",
                "'\u00a0xã-é' | agencies[2].id: agency \"xã-é\" is declared twice.",
                "XÃ-É | agencies[2].id: id \"XÃ-É\" (U+0058 U+00C3 U+002D U+00C9) looks like id \"xã-é\" (U+0078 U+00E3 U+002D U+00E9).",
                "xã\u200b-é | agencies[2].id: id \"xã\\u200b-é\" has the character U+200B ZERO WIDTH SPACE, which looks like another or cannot be seen.",
                "xã\u00ad-é | agencies[2].id: id \"xã\\u00ad-é\" has the character U+00AD SOFT HYPHEN, which looks like another or cannot be seen.",
                "\u0445ã-é | agencies[2].id: id \"\u0445ã-é\" has the character U+0445 CYRILLIC SMALL LETTER HA, which looks like another or cannot be seen.",
                "ｘã-é | agencies[2].id: id \"ｘã-é\" has the character U+FF58 FULLWIDTH LATIN SMALL LETTER X, which looks like another or cannot be seen.",
                "xã‐é | agencies[2].id: id \"xã‐é\" has the character U+2010 HYPHEN, which looks like another or cannot be seen.",
                "xạ-é |",
                "đã-é |"
            })
    void agenciesThatLookAlikeAreOneOrRefused(String id, String problem) {
        String yaml = "plan: small\nagencies:\n- {id: xã-é, tier: COMMUNE, kind: OTHER}\n- {id: \"" + id
                + "\", tier: COMMUNE, kind: OTHER}\n";

        assertThat(told(yaml)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa\u0303-e\u0301", " xã-é", "xã-é\u00a0"})
    void anIdIsResolvedAsAReaderSeesIt(String id) {
        String yaml = "plan: small\nagencies:\n- {id: xã-é, tier: PROVINCE, kind: OTHER}\nmeasurements:\n"
                + "- {agency: \"" + id + "\", indicator: online, percent: 1, period: 2025}\n"
                + "waivers:\n- {check: '1', subject: \"" + id + "\", reason: r, approvedBy: b, expires: 2025-12-31}\n";

        assertThat(told(yaml)).isEmpty();
    }

    @Test
    void aReferenceThatCannotBeSeenIsToldByItsCodePoint() {
        assertThat(told(AGENCIES + "measurements:\n"
                        + "- {agency: \"so-\u200ba\", indicator: online, percent: 1, period: 2025}\n"))
                .singleElement()
                .asString()
                .contains("measurements[1].agency", "U+200B ZERO WIDTH SPACE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "'-'", "\"\\u3164\"", "\"\\u200b\"", "'…'"})
    void wordsThatSayNothingProveNothing(String blank) {
        assertThat(told(AGENCIES
                        + "measurements:\n- {agency: so-a, indicator: online, percent: 1, period: 2025, source: "
                        + blank + ", definition: " + blank + "}\n"
                        + "waivers:\n- {check: '1', reason: " + blank + ", approvedBy: " + blank
                        + ", expires: 2025-12-31}\n"))
                .containsExactly(
                        "measurements[1].source: source is blank: it has no letter and no digit.",
                        "measurements[1].definition: definition is blank: it has no letter and no digit.",
                        "waivers[1].reason: reason is blank: it has no letter and no digit.",
                        "waivers[1].approvedBy: approvedBy is blank: it has no letter and no digit.");
    }

    @Test
    void evidenceOfAnotherPlanBuiltByAProgramIsToldOnceWithoutLines() {
        Measurement unknownHere = Measurement.of("nobody", "nothing", 1, 2, Period.ofYear(2001), "x");
        Evidence evidence = Evidence.of("other", null, List.of(), List.of(unknownHere));

        BadInputException bad = catchThrowableOfType(
                BadInputException.class, () -> EvidenceValidator.validate(SmallPlan.PLAN, evidence));

        assertThat(bad.problems())
                .extracting(p -> p.in(Language.EN))
                .containsExactly(
                        "evidence:plan: there is no plan \"other\". Known names: small. For another plan name its pack with --pack.");
        assertThat(bad)
                .hasMessage(
                        "evidence:plan: không có kế hoạch “other”. Các tên hợp lệ: small. Kế hoạch khác thì chỉ gói của nó bằng --pack.");
    }

    @Test
    void theLineOfTheFieldIsTold() {
        assertThat(problems(
                        AGENCIES + "measurements:\n- agency: so-a\n  indicator: online\n  numerator: 3\n"
                                + "  denominator: 2\n  period: 2025\n",
                        SmallPlan.PLAN))
                .extracting(Problem::place)
                .containsExactly("9 (measurements[1].numerator)");
    }

    /** What is beside the plan takes long to find out: it is asked for once, and its reasons only for a waiver of nothing. */
    @ParameterizedTest
    @CsvSource({"1, no, 1, 1", "300, no, 1, 1", "300, own, 1, 0", "300, 1, 0, 0"})
    void whatIsBesideThePlanIsFoundOutOnce(int waivers, String check, int checks, int reasons) {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger reasoned = new AtomicInteger();
        Evidence evidence = new Evidence(
                "small",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Collections.nCopies(waivers, new Waiver(check, null, "r", "b", LocalDate.of(2025, 12, 31))));

        List<Problem> problems = EvidenceValidator.problems(
                SmallPlan.PLAN,
                List.of(),
                () -> {
                    asked.incrementAndGet();
                    return new OtherChecks(
                            Set.of("own"),
                            () -> {
                                reasoned.incrementAndGet();
                                return Map.of();
                            },
                            Set.of(),
                            Set.of(),
                            List.of());
                },
                evidence,
                "e.yaml",
                SourceLocations.none());

        assertThat(problems).hasSize(check.equals("no") ? waivers : 0);
        assertThat(asked).hasValue(checks);
        assertThat(reasoned).hasValue(reasons);
    }

    private static List<String> split(String problems) {
        return problems == null ? List.of() : List.of(problems.split(" \\+ "));
    }

    private static List<String> told(String yaml) {
        return told(yaml, SmallPlan.PLAN);
    }

    /** Fields and what is wrong with them, without the lines. */
    private static List<String> told(String yaml, Plan plan) {
        return problems(yaml, plan).stream()
                .map(p -> p.place().replaceAll("^\\d+ \\((.*)\\)$", "$1") + ": "
                        + p.what().in(Language.EN))
                .toList();
    }

    private static List<Problem> problems(String yaml, Plan plan) {
        try {
            InputText text = InputText.of("e.yaml", yaml.getBytes(StandardCharsets.UTF_8));
            assertThat(EvidenceFile.of(text, plan).sha256()).isEqualTo(text.sha256());
            return List.of();
        } catch (BadInputException bad) {
            return bad.problems();
        }
    }
}
