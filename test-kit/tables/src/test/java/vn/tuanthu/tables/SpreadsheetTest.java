package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.tables.Spreadsheet.Formulas;
import vn.tuanthu.text.Language;

/** A spreadsheet is read as its author sees it. */
class SpreadsheetTest {
    @TempDir
    private Path folder;

    @Test
    void cellsAreReadAsExcelShowsThem() throws IOException {
        Sheet read = only(sheet(sheet -> {
            sheet.value(0, 0, "tên");
            sheet.value(0, 1, "số");
            sheet.value(1, 0, " Sở\u00a0Thông  tin_x000D_\n và Truyền thông ");
            sheet.value(1, 1, 12000);
            sheet.value(1, 2, LocalDate.of(2025, 12, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 1, new BigDecimal("98.400000000000006"));
            sheet.value(3, 2, true);
            sheet.value(4, 0, "=1+1");
            sheet.value(4, 1, new BigDecimal("1.2E4"));
            sheet.value(5, 1, 123456789012345L);
            sheet.value(5, 2, "0011");
            sheet.value(6, 0, "_x005F_x000D_");
        }));

        assertThat(read.rows()).extracting(Sheet.Row::line).containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(texts(read))
                .containsExactly(
                        List.of("tên", "số"),
                        List.of("Sở Thông tin và Truyền thông", "12000", "2025-12-31"),
                        List.of("", "98.4", "true"),
                        List.of("=1+1", "12000"),
                        List.of("", "123456789012345", "0011"),
                        List.of("_x000D_"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 000 | 001 |",
                "12 | 000 | 012 |",
                "0.936 | 0.0% | 93.6% |",
                "0.936 | 0.00% | 93.6% |",
                "0.936 | 0% | 94% | ô hiện 94% nhưng giữ 93.6%.",
                "93.6 | 0.0\\% | 93.6% |",
                "93.6 | 0.0\"%\" | 93.6% |",
                "40.5 | 0.00 | 40.5 |",
                "40.5 | 0 | 40.5 | ô hiện 41 nhưng giữ 40.5: không rõ số nào là số báo cáo.",
                "11230 | #,##0 | 11230 |",
                "11230 | #,##0,\" nghìn\" | 11230 | định dạng của ô bỏ bớt hàng nghìn: ô giữ 11230 nhưng hiện số khác.",
                "12 | 0\" hồ sơ\" | 12 |",
                "-3.5 | 0.0;(0.0) | -3.5 |",
                "-3.5 | 0.0;(0) | -3.5 | ô hiện -4 nhưng giữ -3.5: không rõ số nào là số báo cáo.",
                "0.3333333333333333 | General | 0.333333333333333 |",
                "1E300 | 0 | 1E+300 | số quá lớn hoặc quá gần 0.",
                "12 | 0;; | 12 |",
                "-12 | 0;; | -12 | định dạng của ô không hiện đúng thứ ô giữ (-12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | ;;; | 12 | định dạng của ô không hiện đúng thứ ô giữ (12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | \"100\" | 12 | định dạng của ô không hiện đúng thứ ô giữ (12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | \"95\"% | 12 | định dạng của ô không hiện đúng thứ ô giữ (12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | 0\"0\" | 12 | định dạng của ô không hiện đúng thứ ô giữ (12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | \\90 | 12 | định dạng của ô không hiện đúng thứ ô giữ (12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | 0*0 | 12 | định dạng của ô không hiện đúng thứ ô giữ (12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | [=12]\"1\";General | 12 | định dạng của ô không hiện đúng thứ ô giữ (12): người lập bảng thấy số khác hay không thấy gì.",
                "12 | [>=9]0\" (nhiều)\";[<9]0 | 12 |",
                "12 | 0\" hồ sơ 2025\" | 12 |",
                "12 | General\" m2\" | 12 |",
                "12 | @ | 12 |",
                "0 | #,##0;-#,##0;\"-\" | 0 |",
            })
    void aNumberIsWhatItsFormatShowsOrCannotBeUsed(String number, String format, String text, @Nullable String flaw)
            throws IOException {
        Sheet read = only(sheet(sheet -> {
            sheet.value(0, 0, new BigDecimal(number));
            sheet.style(0, 0).format(format).set();
        }));

        Sheet.Cell cell = read.rows().get(0).cell(0);
        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.flaw() == null ? null : cell.flaw().what().in(Language.VI))
                .isEqualTo(flaw);
    }

    @Test
    void aFormulaIsRefusedUnlessItsSavedResultIsAskedFor() throws IOException {
        Path file = changed(
                sheet(sheet -> sheet.value(0, 0, "a")),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace(
                        "</sheetData>",
                        "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>\"x\"</f><v>x</v></c>"
                                + "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D2\"><f>A1</f></c></row></sheetData>"));

        assertThat(flaws(only(file)))
                .containsExactly("xlsx.formula", "xlsx.formula", "xlsx.error", "xlsx.formula.no-result");
        Sheet saved = only(Spreadsheet.read(file, Formulas.SAVED_RESULTS));
        assertThat(flaws(saved)).containsExactly("xlsx.error", "xlsx.formula.no-result");
        assertThat(texts(saved)).containsExactly(List.of("a"), List.of("2", "x", "#DIV/0!", ""));
    }

    @Test
    void aTimeOfDayCannotBeUsed() throws IOException {
        assertThat(flaws(only(sheet(sheet -> {
                    sheet.value(1, 0, LocalDateTime.of(2025, 12, 31, 6, 0));
                    sheet.style(1, 0).format("yyyy-mm-dd hh:mm").set();
                }))))
                .containsExactly("xlsx.time");
    }

    @Test
    void whatIsHiddenOrMergedIsKnown() throws IOException {
        Path file = sheet(sheet -> {
            for (int row = 0; row < 4; row++) {
                sheet.value(row, 0, "a" + row);
                sheet.value(row, 1, "b" + row);
            }
            sheet.hideColumn(1);
            sheet.hideRow(2);
            sheet.range(0, 0, 1, 0).merge();
        });
        Sheet read = only(file);

        assertThat(read.hiddenColumns()).containsExactly(1);
        assertThat(read.rows()).extracting(Sheet.Row::hidden).containsExactly(false, false, true, false);
        assertThat(read.merged()).containsExactly(new Sheet.Merged(1, 2, 0, 0));
        assertThat(flaws(read)).containsExactly("xlsx.covered");
        assertThat(only(moved(file)).merged()).isEqualTo(read.merged());
    }

    @ParameterizedTest(name = "rows {0} points high and columns {1} letters wide: {2}")
    @CsvSource({"0, 0, true", "1.9, 0.4, true", "2, 0.5, false", "15, 9, false"})
    void whatIsTooFlatToBeSeenIsHidden(double height, double width, boolean hidden) throws IOException {
        Sheet read = only(sheet(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(1, 1, "b");
            sheet.rowHeight(1, height);
            sheet.width(1, width);
        }));

        assertThat(read.rows()).extracting(Sheet.Row::hidden).containsExactly(false, hidden);
        assertThat(read.hiddenColumns()).isEqualTo(hidden ? Set.of(1) : Set.of());
    }

