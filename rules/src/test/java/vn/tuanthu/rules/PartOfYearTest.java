package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** What was reached in a part of the time is told as that beside the verdict, not only at the head of the report. */
class PartOfYearTest {
    private static final ComplianceEngine ENGINE =
            ComplianceEngine.forPlan(PlanReader.read(Path.of("../examples/packs/lam-giang-2026")));

    @ParameterizedTest(name = "{0} on {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator: science-tasks, value: 60, period: 2026-01 | 2026-12-31 | PASS | true",
                "indicator: science-tasks, value: 60, period: 2026 | 2026-12-31 | PASS | false",
                "indicator: science-tasks, value: 60, period: 2026-01/2026-06 | 2026-06-30 | PASS | false",
                "indicator: science-tasks, value: 60, period: 2026-01/2026-05 | 2026-06-30 | PASS | true",
                "indicator: science-tasks, value: 59, period: 2026-01 | 2026-12-31 | FAIL | false",
            })
    void figuresOfAMonthSayThatTheyAre(String figure, String day, Outcome outcome, boolean isPart) {
        String text = "plan: lam-giang-2026\nasOf: " + day + "\nmeasurements: [{" + figure + ", source: s}]\n";
        Report report = ENGINE.check(
                ENGINE.read(InputText.of("e.yaml", text.getBytes(StandardCharsets.UTF_8))),
                LocalDate.parse(day),
                Scope.PROVINCE);

        Finding finding = report.findings().stream()
                .filter(one -> one.check().equals("MT.03"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.outcome()).isEqualTo(outcome);
        if (isPart) {
            assertThat(finding.message().in(Language.VI))
                    .contains(
                            "Đạt: 60 nhiệm vụ",
                            "Nhưng số liệu chỉ nói về 2026-0",
                            "một phần của thời gian từ 01/01/2026");
        } else {
            assertThat(finding.message().in(Language.VI)).doesNotContain("một phần");
        }
    }
}
