package vn.tuanthu.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes one administrative paper in the form that papers of Vietnamese state bodies have: the issuing body and the national
 * motto side by side, number and place, title, sentences, articles and tables, and the block of recipients and signature.
 * What is missing ({@link Gap}) is shown in red on yellow and collected. The same calls give the same bytes. Not safe for
 * use by several threads.
 *
 * <pre>{@code
 * AdministrativePaper paper = AdministrativePaper.by(issuer, "QĐ-UBND");
 * paper.title("QUYẾT ĐỊNH", "Phê duyệt cấp độ ...");
 * paper.article("Điều 1.", "Phê duyệt ...");
 * paper.signed(List.of("Như Điều 3;", "Lưu: VT."), "CHỦ TỊCH");
 * byte[] docx = paper.docx();
 * }</pre>
 */
public final class AdministrativePaper implements PaperWriter {
    /** A4 with the margins of administrative papers, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11_906;

    private static final int PAGE_HEIGHT = 16_838;
    private static final int TOP = 1_134;
    private static final int LEFT = 1_701;
    private static final int RIGHT = 1_020;
    private static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;
    private static final int FIRST_LINE = 567;

    /** An early day; of the first that an archive can name, Java writes the hour in the time zone of the machine beside it. */
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 2, 0, 0);

    /** What follows the place; the day is written in when it is signed. */
    static final String DAY = ", ngày    tháng    năm";

    private static final DateTimeFormatter DAY_IN_WORDS =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

    /** Below who signs. */
    static final String SIGN = "(Ký, ghi rõ họ tên, đóng dấu)";

    private final XWPFDocument document = new XWPFDocument();
    private final PaperText text = new PaperText();
    private final List<String> gaps = new ArrayList<>();
    private final XWPFParagraph corner;

    /**
     * Who issues a paper.
     *
     * @param superior the body above it, printed over its name; null when there is none or it is not shown
     * @param body its name; may hold a {@link Gap}
     * @param place where it sits, for the line of the date; may hold a {@link Gap}, empty when it is not shown
     */
    public record Issuer(@Nullable String superior, String body, String place) {
        public Issuer {
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(place, "place");
        }
    }

    private AdministrativePaper() {
        page();
        corner = document.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    /**
     * Starts a paper with its head; number and day are left to be filled in by hand, as they are given when it is signed.
     *
     * @param symbol what follows the number, such as {@code QĐ-UBND}; empty for a paper without a number
     */
    public static AdministrativePaper by(Issuer issuer, String symbol) {
        AdministrativePaper paper = new AdministrativePaper();
        paper.head(issuer, symbol, DAY);
        return paper;
    }

    /** The same of a known day. */
    public static AdministrativePaper by(Issuer issuer, String symbol, LocalDate day) {
        AdministrativePaper paper = new AdministrativePaper();
        paper.head(issuer, symbol, ", " + inWords(day));
        return paper;
    }

    /** A day as papers write it: {@code ngày 05 tháng 01 năm 2026}. */
    static String inWords(LocalDate day) {
        return DAY_IN_WORDS.format(day);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(PAGE_WIDTH));
        section.getPgSz().setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.getProperties().getCoreProperties().setCreator("Tuân Thủ");
        document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
    }

    private void head(Issuer issuer, String symbol, String day) {
        XWPFTable table = plainTable(1, 40, 60);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        if (issuer.superior() != null) {
            centered(left, upper(issuer.superior()), 12, false);
        }
        centered(left, upper(issuer.body()), 12, true);
        rule(left, 1_200);
        if (!symbol.isEmpty()) {
            centered(left, "Số:         /" + symbol, 13, false);
        }
        centered(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
        centered(right, "Độc lập - Tự do - Hạnh phúc", 13, true);
        rule(right, 1_100);
        String when = issuer.place().isEmpty() ? day.substring(", ".length()) : issuer.place() + day;
        text.write(centered(right, "", 13, false), when, 13, false, true, gaps::add);
    }

    /** Letters in capitals, gaps as they are. */
    static String upper(String name) {
        StringBuilder out = new StringBuilder();
        Gap.parts(name)
                .forEach(part -> out.append(
                        part.missing() ? Gap.of(part.words()) : part.words().toUpperCase(Locale.ROOT)));
        return out.toString();
    }

    /** Which form it follows, told in the corner of its first page. */
    public void form(String name) {
        corner.setAlignment(ParagraphAlignment.RIGHT);
        write(corner, name, 11, false, true);
    }

    @Override
    public void title(String sort, String about) {
        space();
        write(paragraph(ParagraphAlignment.CENTER, 0), sort, 14, true, false);
        XWPFParagraph line = paragraph(ParagraphAlignment.CENTER, 0);
        write(line, about, 14, true, false);
        rule(document.createParagraph(), TEXT_WIDTH * 2 / 5);
        space();
    }

    /** Who decides, in capitals in the middle, such as {@code CHỦ TỊCH ỦY BAN NHÂN DÂN}. */
    public void authority(String name) {
        write(paragraph(ParagraphAlignment.CENTER, 0), upper(name), 13, true, false);
    }

    /** A line in bold in the middle, such as {@code QUYẾT ĐỊNH:}. */
    public void centre(String words) {
        write(paragraph(ParagraphAlignment.CENTER, 0), words, 13, true, false);
    }

    /** A line in italics in the middle, such as {@code (Kèm theo Quyết định số ...)}. */
    public void aside(String words) {
        write(paragraph(ParagraphAlignment.CENTER, 0), words, 13, false, true);
    }

    /** What follows stands on a page of its own. */
    public void newPage() {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingAfter(0);
        line.setPageBreak(true);
    }

    @Override
    public void ground(String words) {
        write(paragraph(ParagraphAlignment.BOTH, FIRST_LINE), words, 13, false, true);
    }

    @Override
    public void heading(String words) {
        XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, 0);
        line.setKeepNext(true);
        write(line, words, 13, true, false);
    }

    @Override
    public void paragraph(String words) {
        write(paragraph(ParagraphAlignment.BOTH, FIRST_LINE), words, 13, false, false);
    }

    /** An article: its number in bold, then what it says. */
    public void article(String number, String words) {
        XWPFParagraph line = paragraph(ParagraphAlignment.BOTH, FIRST_LINE);
        write(line, number + " ", 13, true, false);
        write(line, words, 13, false, false);
    }

    @Override
    public void table(List<Integer> widths, List<String> heading, List<List<String>> rows) {
        fits(widths, heading, rows);
        XWPFTable table = document.createTable(rows.size() + 1, heading.size());
        size(table, widths.stream().mapToInt(Integer::intValue).toArray());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < heading.size(); column++) {
            XWPFParagraph line = head.getCell(column).getParagraphs().get(0);
            line.setAlignment(ParagraphAlignment.CENTER);
            write(line, heading.get(column), 12, true, false);
        }
        NumberColumns numbers = NumberColumns.of(heading.size(), rows);
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < cells.size(); column++) {
                XWPFParagraph line =
                        table.getRow(row + 1).getCell(column).getParagraphs().get(0);
                line.setAlignment(
                        switch (numbers.side(column, cells.get(column))) {
                            case LEFT -> ParagraphAlignment.LEFT;
                            case MIDDLE -> ParagraphAlignment.CENTER;
                            case RIGHT -> ParagraphAlignment.RIGHT;
                        });
                write(line, cells.get(column), 12, false, false);
            }
        }
        space();
    }

    static void fits(List<Integer> widths, List<String> heading, List<List<String>> rows) {
        if (widths.size() != heading.size()) {
            throw new IllegalArgumentException("as many widths as columns are needed");
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != heading.size()) {
                throw new IllegalArgumentException(
                        "row " + (row + 1) + " has " + rows.get(row).size() + " cells");
            }
        }
    }

    @Override
    public void signatures(List<String> capacities) {
        XWPFTable table = plainTable(
                1, capacities.stream().mapToInt(any -> 100 / capacities.size()).toArray());
        for (int column = 0; column < capacities.size(); column++) {
            XWPFTableCell cell = table.getRow(0).getCell(column);
            centered(cell, upper(capacities.get(column)), 12, true);
            centered(cell, SIGN, 11, false).getRuns().forEach(run -> run.setItalic(true));
        }
    }

    /**
     * Ends the paper: who receives it, and who signs.
     *
     * @param recipients each a line
     * @param capacity of who signs, such as {@code CHỦ TỊCH}; may hold a {@link Gap}
     */
    public void signed(List<String> recipients, String capacity) {
        XWPFTable table = plainTable(1, 50, 50);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFParagraph head = left.getParagraphs().get(0);
        if (!recipients.isEmpty()) {
            text.write(head, "Nơi nhận:", 12, true, true, gaps::add);
        }
        recipients.forEach(one -> text.write(left.addParagraph(), "- " + one, 11, false, false, gaps::add));
        XWPFTableCell right = table.getRow(0).getCell(1);
        centered(right, upper(capacity), 13, true);
        XWPFParagraph name = centered(right, SIGN, 12, false);
        name.getRuns().forEach(run -> run.setItalic(true));
    }

    /** What is missing, in the order of the paper. */
    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    /** The paper as a DOCX file. */
    public byte[] docx() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the moments at which the parts of the archive were written. */
    private static byte[] timeless(byte[] docx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(docx.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(FIRST_DAY);
                to.putNextEntry(same);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void write(XWPFParagraph line, String words, int size, boolean bold, boolean italic) {
        text.write(line, words, size, bold, italic, gaps::add);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int firstLine) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(alignment);
        line.setSpacingAfter(120);
        if (firstLine > 0) {
            line.setIndentationFirstLine(firstLine);
        }
        return line;
    }

    private XWPFParagraph centered(XWPFTableCell cell, String words, int size, boolean bold) {
        XWPFParagraph first = cell.getParagraphs().get(0);
        XWPFParagraph line =
                first.getRuns().isEmpty() && cell.getParagraphs().size() == 1 ? first : cell.addParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setSpacingAfter(0);
        write(line, words, size, bold, false);
        return line;
    }

    /** The short line under a name. */
    private static void rule(XWPFTableCell cell, int indent) {
        XWPFParagraph line = cell.addParagraph();
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
        PaperText.rule(line);
    }

    private static void rule(XWPFParagraph line, int indent) {
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
        PaperText.rule(line);
    }

    private void space() {
        document.createParagraph().setSpacingAfter(0);
    }

    private XWPFTable plainTable(int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.removeBorders();
        size(table, widths);
        return table;
    }

    private static void size(XWPFTable table, int... widths) {
        int sum = Arrays.stream(widths).sum();
        table.setWidth(String.valueOf(TEXT_WIDTH));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) TEXT_WIDTH * width / sum));
        }
        table.getRows().forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(String.valueOf(TEXT_WIDTH * widths[column] / sum));
            }
        });
    }
}