    @ParameterizedTest(name = "rows {0} high and columns {1} wide: {2}")
    @CsvSource({
        "0cm, 0cm, true",
        "0.09cm, 0.05in, true",
        "1.5pt, 0.7mm, true",
        "0.1cm, 0.1in, false",
        "2pt, 1mm, false",
        "0.45cm, 2.5cm, false"
    })
    void whatIsTooFlatInOpenDocumentIsHidden(String height, String width, boolean hidden) throws IOException {
        Sheet read = only(ods("""
                <style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="ro"><style:table-row-properties style:row-height="%s"/></style:style>
                <style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="co"><style:table-column-properties style:column-width="%s"/></style:style>
                <table:table-column/><table:table-column table:style-name="co"/>
                <table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>
                <table:table-row table:style-name="ro"><table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell></table:table-row>
                """.formatted(height, width)));

        assertThat(read.rows()).extracting(Sheet.Row::hidden).containsExactly(false, hidden);
        assertThat(read.hiddenColumns()).isEqualTo(hidden ? Set.of(1) : Set.of());
    }

    @Test
    void aHiddenSheetIsKnown() throws IOException {
        Consumer<Worksheet> data = sheet -> sheet.value(0, 0, "a");

        assertThat(Spreadsheet.read(
                                book(List.of(
                                        data, data.andThen(s -> s.setVisibilityState(VisibilityState.VERY_HIDDEN)))),
                                Formulas.REFUSED)
                        .sheets())
                .extracting(Sheet::name, Sheet::hidden)
                .containsExactly(tuple("T0", false), tuple("T1", true));
    }

    @Test
    void strictOpenXmlIsReadLikeTheUsual() throws IOException {
        Path usual = sheet(sheet -> {
            sheet.value(0, 0, "đơn vị");
            sheet.value(1, 0, 40.5);
        });
        Path strict = rewritten(
                usual,
                (name, xml) -> xml.replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .replace(
                                "</sheetData>",
                                "<row r=\"3\"><c r=\"A3\" t=\"d\"><v>2025-12-31T00:00:00</v></c></row></sheetData>"));

        assertThat(texts(only(strict))).containsExactly(List.of("đơn vị"), List.of("40.5"), List.of("2025-12-31"));
    }

