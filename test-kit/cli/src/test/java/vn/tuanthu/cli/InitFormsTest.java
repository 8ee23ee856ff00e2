package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init … --format xlsx}: workbooks to fill in, which the other commands read back. */
class InitFormsTest {
    @TempDir
    private Path folder;

    @Test
    void anIndexThatAWorkbookDefinesRanksAsTheSameIndexDoes() throws IOException {
        Path book = folder.resolve("chi-so.xlsx");
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "unit,NT,TC,HT,NL,AT,CQ,KT,XH\nA,1,0.9,0.8,0.8,0.7,0.8,0.7,0.5\nB,1,1,1,1,1,1,1,0\n");

        assertThat(Run.of("init", "index", "--index", "dti-922", "--format", "xlsx", "--out", book.toString())
                        .code())
                .isZero();
        Run byBook = Run.of("rank", table.toString(), "--index", book.toString(), "--format", "csv");
        assertThat(byBook.code()).isZero();
        assertThat(byBook.out())
                .isEqualTo(Run.of("rank", table.toString(), "--index", "dti-922", "--format", "csv")
                        .out());
    }

    @Test
    void theExampleIndexIsOneAndHasAWorkbookThatIsNeverOverwritten() throws IOException {
        Path yaml = Files.writeString(
                folder.resolve("index.yaml"), Run.of("init", "index").out());
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "unit,ke-hoach,van-ban,ngan-sach,toan-trinh,phan-anh,khao-sat\nA,Đúng hạn,4,0.7,90/100,5/100,4.5\n");
        Path book = folder.resolve("f.xlsx");
        String[] init = {"init", "index", "--format", "xlsx", "--out", book.toString()};

        assertThat(Run.of("rank", table.toString(), "--index", yaml.toString()).out())
                .contains("1. A: 38,2500 — Khá");
        assertThat(Run.of(init).code()).isZero();
        assertThat(Run.of(init).code()).isEqualTo(2);
        assertThat(Run.of("init", "index", "--format", "xlsx").err()).startsWith("Sổ tính cần --out");
        assertThat(Run.of(
                                "init",
                                "system",
                                "--format",
                                "xlsx",
                                "--out",
                                folder.resolve("s.xlsx").toString())
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("init", "index", "--index", "hai-duong-2025", "--format", "xlsx", "--out", "x.xlsx")
                        .err())
                .contains("init agency --format xlsx");
    }

    /** Counts such as 3/4 would become a day; in other columns text would be no number to a spreadsheet. */
    @Test
    void cellsForSharesHoldTextAndNoOthersDo() throws IOException {
        Path book = folder.resolve("f.xlsx");
        Run.of("init", "index", "--format", "xlsx", "--out", book.toString());

        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            Row first = opened.getSheetAt(0).getRow(4);
            assertThat(IntStream.range(0, 21)
                            .filter(column -> first.getCell(column)
                                    .getCellStyle()
                                    .getDataFormatString()
                                    .equals("@")))
                    .containsExactly(12, 13, 15, 16);
        }
    }

    @Test
    void aWrongCellOfAFormIsCalledWhatItsColumnIsCalled() throws IOException {
        Path book = folder.resolve("f.xlsx");
        Run.of("init", "agency", "--format", "xlsx", "--out", book.toString());
        Path changed = folder.resolve("g.xlsx");
        try (InputStream in = Files.newInputStream(book);
                OutputStream out = Files.newOutputStream(changed);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            opened.getSheetAt(0).getRow(1).getCell(5).setCellValue("chín mươi");
            opened.getSheetAt(0).getRow(2).getCell(4).setBlank();
            opened.write(out);
        }

        assertThat(Run.of("check", changed.toString()).err())
                .contains(":F2: ô Tử số có giá trị không hợp lệ: “chín mươi”")
                .contains(":E3: ")
                .contains("Mã chỉ tiêu");
    }

    @Test
    void theFormOfAnAgencyIsEvidenceWithoutDataUntilItIsFilledIn() {
        Path book = folder.resolve("so-lieu.xlsx");
        assertThat(Run.of("init", "agency", "--format", "xlsx", "--out", book.toString())
                        .code())
                .isZero();

        Run check = Run.of("check", book.toString(), "--as-of", "2025-12-31");

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("0 đạt, 0 chưa đạt");
    }

    @Test
    void theFormOfAProvinceAsksForEachAgencyThatThePlanLists() {
        Path book = folder.resolve("tinh.xlsx");
        String pack = "../../examples/packs/lam-giang-2026";
        assertThat(Run.of("init", "province", "--pack", pack, "--format", "xlsx", "--out", book.toString())
                        .code())
                .isZero();

        Run check = Run.of(
                "check", book.toString(), "--pack", pack, "--scope", "province", "--as-of", "2026-12-31", "--all");

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains("phuong-cat: không ghi nguồn; kỳ 2026 | so-khcn:", "so-tc:", "xa-an:", "xa-binh:")
                .contains("0 đạt, 0 chưa đạt");
    }
}
