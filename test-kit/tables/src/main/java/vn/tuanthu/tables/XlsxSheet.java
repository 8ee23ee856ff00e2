package vn.tuanthu.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
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
 * @param above lines that stand above the heading, and are to be read first
 * @param heading names of the columns
 * @param rows cells: {@link Number}s, {@link LocalDate}s, anything else as its text, or null for a blank
 * @param narrowFrom the first of many narrow columns, whose headings stand upright; 0 if there are none
 */
public record XlsxSheet(
        String name, List<String> above, List<String> heading, List<List<@Nullable Object>> rows, int narrowFrom) {
    private static final int WIDEST = 60;
    private static final int UPRIGHT = 90;
    /** The first columns of a broad sheet, which stay in sight and on every printed page. */
    private static final int KEPT = 4;

    private static final double UPRIGHT_HEIGHT = 180;
    private static final double NARROW = 9;
    /** So many characters of text can be read on the width of a printed page. */
    private static final double ON_A_PAGE = 150;

    /** A sheet with nothing above its heading and without narrow columns. */
    public XlsxSheet(String name, List<String> heading, List<List<@Nullable Object>> rows) {
        this(name, List.of(), heading, rows, 0);
    }

    /** A workbook of {@code sheets}: the same bytes for the same sheets. */
    public static byte[] workbook(List<XlsxSheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "TuanThu", "1.0")) {
            for (XlsxSheet sheet : sheets) {
                sheet.write(workbook.newWorksheet(sheet.name));
            }
            workbook.finish();
            return TimelessArchive.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Worksheet sheet) {
        int columns = heading.size();
        int top = above.size();
        for (int line = 0; line < top; line++) {
            sheet.value(line, 0, OneLine.of(above.get(line)));
            sheet.style(line, 0).bold().set();
        }
        int wide = narrowFrom == 0 ? columns : narrowFrom;
        double total = 0;
        for (int c = 0; c < columns; c++) {
            double width = c < wide ? width(c) : NARROW;
            sheet.value(top, c, OneLine.of(heading.get(c)));
            sheet.width(c, width);
            total += width;
        }
        sheet.range(top, 0, top, Math.max(columns - 1, 0))
                .style()
                .bold()
                .wrapText(true)
                .fillColor("DDE7F0")
                .borderStyle("thin")
                .set();
        if (wide < columns) {
            sheet.range(top, wide, top, columns - 1).style().rotation(UPRIGHT).set();
            sheet.rowHeight(top, UPRIGHT_HEIGHT);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                write(sheet, top + r + 1, c, rows.get(r).get(c));
            }
        }
        sheet.freezePane(wide < columns ? KEPT : 0, top + 1);
        sheet.setAutoFilter(top, 0, top + Math.max(rows.size(), 1), Math.max(columns - 1, 0));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) Math.max(1, Math.ceil(total / ON_A_PAGE)));
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(top);
        if (wide < columns) {
            sheet.repeatCols(0, KEPT - 1);
        }
        sheet.footer("&P / &N", Position.CENTER);
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
            String text = OneLine.of(cell.toString());
            sheet.value(row, column, text);
            if (text.length() > WIDEST) {
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
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
