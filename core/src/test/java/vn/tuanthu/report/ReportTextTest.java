package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A report begins with what matters, and what is said of several subjects alike is said once. */
class ReportTextTest {
    @Test
    void theVerdictAndWhyStandFirstThenWhatIsOpenTheMostUrgentFirst() {
        assertThat(ReportText.of(Reports.REPORT, Language.EN, Styler.NONE)).isEqualTo("""
                NOT COMPLIANT.
                  1 verdict is an error (1 check): nothing is known.
                  1 mandatory verdict is not met (1 check).
                  1 mandatory verdict lacks data (1 check).
                Evaluated as of 31/12/2025, scope: each agency.
                1 met, 1 not met, 2 without data, 1 not applicable, 1 error.
                the numerator or the denominator is missing.

                ERRORS (1)
                II.2  “At least 90 %”
                  [ERROR] II.3 Sở B
                    the period is missing.

                NOT MET (1)
                II.1  “At least 90 %”
                  [FAIL] II.1 Sở A
                    x is negative: 8.
                    Definition: the numerator or the denominator is missing.
                    Evidence: a.csv | kỳ 2025
                    Certainty of the source: an interpretation, not spelt out

                WITHOUT DATA (1)
                II.1  “At least 90 %”
                  [NO DATA] II.1 Sở\\nB
                    the period is missing.

                WAIVED (1)
                II.1  “At least 90 %”
                  [NO DATA] II.1 Sở C
                    the period is missing.
                    Waived: chờ hợp nhất (approved by UBND tỉnh, until 31/03/2026)

                Not printed here: 1 verdict met, 1 not applicable (--all prints everything, --show ID a check or an agency in full).

                SHA-256  plan     p
                         rules    r
                         evidence e
                """);
    }

    @Test
    void inFullEveryVerdictStandsUnderItsClauseWithWhatItRestsOn() {
        assertThat(ReportText.of(Reports.REPORT, Language.EN, Styler.NONE, finding -> true))
                .contains("""

                        MET (1)
                        II.2  “At least 90 %”
                          [PASS] II.3 Sở A
                            the period is missing.
                            Evidence: b.csv

                        NOT APPLICABLE (1)
                        II.2  “At least 90 %”
                          [NOT APPLICABLE] II.2 Sở A (advice)
                            the period is missing.

                        SHA-256""")
                .contains("ERRORS (1)", "WAIVED (1)")
                .doesNotContain("Not printed here");
    }

    @Test
    void ofManySubjectsTheBusiestAndTheWorstOfEachCheckAreTold() {
        assertThat(ReportText.of(report(someShort(20, 14)), Language.EN, Styler.NONE))
                .contains("""

                MOST TO DO, of 14 units with something to do
                  Sở 0: 1 not met
                  Sở 1: 1 not met
                  Sở 2: 1 not met

                NOT MET (14)
                  [FAIL] II.1: 14 of 20 judged
                    “At least 90 %”
                    Sở 7 (10/107, 99 short); Sở 0 (10/100, 1 short); Sở 1 (10/101, 1 short); and 11 more

                Not printed here: 6 verdicts met, 0 not applicable""");
    }

    @Test
    void ofSomeThatFallShortTheWorstAreToldInASentenceAndTheOthersNamed() {
        assertThat(ReportText.of(report(someShort(8, 6)), Language.EN, Styler.NONE))
                .contains("""

                NOT MET (6)
                II.1  “At least 90 %”
                  [FAIL] II.1: 6 of 8 judged
                    Sở 0: x is negative: 0.
                    Sở 1: x is negative: 1.
                    Sở 2: x is negative: 2.
                    and Sở 3; Sở 4; Sở 5

                Not printed here: 2 verdicts met, 0 not applicable""");
    }

    @Test
    void whatIsSaidOfSomeAlikeIsSaidOnce() {
        List<Finding> findings = IntStream.range(0, 4)
                .mapToObj(n -> Finding.of("II.1", "II.1", Reports.FAILED.clauseText(), "a" + n, "Sở " + n)
                        .ends(Outcome.NO_DATA, Message.of("evidence.no-period")))
                .toList();

        assertThat(ReportText.of(report(findings), Language.EN, Styler.NONE))
                .contains("""
                  [NO DATA] II.1 Sở 0; Sở 1; Sở 2; Sở 3
                    the period is missing.
                """, "No mandatory check is met yet.");
    }

    /** Verdicts of {@code all} subjects; the first {@code failed} of them are short, the eighth by most. */
    private static List<Finding> someShort(int all, int failed) {
        return IntStream.range(0, all)
                .mapToObj(n -> Finding.of("II.1", "II.1", Reports.FAILED.clauseText(), "a" + n, "Sở " + n)
                        .counted(10, 100 + n)
                        .shortfall(n == 7 ? 99 : 1)
                        .ends(n < failed ? Outcome.FAIL : Outcome.PASS, Message.of("evidence.negative", "x", n)))
                .toList();
    }

    @Test
    void aCompliantReportIsPaintedAsMet() {
        Report compliant = new Report(
                "small",
                Reports.DAY,
                Scope.PROVINCE,
                List.of(Reports.REPORT.findings().get(4)),
                List.of(),
                new Digests("p", "r", "e"));

        assertThat(ReportText.of(compliant, Language.VI, (outcome, text) -> outcome + "<" + text + ">"))
                .isEqualTo("""
                PASS<TUÂN THỦ: mọi kiểm tra bắt buộc đều đạt, không áp dụng hoặc được miễn.>
                Đánh giá tại ngày 31/12/2025, phạm vi: toàn bộ.
                1 đạt, 0 chưa đạt, 0 thiếu số liệu, 0 không áp dụng, 0 lỗi.

                Không in ở đây: 1 kết luận đạt, 0 không áp dụng (--all in tất cả, --show MÃ in đủ một kiểm tra hay một cơ quan).

                SHA-256  kế hoạch p
                         quy tắc  r
                         số liệu  e
                """);
    }

    @Test
    void oneFindingStandsByItself() {
        assertThat(ReportText.of(Reports.FAILED, Language.VI, Styler.NONE)).isEqualTo("""
                  [CHƯA ĐẠT] II.1 Sở A
                    x là số âm: 8.
                    Cách tính: thiếu tử số (numerator) hoặc mẫu số (denominator).
                    Căn cứ: a.csv | kỳ 2025
                    Mức chắc chắn của nguồn: cách hiểu, văn bản không nói rõ
                """);
    }

    private static Report report(List<Finding> findings) {
        return new Report("small", Reports.DAY, Scope.AGENCY, findings, List.of(), new Digests("p", "r", "e"));
    }
}
