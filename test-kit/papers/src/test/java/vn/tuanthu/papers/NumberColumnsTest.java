package vn.tuanthu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Digits stand under one another, on paper and on the page. */
class NumberColumnsTest {
    private static final List<String> HEADING = List.of("Hạng", "Đơn vị", "Điểm", "Ghi chú");
    private static final List<List<String>> ROWS = List.of(
            List.of("1", "Sở A", "97,5", "có số liệu ở 9 trên 11 tiêu chí"),
            List.of("2", "Sở B", "–", ""),
            List.of("3", "6", "chưa có", "12"));

    private static NumberColumns.Side side(int column, String cell) {
        return NumberColumns.of(HEADING.size(), ROWS).side(column, cell);
    }

    @Test
    void aFirstColumnOfNumbersStandsInTheMiddleOthersToTheRight() {
        assertThat(side(0, "1")).isEqualTo(NumberColumns.Side.MIDDLE);
        assertThat(side(2, "97,5")).isEqualTo(NumberColumns.Side.RIGHT);
        assertThat(side(2, "–")).isEqualTo(NumberColumns.Side.RIGHT);
    }

    @Test
    void wordsStandToTheLeftAlsoAmongNumbersAndANumberAmongWordsIsAWord() {
        assertThat(side(1, "Sở A")).isEqualTo(NumberColumns.Side.LEFT);
        assertThat(side(1, "6")).isEqualTo(NumberColumns.Side.LEFT);
        assertThat(side(2, "chưa có")).isEqualTo(NumberColumns.Side.LEFT);
    }

    /** Of what a column says, half is enough; less is not. */
    @Test
    void halfOfTheCellsMakeAColumnOfNumbers() {
        assertThat(side(3, "12")).isEqualTo(NumberColumns.Side.RIGHT);
        assertThat(NumberColumns.of(1, List.of(List.of("a"), List.of("b"), List.of("12")))
                        .side(0, "12"))
                .isEqualTo(NumberColumns.Side.LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10.488/12.000", "87,40 %", "−0,5", "-3", "80.000.000.000"})
    void isANumber(String cell) {
        assertThat(NumberColumns.of(2, List.of(List.of("x", cell))).side(1, cell))
                .isEqualTo(NumberColumns.Side.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "–", "31/12/2025", "II.2.1", "12 tháng", "%", "1-2"})
    void isNone(String cell) {
        assertThat(NumberColumns.of(2, List.of(List.of("x", cell))).side(1, cell))
                .isEqualTo(NumberColumns.Side.LEFT);
    }

    @Test
    void aPaperIsWrittenSo() throws IOException {
        AdministrativePaper paper = AdministrativePaper.by(new AdministrativePaper.Issuer(null, "Sở", "VD"), "");
        paper.table(List.of(1, 1, 1, 1), HEADING, ROWS);
        XWPFTable table = new XWPFDocument(new ByteArrayInputStream(paper.docx()))
                .getTables()
                .get(1);

        assertThat(List.of(0, 1, 2, 3))
                .extracting(column ->
                        table.getRow(1).getCell(column).getParagraphs().get(0).getAlignment())
                .containsExactly(
                        ParagraphAlignment.CENTER,
                        ParagraphAlignment.LEFT,
                        ParagraphAlignment.RIGHT,
                        ParagraphAlignment.LEFT);
        assertThat(table.getRow(1).isCantSplitRow()).isTrue();
    }

    @Test
    void aPageIsWrittenSo() {
        PaperPage page = PaperPage.by(new AdministrativePaper.Issuer(null, "Sở", "VD"), "BB", "Biên bản");
        page.table(List.of(1, 1, 1, 1), HEADING, ROWS);

        assertThat(page.html())
                .contains("<tr><td class=\"m\">1</td><td>Sở A</td><td class=\"n\">97,5</td>")
                .contains("<th scope=\"col\">Điểm</th>")
                .contains("<main>");
    }
}
