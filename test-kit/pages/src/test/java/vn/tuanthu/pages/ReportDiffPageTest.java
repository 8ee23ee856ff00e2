package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.input.InputText;
import vn.tuanthu.report.ReportDiff;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

class ReportDiffPageTest {
    private static SavedReport report(int day, Finding... findings) {
        Report report = new Report(
                "x",
                LocalDate.of(2026, 1, day),
                Scope.AGENCY,
                List.of(findings),
                List.of(),
                new Digests("p", "r", "e"));
        return SavedReport.read(
                InputText.of(day + ".json", ReportJson.of(report, Language.EN).getBytes(StandardCharsets.UTF_8)));
    }

    private static Finding finding(String check, Outcome outcome) {
        return Finding.of(check, "II", new LocalizedText("câu", "<i>words</i>"), "a", "Sở <A>")
                .ends(outcome, Message.of("coverage.title"));
    }

    @Test
    void thePageHoldsEachChangeUnderItsKindAndWhatIsStillShort() {
        String page = ReportDiffPage.of(
                ReportDiff.of(
                        report(1, finding("1", Outcome.PASS), finding("2", Outcome.FAIL), finding("3", Outcome.PASS)),
                        report(
                                2,
                                finding("1", Outcome.FAIL),
                                finding("2", Outcome.PASS),
                                finding("4", Outcome.NO_DATA))),
                Language.EN);

        assertThat(page)
                .contains("lang=\"en\"")
                .containsSubsequence(
                        "<h2 id=\"NO_LONGER_MET\">NO LONGER MET (1)",
                        "<span class=\"id\">1</span> Sở &lt;A&gt;",
                        "<span class=\"mark PASS\">",
                        "<span class=\"mark FAIL\">",
                        "<h2 id=\"NOW_MET\">",
                        "<h2 id=\"ADDED\">",
                        "<td data-name=\"A\"></td><td data-name=\"B\"><span class=\"mark NO_DATA\">",
                        "<h2 id=\"REMOVED\">",
                        "STILL SHORT IN B: 2 mandatory verdicts")
                .contains("“&lt;i&gt;words&lt;/i&gt;”")
                .doesNotContain("<i>", "id=\"FIGURES\"");
    }
}
