package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.report.RankingHead;
import vn.tuanthu.robustness.RobustnessStudy;
import vn.tuanthu.text.Language;

class RankingPageTest {
    private static final String HOSTILE = "=Sở <script>alert(1)</script>";
    private static final RankingHead HEAD = new RankingHead(2025, LocalDate.of(2026, 1, 15), "UBND tỉnh Ví dụ");
    private static final Path FIXTURES = Path.of("../../core/src/test/resources/ranking");

    private final IndexDefinition index = IndexReader.read(FIXTURES.resolve("two-criteria.yaml"));

    @Test
    void aHostileNameIsWordsAndNothingElse() {
        Document page = Jsoup.parse(page());

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.text()).contains(HOSTILE);
    }

    @Test
    void whoOwesAPlaceToFewFiguresStandsFirst() {
        assertThat(Jsoup.parse(page())
                        .select("main header")
                        .get(0)
                        .children()
                        .get(2)
                        .text())
                .isEqualTo("LƯU Ý: Sở C đứng hạng 3 (nhóm cấp tỉnh) với số liệu ở 1 trên 2 tiêu chí.");
    }

    @Test
    void everyChartHasATitleAndADescriptionAndNoIdOccursTwice() {
        Document page = Jsoup.parse(page());

        assertThat(page.select("figure svg[role=img]")).hasSize(1).allSatisfy(svg -> {
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
                        "Attainment by criterion",
                        "Do the places hold?",
                        "Profiles of the agencies province tier",
                        "To repeat and compare (SHA-256)");
        assertThat(page.select("table").get(0).select("tr").eachText().subList(0, 2))
                .containsExactly(
                        "Place Agency Score Why it is ahead of the next place",
                        "1 Sở A 0.8667 Ahead of " + HOSTILE + " most of all on: II.2.1 First (contributes 0.2667)");
        String own = page.outerHtml().replaceAll("Sở [AC]|Sở &lt;|Sở <|bảng.csv|UBND tỉnh Ví dụ", "");
        assertThat(own.chars().filter(c -> c >= 0x1EA0 && c <= 0x1EF9 || "ăâđêôơưĐ".indexOf(c) >= 0))
                .isEmpty();
    }

    @Test
    void selfAssessedScoresAndTheirDifferencesStandBesideTheVerifiedOnes() {
        RankingExplanation defence = defence(InputText.of(
                "bảng.csv",
                "unit,name,first,first.self,second,second.self\na,Sở A,90/100,95/100,0.8,0.7\n"
                        .getBytes(StandardCharsets.UTF_8)));
        Document page = Jsoup.parse(RankingPage.of(defence, null, RankingHead.NONE, Language.VI));

        assertThat(page.select(".profile tbody tr").eachText())
                .containsExactly(
                        "Tổng 0,8667 100 % 0,8667 0,0000 1",
                        "Tiêu chí 1 II.2.1 90/100 0,9000 90 % 0,9500 0,0500 1",
                        "Tiêu chí 2 0,8 0,8000 80 % 0,7000 -0,1000 1");
    }

    @Test
    void theMatrixShowsPercentsThatAreNeverRoundedUp() {
        Document page = Jsoup.parse(RankingPage.of(
                defence(InputText.of(
                        "bảng.csv",
                        "unit,first,second\na,9999/10000,0\nb,1,0.249999\nc,,0.75\n".getBytes(StandardCharsets.UTF_8))),
                null,
                RankingHead.NONE,
                Language.VI));

        assertThat(page.select(".matrix tbody tr").eachText()).containsExactly("c – 75", "b 100 24", "a 99 0");
        assertThat(page.select(".matrix tbody td").eachAttr("class")).containsExactly("a3", "a4", "a0", "a3", "a0");
        assertThat(page.select(".matrix thead th").eachText())
                .containsExactly("Cơ quan", "II.2.1 Tiêu chí 1", "Tiêu chí 2");
    }

    @Test
    void aPageForMoreUnitsThanCanBeLookedAtOneByOneHasTheirTablesOnly() {
        String units = IntStream.range(0, 3_321)
                .mapToObj(i -> "x" + i + "," + i % 101 + "/100,0." + i % 97 + "1\n")
                .collect(Collectors.joining());
        String html = RankingPage.of(
                defence(InputText.of("bảng.csv", ("unit,first,second\n" + units).getBytes(StandardCharsets.UTF_8))),
                null,
                RankingHead.NONE,
                Language.VI);
        Document page = Jsoup.parse(html);

        assertThat(html.length()).isLessThan(2 << 20);
        assertThat(page.select(".rank tbody tr")).hasSize(3_321);
        assertThat(page.select(".matrix tbody tr")).hasSize(3_321);
        assertThat(page.select(".profile")).isEmpty();
        assertThat(page.text()).contains("Hồ sơ từng đơn vị không in ở đây");
    }

    /** Where every tier is short, a page with a broad matrix lies on its side throughout when it is printed. */
    @Test
    void aTierIsTallFromNineUnitsOn() {
        assertThat(Jsoup.parse(ofUnits(8)).select("section.tall")).isEmpty();
        assertThat(Jsoup.parse(ofUnits(9)).select("section.tall")).hasSize(1);
        assertThat(ofUnits(8)).contains("body:has(.broad):not(:has(.tall)) { page: broad; }");
    }

    private String ofUnits(int count) {
        String units =
                IntStream.range(0, count).mapToObj(i -> "u" + i + ",0.5,0.5\n").collect(Collectors.joining());
        byte[] table = ("unit,first,second\n" + units).getBytes(StandardCharsets.UTF_8);
        return RankingPage.of(defence(InputText.of("u.csv", table)), null, RankingHead.NONE, Language.VI);
    }

    @Test
    void yearDayAndIssuerStandAtItsHead() {
        assertThat(Jsoup.parse(page()).select("header p").get(0).text())
                .isEqualTo("UBND tỉnh Ví dụ · năm 2025 · ngày 15/01/2026");
    }

    @Test
    void theSameSeedGivesTheSamePage() {
        assertThat(page()).isEqualTo(page());
    }

    private String page() {
        return page(Language.VI);
    }

    private String page(Language language) {
        RankingExplanation defence = threeUnits();
        return RankingPage.of(defence, RobustnessStudy.of(defence.ranking(), 50, 42), HEAD, language);
    }

    private RankingExplanation threeUnits() {
        return defence(InputText.read(FIXTURES.resolve("three-units.csv")));
    }

    private RankingExplanation defence(InputText units) {
        return RankingExplanation.of(Ranker.of(index), IndexTables.read(CsvTable.read(units), index));
    }
}
