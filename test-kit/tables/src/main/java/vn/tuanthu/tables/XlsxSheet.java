package vn.tuanthu.tables;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.compress.archivers.zip.ZipFile;
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
 * @param rows cells: {@link Number}s, {@link LocalDate}s, anything else as its text, or null for a blank; they may be made as
 *     they are read, which happens twice, and go on on further sheets where they are more than one can hold
 * @param narrowFrom the first of many narrow columns, whose headings stand upright; 0 if there are none
 * @param printed how many of the first columns are printed; 0 for all
 */
public record XlsxSheet(
        String name,
        List<String> above,
        List<String> heading,
        Iterable<List<@Nullable Object>> rows,
        int narrowFrom,
        int printed) {
    private static final int WIDEST = 60;
    private static final int WIDEST_PRINTED = 40;
    private static final int UPRIGHT = 90;
    /** No program makes a row higher. */
    private static final double HIGHEST = 409;

    private static final int AT_A_TIME = 500;
    /** So many rows tell how wide the columns must be, and have their texts kept where all cells find them. */
    private static final int MEASURED = 10_000;

    /** The first columns of a broad sheet, which stay in sight and on every printed page. */
    private static final int KEPT = 4;

    private static final double UPRIGHT_LEAST = 60;
    /** What a letter of a heading that stands upright takes, so that none is cut. */
    private static final double UPRIGHT_LETTER = 6.8;

    private static final double NARROW = 9;
    /** So many characters of text can be read on the width of a printed page. */
    private static final double ON_A_PAGE = 150;

    /** A sheet with nothing above its heading and without narrow columns. */
    public XlsxSheet(String name, List<String> heading, Iterable<List<@Nullable Object>> rows) {
        this(name, List.of(), heading, rows, 0, 0);
    }

    /** A sheet of which everything is printed. */
    public XlsxSheet(
            String name,
            List<String> above,
            List<String> heading,
            Iterable<List<@Nullable Object>> rows,
            int narrowFrom) {
        this(name, above, heading, rows, narrowFrom, 0);
    }

    /** {@code cells} of each of {@code things}, made as they are read. */
    public static <T> Iterable<List<@Nullable Object>> rows(
            Collection<T> things, Function<? super T, List<@Nullable Object>> cells) {
        return () -> things.stream().map(cells).iterator();
    }

    /** A workbook of {@code sheets}, made in memory: the same bytes for the same sheets. */
    public static byte[] workbook(List<XlsxSheet> sheets) {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        try {
            writeDated(sheets, dated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TimelessArchive.of(dated.toByteArray());
    }

    /**
     * Writes a workbook of {@code sheets} to {@code out}, which stays open: the same bytes for the same sheets. Of large
     * sheets little is held in memory; a file for the while stands in the folder for such files.
     */
    public static void write(List<XlsxSheet> sheets, OutputStream out) throws IOException {
        Path dated = Files.createTempFile("tuanthu-", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated))) {
                writeDated(sheets, file);
            }
            try (ZipFile from = ZipFile.builder().setPath(dated).get()) {
                TimelessArchive.copy(from, out);
            }
        } finally {
            Files.deleteIfExists(dated);
        }
    }

    private static void writeDated(List<XlsxSheet> sheets, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "TuanThu", "1.0")) {
            for (XlsxSheet sheet : sheets) {
                sheet.write(workbook);
            }
            workbook.finish();
        }
    }

    private void write(Workbook workbook) throws IOException {
        double[] widths = widths();
        Worksheet sheet = begin(workbook.newWorksheet(name), widths);
        int sheets = 1;
        int r = 0;
        for (List<@Nullable Object> row : rows) {
            if (r == Worksheet.MAX_ROWS - above.size() - 1) {
                end(sheet, r);
                sheets++;
                sheet = begin(workbook.newWorksheet(name + " " + sheets), widths);
                r = 0;
            }
            r++;
            for (int c = 0; c < row.size(); c++) {
                write(sheet, above.size() + r, c, row.get(c));
            }
            double height = height(row, widths);
            if (height > 0) {
                sheet.rowHeight(above.size() + r, height);
                for (int c = 0; c < row.size(); c++) {
                    sheet.style(above.size() + r, c)
                            .verticalAlignment("top")
                            .wrapText(isLong(row.get(c)))
                            .set();
                }
            }
            if (r % AT_A_TIME == 0) {
                sheet.flush();
            }
        }
        end(sheet, r);
    }

    /** What it takes to show the texts that are wrapped; 0 if none is. */
    private double height(List<@Nullable Object> row, double[] widths) {
        double height = 0;
        int shown = Math.min(row.size(), printed > 0 ? printed : widths.length);
        for (int c = 0; c < shown; c++) {
            if (isLong(row.get(c))) {
                height = Math.max(height, EvidenceForm.height(String.valueOf(row.get(c)), widest()));
            }
        }
        return Math.min(height, HIGHEST);
    }

    /** Where only some columns are printed, they are to fit one page in letters that can be read. */
    private int widest() {
        return printed > 0 ? WIDEST_PRINTED : WIDEST;
    }

    /** Whether a cell is text that takes more than one line. */
    private boolean isLong(@Nullable Object cell) {
        return cell != null && !(cell instanceof Number) && cell.toString().length() > widest();
    }

    private boolean isBroad() {
        return narrowFrom != 0 && narrowFrom < heading.size();
    }

    private Worksheet begin(Worksheet sheet, double[] widths) {
        int columns = heading.size();
        int top = above.size();
        for (int line = 0; line < top; line++) {
            sheet.value(line, 0, OneLine.of(above.get(line)));
            sheet.style(line, 0).bold().set();
        }
        for (int c = 0; c < columns; c++) {
            sheet.value(top, c, OneLine.of(heading.get(c)));
            sheet.width(c, widths[c]);
        }
        sheet.range(top, 0, top, Math.max(columns - 1, 0))
                .style()
                .bold()
                .wrapText(true)
                .fillColor("DDE7F0")
                .borderStyle("thin")
                .set();
        if (isBroad()) {
            sheet.range(top, narrowFrom, top, columns - 1)
                    .style()
                    .rotation(UPRIGHT)
                    .wrapText(true)
                    .set();
            int longest = heading.stream()
                    .skip(narrowFrom)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            sheet.rowHeight(top, Math.min(Math.max(UPRIGHT_LEAST, longest * UPRIGHT_LETTER), HIGHEST));
        }
        int pages = pages(widths);
        int kept = isBroad() ? KEPT : pages > 1 ? 1 : 0;
        if (kept > 0) {
            // On every page and wherever one scrolls to, what a line is about.
            sheet.repeatCols(0, kept - 1);
        }
        sheet.freezePane(kept, top + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(top);
        sheet.footer("&P / &N", Position.CENTER);
        return sheet;
    }

    /** How many pages its columns take side by side. */
    private int pages(double[] widths) {
        if (printed > 0) {
            return 1;
        }
        return (int) Math.max(1, Math.ceil(Arrays.stream(widths).sum() / ON_A_PAGE));
    }

    private void end(Worksheet sheet, int last) throws IOException {
        if (printed > 0) {
            sheet.range(0, 0, above.size() + last, Math.min(printed, heading.size()) - 1)
                    .setName("_xlnm.Print_Area");
        }
        sheet.setAutoFilter(above.size(), 0, above.size() + Math.max(last, 1), Math.max(heading.size() - 1, 0));
        sheet.finish();
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
            if (row > MEASURED) {
                // Whatever a workbook keeps once it holds in memory.
                sheet.inlineString(row, column, text);
            } else {
                sheet.value(row, column, text);
            }
        }
    }

    /** As wide as what stands in them, as far as the first rows tell. */
    private double[] widths() {
        double[] widths = new double[heading.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = heading.get(c).length();
        }
        int measured = 0;
        for (List<@Nullable Object> row : rows) {
            for (int c = 0; c < Math.min(row.size(), widths.length); c++) {
                Object cell = row.get(c);
                widths[c] =
                        Math.max(widths[c], cell == null ? 0 : cell.toString().length());
            }
            if (++measured == MEASURED) {
                break;
            }
        }
        for (int c = 0; c < widths.length; c++) {
            widths[c] = isBroad() && c >= narrowFrom ? NARROW : Math.min(widths[c], widest()) + 2.0;
        }
        return widths;
    }
}
