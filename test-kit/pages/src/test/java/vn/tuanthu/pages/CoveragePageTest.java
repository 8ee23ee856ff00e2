package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.CoverageJson;
import vn.tuanthu.report.CoverageText;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.PlanCoverage;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

class CoveragePageTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final Coverage COVERAGE = PlanCoverage.of(PLAN, CoverageFile.bundled(PLAN));

    @Test
    void thePageHoldsEverySentenceOnceInThePlansOrder() {
        String page = CoveragePage.of(COVERAGE, Language.VI);

        List<String> rows = page.lines()
                .filter(line -> line.startsWith("<tr id="))
                .map(line -> line.split("\"")[1])
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        PLAN.clauses().stream().map(Clause::id).toList());
        assertThat(page)
                .contains("lang=\"vi\"")
                .contains("148 câu")
                .contains("<b>II.2.1a</b> Yêu cầu tối thiểu 90 %: hồ sơ công việc")
                .doesNotContain("CHƯA GIẢI QUYẾT");
    }

    @Test
    void textAndJsonSayTheSame() {
        String text = CoverageText.of(COVERAGE, Language.EN);
        JsonNode json = Json.read(CoverageJson.of(COVERAGE, Language.EN));

        assertThat(text).startsWith("148 sentences: ").contains("\n    II.2.6: Required: at least 55 %");
        assertThat(json.get("sentences")).hasSize(148);
        assertThat(json.at("/sentences/0/notTestable").asText()).contains("head of the document");
        assertThat(text).contains(json.get("summary").asText());
    }

    @Test
    void anUnsettledSentenceIsShownAndMarkupIsNotMarkup() {
        Clause clause = new Clause("X.1", 7, Clause.Kind.ACTIVITY, "<script>alert(1)</script> & \"câu\"");
        Coverage.Answer answer = new Coverage.Answer(
                "<b>X</b>", Message.of("coverage.obligation", "<i>", "a&b"), false, Certainty.SECOND_HAND);
        Coverage one = new Coverage(
                PLAN,
                List.of(
                        new Coverage.Sentence(clause, List.of(), null),
                        new Coverage.Sentence(clause, List.of(answer), new LocalizedText("lý do", "reason"))));

        String page = CoveragePage.of(one, Language.VI);

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;câu&quot;")
                .contains("<b>&lt;b&gt;X&lt;/b&gt;</b>")
                .contains("CHƯA GIẢI QUYẾT")
                .contains("(tham khảo; nguồn thứ cấp)")
                .doesNotContain("<script")
                .doesNotContain("<i>");
        assertThat(CoverageText.of(one, Language.VI)).contains("2 câu chưa giải quyết");
    }
}
