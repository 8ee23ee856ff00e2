package vn.tuanthu.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.OneLine;

/**
 * One sheet of a workbook to be written: a heading and rows of text, numbers and blanks.
 *
 * <p>Text is written as text cells on one line, see {@link OneLine}: what begins with {@code = + - @} is never a formula.
 *
 * @param name what its tab says, at most 31 characters
 * @param heading names of the columns
 * @param rows cells: {@link Number}s, {@link LocalDate}s, anything else as its text, or null for a blank
 */
public record XlsxSheet(String name, List<String> heading, List<List<@Nullable Object>> rows) {
    private static final int WIDEST = 60;

    /** A workbook of {@code sheets}. */
    public static byte[] workbook(List<XlsxSheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "TuanThu", "1.0")) {
            for (XlsxSheet sheet : sheets) {
                sheet.write(workbook.newWorksheet(sheet.name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet) {
        int columns = heading.size();
        for (int c = 0; c < columns; c++) {
            sheet.value(0, c, OneLine.of(heading.get(c)));
            sheet.width(c, width(c));
        }
        sheet.range(0, 0, 0, Math.max(columns - 1, 0))
                .style()
                .bold()
                .wrapText(true)
                .fillColor("DDE7F0")
                .borderStyle("thin")
                .set();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                write(sheet, r + 1, c, rows.get(r).get(c));
            }
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(rows.size(), 1), Math.max(columns - 1, 0));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.repeatRows(0);
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof BigDecimal decimal) {
            sheet.value(row, column, decimal);
            sheet.style(row, column)
                    .format(decimal.scale() > 0 ? "0." + "0".repeat(decimal.scale()) : "0")
                    .set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, OneLine.of(cell.toString()));
        }
    }

    private double width(int column) {
        int longest = heading.get(column).length();
        for (List<@Nullable Object> row : rows) {
            if (column < row.size() && row.get(column) != null) {
                longest = Math.max(longest, row.get(column).toString().length());
            }
        }
        return Math.min(longest, WIDEST) + 2.0;
    }
}
