package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
}