    @Test
    void openDocumentIsReadAsItShowsItself() throws IOException {
        Path file = ods("""
                <table:table-column/><table:table-column table:visibility="collapse"/>
                <table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>BẢNG</text:p><text:p>ĐIỂM</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
                <table:table-row table:number-rows-repeated="2"/>
                <table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="1"><text:p>001</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.936"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>93,6 %</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell office:value-type="float" office:value="1234.5"><text:p>1.234,5</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="40.46"><text:p>40,5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="date" office:date-value="2025-12-31"><text:p>31/12/2025</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                """);
        Sheet read = only(file);

        assertThat(read.name()).isEqualTo("Điểm");
        assertThat(read.rows()).extracting(Sheet.Row::line).containsExactly(1, 4, 5);
        assertThat(texts(read))
                .containsExactly(
                        List.of("BẢNG ĐIỂM"),
                        List.of("001", "93.6%"),
                        List.of("1234.5", "40.46", "2025-12-31", "2025-12-31"));
        assertThat(flaws(read)).containsExactly("xlsx.rounded");
        assertThat(read.rows()).extracting(Sheet.Row::hidden).containsExactly(false, true, false);
        assertThat(read.hiddenColumns()).isEqualTo(Set.of(1));
        assertThat(read.merged()).containsExactly(new Sheet.Merged(1, 1, 0, 1));
    }

    @Test
    void openDocumentThatRepeatsCellsWithoutEndIsRefused() throws IOException {
        assertThat(refusal(ods("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell"
                        + " office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>")))
                .contains("200.000");
        assertThat(refusal(ods("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\""
                        + " office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>")))
                .contains("1.000 cột");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i <= SpreadsheetParts.LIMIT_MIB; i++) {
                zip.write(blanks);
            }
        }

        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(refusal(file(bytes.toByteArray()))).contains("giải nén ra hơn 256 MiB");
    }

    @Test
    void otherFilesNamedXlsxAreRefused() throws IOException {
        assertThat(refusal(file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))).contains("không phải là bảng tính");
        byte[] old = new byte[1024];
        byte[] header = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(header, 0, old, 0, header.length);
        assertThat(refusal(file(old))).contains("Excel đời cũ");
        assertThat(refusal(file(new byte[0]))).contains("tệp rỗng");
        assertThat(refusal(file(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))).contains("không đọc được bảng tính");
        assertThat(refusal(folder.resolve("absent.xlsx"))).contains("không tìm thấy tệp");
        assertThat(refusal(zip("word/document.xml", "<a/>"))).contains("không phải là bảng tính");
        assertThat(refusal(zip("xl/workbook.bin", "x"))).contains("Excel đời cũ (.xls, .xlsb)");
        assertThat(refusal(zip("META-INF/manifest.xml", "<m><encryption-data/></m>")))
                .contains("mật khẩu");
    }

    @Test
    void anExportReadsBackUnchangedAndNothingInItIsAFormula() throws IOException {
        List<Object> cells =
                Arrays.asList("=HYPERLINK(\"x\")", "+84", "-1", "@a", "Tuân thủ", new BigDecimal("0.5000"));
        byte[] workbook = XlsxSheet.workbook(
                List.of(new XlsxSheet("Xếp hạng", List.of("a", "b", "c", "d", "đ", "e"), List.of(cells))));

        assertThat(texts(only(file(workbook))).get(1))
                .containsExactly("=HYPERLINK(\"x\")", "+84", "-1", "@a", "Tuân thủ", "0.5");
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream().map(Sheet.Cell::text).toList())
                .toList();
    }

    private static List<String> flaws(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.flaw() != null)
                .map(cell -> cell.flaw().what().key())
                .toList();
    }

    private static Sheet only(Path file) {
        return only(Spreadsheet.read(file, Formulas.REFUSED));
    }

    private static Sheet only(vn.tuanthu.reading.Workbook book) {
        assertThat(book.sheets()).hasSize(1);
        return book.sheets().get(0);
    }

    private String refusal(Path file) {
        BadInputException refused =
                catchThrowableOfType(BadInputException.class, () -> Spreadsheet.read(file, Formulas.REFUSED));
        assertThat(refused).isNotNull();
        return refused.problems().get(0).in(Language.VI);
    }

    private Path sheet(Consumer<Worksheet> content) throws IOException {
        return book(List.of(content));
    }

    private Path book(List<Consumer<Worksheet>> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (int i = 0; i < sheets.size(); i++) {
                sheets.get(i).accept(workbook.newWorksheet("T" + i));
            }
        }
        return file(bytes.toByteArray());
    }

    private Path ods(String rows) throws IOException {
        return zip(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"Điểm\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    private Path zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file(bytes.toByteArray());
    }

    private interface Change {
        String of(String name, String xml);
    }

    private interface PartChange {
        String of(String xml);
    }

    private Path changed(Path from, String part, PartChange change) throws IOException {
        return rewritten(from, (name, xml) -> name.equals(part) ? change.of(xml) : xml);
    }

    /** The same workbook with its sheets in another folder. */
    private Path moved(Path from) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName().replace("worksheets/", "sheets/")));
                to.write(xml.replace("worksheets/", "sheets/").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(bytes.toByteArray());
    }

    private Path rewritten(Path from, Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.of(entry.getName(), xml).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(bytes.toByteArray());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "t", ".xlsx"), bytes);
    }
}
