package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.robustness.RobustnessStudy;
import vn.tuanthu.text.Language;

class RankingPageTest {
    private static final String HOSTILE = "=Sở <script>alert(1)</script>";
    private static final String UNITS = "unit,name,tier,first,second\n"
            + "a,Sở A,PROVINCE,90/100,0.8\n"
            + "b," + HOSTILE + ",PROVINCE,50/100,0.5\n"
            + "c,Sở C,PROVINCE,40/100,\n";

    @TempDir
    private Path folder;

    private IndexDefinition index;

    @BeforeEach
    void anIndex() throws IOException {
        index = IndexReader.read(Files.writeString(folder.resolve("index.yaml"), """
            id: test
            name: {vi: Chỉ số, en: Index}
            missing: SKIP
            root:
              id: total
              name: {vi: Tổng, en: Total}
              aggregate: ARITHMETIC
              children:
                - id: first
                  name: {vi: Tiêu chí 1, en: First}
                  clause: II.2.1
                  points: 1
                  measure: {score: {by: ratio}}
                - id: second
                  name: {vi: Tiêu chí 2, en: Second}
                  weight: 0.5
                  points: 1
                  measure: {score: {by: ratio}}
            """));
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing() {
        String html = page();
        Document page = Jsoup.parse(html);

        assertThat(page.select("script, link, img, iframe, [src]")).isEmpty();
        assertThat(html.replace("http://www.w3.org/", ""))
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(page.text()).contains(HOSTILE);
    }

    @Test
    void everyChartHasATitleAndADescriptionAndNoIdOccursTwice() {
        Document page = Jsoup.parse(page());

        assertThat(page.select("figure svg[role=img]")).hasSize(5).allSatisfy(svg -> {
            for (String id : svg.attr("aria-labelledby").split(" ")) {
                assertThat(page.getElementById(id).text()).isNotBlank();
            }
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.substring(1))).isNotNull());
        assertThat(page.select("table caption").size())
                .isEqualTo(page.select("table").size());
    }

    @Test
    void placesScoresAndReasonsStandInTheTable() {
        Document page = Jsoup.parse(page());

        assertThat(page.select("table").get(0).select("tbody tr").eachText())
                .containsExactly(
                        "1 Sở A 0,8667 Hơn " + HOSTILE + " nhiều nhất ở: II.2.1 Tiêu chí 1 (góp 0,2667)",
                        "2 " + HOSTILE + " 0,5000 Hơn Sở C nhiều nhất ở: II.2.1 Tiêu chí 1 (góp 0,0667)",
                        "3 Sở C 0,4000");
        assertThat(page.select(".profile").get(1).select("ul li")).isEmpty();
        assertThat(page.select(".profile").get(2).select("ul li").eachText())
                .containsExactly(
                        "Thiếu số liệu ở 1 tiêu chí: Tiêu chí 2.",
                        "II.2.1 Tiêu chí 1: 10 đơn vị đếm nữa (40/100 → 50/100): từ hạng 3 lên hạng 2, đồng hạng với "
                                + HOSTILE,
                        "II.2.1 Tiêu chí 1: 47 đơn vị đếm nữa (40/100 → 87/100): từ hạng 3 lên hạng 1",
                        "Tiêu chí 2: chưa có số liệu, nếu có là 0,7: từ hạng 3 lên hạng 2, đồng hạng với " + HOSTILE);
        assertThat(page.text()).doesNotContain("Tự đánh giá");
    }

    @Test
    void anEnglishPageSaysNothingInVietnameseButNames() {
        Document page = Jsoup.parse(page(Language.EN));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Index");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Ranking province tier (3 agencies)",
                        "Do the places hold?",
                        "Profiles of the agencies province tier");
        assertThat(page.select("table").get(0).select("tr").eachText().subList(0, 2))
                .containsExactly(
                        "Place Agency Score Why it is ahead of the next place",
                        "1 Sở A 0.8667 Ahead of " + HOSTILE + " most of all on: II.2.1 First (contributes 0.2667)");
        String own = page.outerHtml().replaceAll("Sở [AC]|Sở &lt;|Sở <|bảng.csv", "");
        assertThat(own.chars().filter(c -> c >= 0x1EA0 && c <= 0x1EF9 || "ăâđêôơưĐ".indexOf(c) >= 0))
                .isEmpty();
    }

    @Test
    void selfAssessedScoresAndTheirDifferencesStandBesideTheVerifiedOnes() {
        RankingExplanation defence =
                defence("unit,name,first,first.self,second,second.self\na,Sở A,90/100,95/100,0.8,0.7\n");
        Document page = Jsoup.parse(RankingPage.of(defence, null, Language.VI));

        assertThat(page.select(".profile tbody tr").eachText())
                .containsExactly(
                        "Tổng 0,8667 0,8667 0,0000 1",
                        "Tiêu chí 1 II.2.1 90/100 0,9000 0,9500 0,0500 1",
                        "Tiêu chí 2 0,8 0,8000 0,7000 -0,1000 1");
    }

    @Test
    void theSameSeedGivesTheSamePage() {
        assertThat(page()).isEqualTo(page());
    }

    private String page() {
        return page(Language.VI);
    }

    private String page(Language language) {
        RankingExplanation defence = defence(UNITS);
        return RankingPage.of(defence, RobustnessStudy.of(defence.ranking(), 50, 42), language);
    }

    private RankingExplanation defence(String units) {
        InputText text = InputText.of("bảng.csv", units.getBytes(StandardCharsets.UTF_8));
        return RankingExplanation.of(Ranker.of(index), IndexTables.read(CsvTable.read(text), index));
    }
}
