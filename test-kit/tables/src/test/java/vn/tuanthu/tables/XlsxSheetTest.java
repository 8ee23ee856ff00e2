package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What is written into a workbook is what stands in it, whoever wrote the words and whenever it is written. */
class XlsxSheetTest {
    private static final XlsxSheet SHEET = new XlsxSheet(
            "kết luận",
            List.of("tên", "số", "dài"),
            List.of(
                    Arrays.asList("=HYPERLINK(\"http://x\")", 312, "x".repeat(200)),
                    Arrays.asList("+1", null, "@SUM(A1)")));

    @Test
    void theSameSheetsAreTheSameBytes() {
        byte[] one = XlsxSheet.workbook(List.of(SHEET));

        byte[] other = XlsxSheet.workbook(List.of(SHEET));

        assertThat(other).isEqualTo(one);
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(XlsxSheet.workbook(List.of(SHEET))))) {
            List<Row> rows = book.getFirstSheet().read();

            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(0).asString()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(rows.get(1).getCell(1).asNumber().intValueExact()).isEqualTo(312);
            assertThat(rows.get(2).getCell(2).asString()).isEqualTo("@SUM(A1)");
        }
    }

    /** Programs that make no row as high as what is wrapped in it would print one text over the next. */
    @Test
    void aRowIsAsHighAsTheTextThatIsWrappedInIt() throws IOException {
        String sheet = part(XlsxSheet.workbook(List.of(SHEET)));

        assertThat(sheet).containsPattern("<row r=\"2\"[^>]* ht=\"60\\.0\"");
        assertThat(sheet).containsPattern("<row r=\"3\">");
    }

    @Test
    void aHeadingThatStandsUprightIsAsHighAsItsLongestName() throws IOException {
        List<List<Object>> rows = List.of(List.of("a", 1, 2));

        assertThat(part(XlsxSheet.workbook(List.of(upright("x".repeat(40), rows)))))
                .containsPattern("<row r=\"1\"[^>]* ht=\"272\\.0\"");
        assertThat(part(XlsxSheet.workbook(List.of(upright("x", rows)))))
                .containsPattern("<row r=\"1\"[^>]* ht=\"60\\.0\"");
        assertThat(part(XlsxSheet.workbook(List.of(upright("x".repeat(500), rows)))))
                .containsPattern("<row r=\"1\"[^>]* ht=\"409\\.0\"");
    }

    /** On the second page of two that stand side by side, the first column says what a line is about. */
    @Test
    void aSheetOfSeveralPagesRepeatsItsFirstColumn() throws IOException {
        assertThat(titles(wide(3))).doesNotContain("$A:$A");
        assertThat(titles(wide(4))).contains("'s'!$A:$A");
    }

    private static XlsxSheet wide(int columns) {
        List<Object> cells = new ArrayList<>(Collections.nCopies(columns, "x".repeat(45)));
        return new XlsxSheet("s", Collections.nCopies(columns, "tên"), List.of(cells));
    }

    private static String titles(XlsxSheet sheet) throws IOException {
        return part("xl/workbook.xml", XlsxSheet.workbook(List.of(sheet)));
    }

    private static XlsxSheet upright(String name, List<List<Object>> rows) {
        return new XlsxSheet("s", List.of(), List.of("đơn vị", "điểm", name), rows, 2);
    }

    /** The first sheet as it is written. */
    private static String part(byte[] workbook) throws IOException {
        return part("xl/worksheets/sheet1.xml", workbook);
    }

    private static String part(String name, byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException(name);
    }
}
