package vn.tuanthu.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;

/** The cases of a plan pack: those of the pack that ships, and how cases are read and told. */
class PackCasesTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan(PLAN);
    private static final List<PackCase> SHIPPED =
            PackCases.read(InputText.shipped(PackCases.class, "packs/hai-duong-2025/cases.yaml"), PLAN);

    @TestFactory
    List<DynamicTest> theCasesOfThePackThatShipsAreRight() {
        Map<String, List<PackCase>> byCheck = SHIPPED.stream().collect(Collectors.groupingBy(PackCase::check));
        return byCheck.entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.getKey(),
                        () -> assertThat(check.getValue())
                                .allSatisfy(one -> assertThat(one.differences(ENGINE))
                                        .as(one.name() + " (" + one.place() + ")")
                                        .isEmpty())))
                .toList();
    }

    @Test
    void everyCheckOfThePackThatShipsHasACase() {
        assertThat(PackCases.without(SHIPPED, PLAN)).isEmpty();
        assertThat(PackCases.without(List.of(), PLAN)).hasSize(PLAN.checks().size());
    }

    private static List<PackCase> read(String lines) {
        return PackCases.read(
                InputText.of(
                        "cases.yaml",
                        ("day: 2025-12-31\ncases:\n  "
                                        + lines.strip()
                                                .replace("; ", "\n      ")
                                                .replace("⏎", "\n") + "\n")
                                .getBytes(StandardCharsets.UTF_8)),
                PLAN);
    }

    private static final String DEPARTMENT = "agency: {tier: PROVINCE, kind: DEPARTMENT}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "figure: 18/20     | PASS                                     | -",
                "figure: 18/20     | FAIL                                     | outcome: FAIL, PASS",
                "figure: 17/20     | {outcome: FAIL, shortfall: 1}            | -",
                "figure: 17/20     | {outcome: FAIL, shortfall: 2}            | shortfall: 2, 1",
                "figure: 17/20     | {outcome: FAIL, counted: 17/20}          | -",
                "figure: 17/20     | {outcome: PASS, percent: '90.00'}        | outcome: PASS, FAIL; percent: 90.00,"
                        + " 85.00",
                "figure: 90 %      | PASS                                     | -",
                "figure: 89.9 %    | PASS                                     | outcome: PASS, FAIL",
                "figure: none      | NO_DATA                                  | -",
                "figure: {numerator: 17, denominator: 20, definition: khác} | NO_DATA | -",
                "figure: 18/20     | {outcome: PASS, says: 'Sai.'}            | says: Sai., Met: 18/20 files (90.00"
                        + " %), at least 90 % required (100 × 18 ≥ 90 × 20).",
                "figure: 18/20     | {outcome: PASS, says: 'Đạt.'}           | says: Đạt., Đạt: 18/20 hồ sơ (90,00"
                        + " %), yêu cầu tối thiểu 90 % (100 × 18 ≥ 90 × 20).",
                "figure: 18/20     | {outcome: PASS, says: 'Đạt: 18/20 hồ sơ (90,00 %), yêu cầu tối thiểu 90 % (100 ×"
                        + " 18 ≥ 90 × 20).'} | -",
                "figure: 18/20     | {outcome: PASS, certainty: SECOND_HAND}  | certainty: SECOND_HAND, TEXT_READ",
            })
    void whatIsFoundOtherwiseIsTold(String figure, String expect, String told) {
        PackCase one = read("  II.2.1a:⏎    - case: c; " + DEPARTMENT + "; " + figure + "; expect: " + expect)
                .get(0);

        String differences = one.differences(ENGINE).stream()
                .map(each -> each.what() + ": " + each.expected() + ", " + each.found())
                .collect(Collectors.joining("; "));
        assertThat(differences.isEmpty() ? "-" : differences).isEqualTo(told);
        assertThat(one.place()).isEqualTo("cases.yaml:4");
    }

    @Test
    void eachKeyOfExpectIsACaseOfItsOwn() {
        List<PackCase> cases = read("  II.2.1b:⏎    - case: huyện; day: $; agency: {tier: DISTRICT, kind: DEPARTMENT}"
                + "; figure: 8/10; expect: {2025-06-30: PASS, 2025-07-01: NOT_APPLICABLE}");

        assertThat(cases)
                .extracting(one -> one.name() + " " + one.day())
                .containsExactly("huyện: 2025-06-30 2025-06-30", "huyện: 2025-07-01 2025-07-01");
        assertThat(cases).allSatisfy(one -> assertThat(one.differences(ENGINE)).isEmpty());
    }

    @Test
    void aFigureOfTheProvinceIsOfTheTierOfItsTarget() {
        List<PackCase> cases = read("  II.2.1c:⏎    - case: tỉnh; scope: PROVINCE; figure: $/10"
                + "; expect: {7: PASS, 6: {outcome: FAIL, shortfall: 1}}");

        assertThat(cases).allSatisfy(one -> assertThat(one.differences(ENGINE)).isEmpty());
    }

    @Test
    void moreEvidenceAndTheSubjectThatIsMeantCanBeGiven() {
        List<PackCase> cases =
                read("  II.2.1a:⏎    - case: b; agencies: [{id: a, tier: PROVINCE, kind: DEPARTMENT, figure: 1/1},"
                        + " {id: b, tier: PROVINCE, kind: DEPARTMENT, figure: 0/1}]; of: $; evidence: {waivers: [{check:"
                        + " II.2.1a, subject: b, reason: chờ, approvedBy: UBND, expires: 2026-01-01}]}; expect: {a: PASS,"
                        + " b: FAIL}");

        assertThat(cases).allSatisfy(one -> assertThat(one.differences(ENGINE)).isEmpty());
        assertThat(cases.get(1).found(ENGINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.waiver()).isNotNull());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "  II.2.1z:⏎    - case: c; agency: {tier: PROVINCE, kind: OTHER}; expect: PASS | cases.yaml:3"
                        + " (cases.II.2.1z): kế hoạch không có kiểm tra “II.2.1z”. Có phải ý bạn là “II.2.10”?",
                "  II.2.1a:⏎    - case: c; expect: PASS | cases.yaml:4 (cases.II.2.1a[1]): ca này xét từng cơ quan"
                        + " nhưng không có cơ quan nào.",
                "  II.2.1a:⏎    - case: c; agency: {tier: PROVINCE, kind: OTHER}; figure: $/2; expect: PASS | expect"
                        + " phải nói kết quả cho từng giá trị của $",
                "  II.2.1a:⏎    - case: c; agency: {tier: PROVINCE, kind: OTHER}; figure: nhiều; expect: PASS | không"
                        + " đọc được số liệu “nhiều”",
                "  II.2.1a:⏎    - case: c; agency: {tier: PROVINCE, kind: OTHER}; expect: {shortfall: 1} | expect"
                        + " không có kết luận",
                "  II.2.1a:⏎    - case: c; agency: {tier: PROVINCE, kind: OTHER}; expect: {outcome: NOT_ASKED,"
                        + " shortfall: 1} | expect không có kết luận",
                "  II.2.1a:⏎    - case: c; agency: {tier: PROVINCE, kind: OTHER}; expect: {outcome: PASS, shortfal: 1}"
                        + " | Có phải ý bạn là “shortfall”",
                "  II.2.1a:⏎    - case: c; agency: {tier: TOWN, kind: OTHER}; expect: PASS | cases.yaml:4",
                "  II.2.1a:⏎    - case: c; day: 2025-13-01; agency: {tier: PROVINCE, kind: OTHER}; expect: PASS | ca"
                        + " này không có ngày",
                "  II.2.1a:⏎    - case: c; agency: {tier: PROVINCE, kind: OTHER} | thiếu trường"
                        + " cases.II.2.1a[1].expect",
            })
    void aCaseThatIsNotWrittenAsItMustBeIsRefused(String lines, String told) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(lines))
                .withMessageContaining(told);
    }

    @Test
    void everyWrongCaseIsToldAtOnce() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read("  II.2.1z: []⏎  II.2.2z: []"))
                .satisfies(bad -> assertThat(bad.problems()).hasSize(2));
    }
}
