package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.tuanthu.report.RankingPage;
import vn.tuanthu.report.RankingWorkbook;
import vn.tuanthu.report.robustness.Robustness;
import vn.tuanthu.text.Text;

/** In this package because only it can make scores without a table. */
class RankingPageTest {
    private static final String HOSTILE = "=Sở <script>alert(1)</script>";

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
    void placesAndScoresStandInTheTable() {
        assertThat(Jsoup.parse(page()).select("table").get(0).select("tbody tr").eachText())
                .containsExactly("1 Sở A 0,9000 –", "2 " + HOSTILE + " 0,5000 –", "3 Sở C 0,2500 –");
    }

    @Test
    void theSameSeedGivesTheSamePage() {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void inTheWorkbookAHostileNameIsText() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(RankingWorkbook.of(ranking(), null)))) {
            Sheet sheet = workbook.getFirstSheet();
            Row second = sheet.read().get(2);

            assertThat(second.getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(second.getCell(3).asString()).isEqualTo(HOSTILE);
            assertThat(second.getCell(4).asNumber()).isEqualByComparingTo("0.5");
        }
    }

    private static String page() {
        return RankingPage.of(ranking(), Robustness.of(ranking(), 50, 42));
    }

    private static Ranking ranking() {
        Measure ratio = new Measure(null, null, null, null, null, new Scoring.Ratio());
        Text name = new Text("Tiêu chí 1", "First");
        Node first = new Node("first", name, "II.2.1", null, BigDecimal.ONE, null, null, null, null, ratio);
        List<Node> parts = List.of(first);
        Text index = new Text("Chỉ số", "Index");
        Node total = new Node("total", index, null, null, null, null, Aggregate.ARITHMETIC, null, parts, null);
        List<UnitScore> units = new ArrayList<>();
        units.add(unit(total, first, "a", "Sở A", 90, 1));
        units.add(unit(total, first, "b", HOSTILE, 50, 2));
        units.add(unit(total, first, "c", "Sở C", 25, 3));
        Pool pool = new Pool("PROVINCE", units.stream().map(List::of).toList(), List.of());
        return new Ranking(definition(total), "bảng.csv", "00", units, List.of(pool), List.of());
    }

    private static UnitScore unit(Node total, Node leaf, String id, String name, int percent, int rank) {
        Figure figure = Figure.of(BigInteger.valueOf(percent), BigInteger.valueOf(100));
        Score score = Score.of(figure.value());
        return new UnitScore(
                new Unit(id, name, "PROVINCE", null),
                List.of(
                        new NodeScore(total, score, rank, null, Score.of(Rational.ONE), null, null),
                        new NodeScore(leaf, score, rank, null, Score.of(Rational.ONE), figure, null)),
                null,
                null,
                List.of());
    }

    private static IndexDefinition definition(Node root) {
        return new IndexDefinition("test", root.name(), null, null, Missing.SKIP, List.of(), root);
    }
}
