package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.reading.Table;
import vn.tuanthu.text.Language;

class XlsxTableTest {
    @TempDir
    private Path folder;

    @Test
    void cellsAreReadAsExcelShowsThem() throws IOException {
        Table table = XlsxTable.read(sheet(sheet -> {
            sheet.value(0, 0, "tên");
            sheet.value(0, 1, "số");
            sheet.value(0, 2, "ngày");
            sheet.value(1, 0, " Sở Thông tin và Truyền thông ");
            sheet.value(1, 1, 12000);
            sheet.value(1, 2, LocalDate.of(2025, 12, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 1, new BigDecimal("98.400000000000006"));
            sheet.value(3, 2, true);
            sheet.value(4, 0, "=1+1");
            sheet.value(4, 1, new BigDecimal("1.2E4"));
            sheet.value(5, 1, 123456789012345L);
            sheet.value(5, 2, "0011");
        }));

        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(1, 2, 4, 5, 6);
        assertThat(table.rows())
                .extracting(Table.Row::cells)
                .containsExactly(
                        List.of("tên", "số", "ngày"),
                        List.of("Sở Thông tin và Truyền thông", "12000", "2025-12-31"),
                        List.of("", "98.4", "true"),
                        List.of("=1+1", "12000", ""),
                        List.of("", "123456789012345", "0011"));
    }

    @Test
    void aFormulaIsRefusedWithItsCell() throws IOException {
        assertThat(refusal(sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.formula(1, 0, "1+1");
                })))
                .contains(":A2: ô chứa công thức");
    }

    @Test
    void mergedHeadersAreRefusedWithTheirRange() throws IOException {
        assertThat(refusal(sheet(sheet -> {
                    sheet.value(0, 0, "Kết quả năm 2025");
                    sheet.range(0, 0, 0, 2).merge();
                    sheet.value(1, 0, "a");
                })))
                .contains(":A1:C1: các ô này bị gộp");
    }

    @Test
    void aPercentageByFormatIsRefused() throws IOException {
        assertThat(refusal(sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, 0.984);
                    sheet.style(1, 0).format("0.0%").set();
                })))
                .contains(":A2: ô định dạng phần trăm");
    }

    @Test
    void aTimeOfDayIsRefused() throws IOException {
        assertThat(refusal(sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, LocalDateTime.of(2025, 12, 31, 6, 0));
                    sheet.style(1, 0).format("yyyy-mm-dd hh:mm").set();
                })))
                .contains(":A2: ô là ngày kèm giờ");
    }

    @Test
    void aNumberOfAbsurdSizeIsRefused() throws IOException {
        assertThat(refusal(sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, new BigDecimal("1E+300"));
                })))
                .contains(":A2: số quá lớn");
    }

    @Test
    void dataOnTwoVisibleSheetsIsRefusedAndAHiddenSheetIsNot() throws IOException {
        Consumer<Worksheet> data = sheet -> sheet.value(0, 0, "a");

        assertThat(refusal(book(data, data))).contains("nhiều trang tính có dữ liệu: T0, T1");
        assertThat(XlsxTable.read(book(data, data.andThen(s -> s.setVisibilityState(VisibilityState.HIDDEN))))
                        .rows())
                .hasSize(1);
    }

    @Test
    void aSheetWithoutDataIsRefused() throws IOException {
        assertThat(refusal(sheet(sheet -> sheet.value(0, 0, "  ")))).contains("không có dòng");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i <= XlsxPackage.LIMIT_MIB; i++) {
                zip.write(blanks);
            }
        }

        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(refusal(file(bytes.toByteArray()))).contains("giải nén ra hơn 256 MiB");
    }

    @Test
    void otherFilesNamedXlsxAreRefused() throws IOException {
        assertThat(refusal(file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))).contains("không phải là tệp .xlsx");
        byte[] old = new byte[1024];
        byte[] header = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(header, 0, old, 0, header.length);
        assertThat(refusal(file(old))).contains("Excel đời cũ");
        assertThat(refusal(file(new byte[0]))).contains("tệp rỗng");
        assertThat(refusal(file(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))).contains("không đọc được bảng tính");
        assertThat(refusal(folder.resolve("absent.xlsx"))).contains("không tìm thấy tệp");
    }

    @Test
    void anExportReadsBackUnchangedAndNothingInItIsAFormula() throws IOException {
        List<Object> cells =
                Arrays.asList("=HYPERLINK(\"x\")", "+84", "-1", "@a", "Tuân thủ", new BigDecimal("0.5000"));
        byte[] workbook = XlsxSheet.workbook(
                List.of(new XlsxSheet("Xếp hạng", List.of("a", "b", "c", "d", "đ", "e"), List.of(cells))));

        assertThat(XlsxTable.read(file(workbook)).rows().get(1).cells())
                .containsExactly("=HYPERLINK(\"x\")", "+84", "-1", "@a", "Tuân thủ", "0.5");
    }

    private String refusal(Path file) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> XlsxTable.read(file));
        assertThat(refused).isNotNull();
        return refused.problems().get(0).in(Language.VI);
    }

    private Path sheet(Consumer<Worksheet> content) throws IOException {
        return book(List.of(content));
    }

    private Path book(Consumer<Worksheet> first, Consumer<Worksheet> second) throws IOException {
        return book(List.of(first, second));
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

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "t", ".xlsx"), bytes);
    }
}
