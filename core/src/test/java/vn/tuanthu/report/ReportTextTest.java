package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A report reads clause by clause, and what is said of several subjects alike is said once. */
class ReportTextTest {
    @Test
    void everyFindingStandsUnderItsClauseWithWhatItRestsOn() {
        assertThat(ReportText.of(Reports.REPORT, Language.EN, Styler.NONE)).isEqualTo("""
                the numerator or the denominator is missing.
                Evaluated as of 31/12/2025, scope: each agency.

                NOT COMPLIANT.
                1 met, 1 not met, 2 without data, 1 not applicable, 1 error.

                II.1  “At least 90 %”
                  [FAIL] II.1 Sở A
                    x is negative: 8.
                    Definition: the numerator or the denominator is missing.
                    Evidence: a.csv | kỳ 2025
                    Certainty of the source: an interpretation, not spelt out
                  [NO DATA] II.1 Sở B
                    the period is missing.
                  [NO DATA] II.1 Sở C
                    the period is missing.
                    Waived: chờ hợp nhất (approved by UBND tỉnh, until 31/03/2026)

                II.2  “At least 90 %”
                  [NOT APPLICABLE] II.2 Sở A (advice)
                    the period is missing.
                  [PASS] II.3 Sở A
                    the period is missing.
                    Evidence: b.csv
                  [ERROR] II.3 Sở B
                    the period is missing.

                SHA-256  plan     p
                         rules    r
                         evidence e
                """);
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
                Đánh giá tại ngày 31/12/2025, phạm vi: toàn tỉnh.

                PASS<TUÂN THỦ: mọi kiểm tra bắt buộc đều đạt, không áp dụng hoặc được miễn.>
                1 đạt, 0 chưa đạt, 0 thiếu số liệu, 0 không áp dụng, 0 lỗi.

                II.2  “Ít nhất 90 %”
                  PASS<[ĐẠT]> II.3 Sở A
                    thiếu kỳ số liệu (period).
                    Căn cứ: b.csv

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
}
