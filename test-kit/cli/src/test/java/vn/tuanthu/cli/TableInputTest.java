package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sheet, file or stream a table is read from, and how its units are named on the command line. */
class TableInputTest {
    private static final String INDEX = "node,parent,weight,direction,norm,lo,hi,scale,agg,name\n"
            + "total,,,,,,,,amean,Tổng\n"
            + "a,total,0.5,1,goalpost,0,100,1,,Chỉ tiêu A\n"
            + "b,total,0.5,1,goalpost,0,100,1,,Chỉ tiêu B\n";
    private static final String EVIDENCE = "agency,name,tier,kind,indicator,%s,period,source\n"
            + "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,%s,2025,báo cáo giả định\n";

    @TempDir
    private Path folder;

    @Test
    void standardInputIsReadWhateverItHolds() throws IOException {
        byte[] csv = EVIDENCE.formatted("percent", "93.6").getBytes(StandardCharsets.UTF_8);
        byte[] yaml = ("# số liệu\nplan: hai-duong-2025\nasOf: 2025-12-31\nagencies:\n"
                        + "  - {id: so-a, name: Sở A, tier: PROVINCE, kind: DEPARTMENT}\nmeasurements: []\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(in(csv, "check", "-", "--as-of", "2025-12-31").code()).isEqualTo(1);
        assertThat(in(yaml, "check", "-").code()).isEqualTo(1);
        assertThat(in(book(sheet("T", EVIDENCE.formatted("percent", "93.6"))), "check", "-", "--as-of", "2025-12-31")
                        .code())
                .isEqualTo(1);
        assertThat(in("unit,a,b\nX,1,2\n".getBytes(StandardCharsets.UTF_8), "rank", "-", "--index", index())
                        .out())
                .contains("1. X: 0,0150");
        assertThat(in(new byte[0], "check", "-").err())
                .isEqualTo("-: tệp rỗng. Dùng lệnh init để tạo một tệp mẫu rồi" + " điền số liệu."
                        + System.lineSeparator());
    }

    @Test
    void aSheetIsChosenByName() throws IOException {
        Path file = file("t.xlsx", book(sheet("Sở", "unit,a,b\nX,1,2\n"), sheet("Xã", "unit,a,b\nY,3,4\n")));

        Run unclear = Run.of("rank", file.toString(), "--index", index());
        assertThat(unclear.code()).isEqualTo(2);
        assertThat(unclear.err()).contains("nhiều trang tính có dữ liệu: Sở, Xã.", "--sheet");
        assertThat(Run.of("rank", file.toString(), "--index", index(), "--sheet", "xã")
                        .out())
                .contains("1. Y: 0,0350", "Không đọc các trang tính khác: Sở.");
        assertThat(Run.of("rank", file.toString(), "--index", index(), "--sheet", "Xã", "--sheet", "Sở")
                        .out())
                .contains("Nhóm Xã: 1", "Nhóm Sở: 1");
    }

    @Test
    void unitsWithCommasAndOtherEncodingsAreCompared() throws IOException {
        Path table = file(
                "t.csv",
                "unit,a,b\n\"Phòng A, B\",50,60\nXa\u0303 2,5,5\n\"C\",1,1\n".getBytes(StandardCharsets.UTF_8));

        for (List<String> pair : List.of(
                List.of("--compare", "Phòng A, B,Xã 2"), List.of("--compare", "Phòng A, B", "--compare", "xã 2"))) {
            Run run = Run.of("rank", table.toString(), "--index", index(), pair.get(0), pair.get(1));
            if (pair.size() > 2) {
                run = Run.of(
                        "rank",
                        table.toString(),
                        "--index",
                        index(),
                        pair.get(0),
                        pair.get(1),
                        pair.get(2),
                        pair.get(3));
            }
            assertThat(run.out()).startsWith("Phòng A, B (0,5500) và Xã 2 (0,0500) chênh nhau 0,5000:");
        }
        assertThat(Run.of("rank", table.toString(), "--index", index(), "--compare", "C")
                        .err())
                .contains("--compare cần đúng hai đơn vị");
        assertThat(Run.of("rank", table.toString(), "--index", index(), "--compare", "C,Q")
                        .err())
                .contains("không có đơn vị “Q”");
    }

    @Test
    void whatEvidenceHidesIsRefusedAndAShareForAPercentageIsTold() throws IOException {
        Path hidden = file("t.xlsx", book(workbook -> {
            sheet("T", EVIDENCE.formatted("percent", "93.6")).accept(workbook);
        }));
        assertThat(Run.of("check", hidden.toString(), "--as-of", "2025-12-31").code())
                .isEqualTo(1);
        Path filtered = file("f.xlsx", book(workbook -> {
            Worksheet sheet = workbook.newWorksheet("T");
            fill(sheet, EVIDENCE.formatted("percent", "93.6"));
            sheet.hideRow(1);
        }));
        assertThat(Run.of("check", filtered.toString(), "--as-of", "2025-12-31").err())
                .contains("f.xlsx:2: bảng có 1 dòng đang bị ẩn hoặc lọc (2)");
        Path share = file("s.csv", EVIDENCE.formatted("percent", "0.936").getBytes(StandardCharsets.UTF_8));
        assertThat(Run.of("check", share.toString(), "--as-of", "2025-12-31").err())
                .contains("tỷ lệ phần trăm 0.936: có phải tỷ lệ so với 1?");
    }

    @Test
    void oneCauseIsToldOnceAndNoClassIsNamed() throws IOException {
        StringBuilder table =
                new StringBuilder("agency,name,tier,kind,indicator,numerator,denominator,period,source\n");
        for (int i = 0; i < 300; i++) {
            table.append("a" + i + ",A,PROVINCE,DEPARTMENT,work-files-online," + (i + 2) + ",1,2025,s\n");
        }
        Run run = Run.of(
                "check",
                file("many.csv", table.toString().getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "--as-of",
                "2025-12-31");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(21);
        assertThat(run.err().lines().skip(20)).first().asString().startsWith("… và ");
        assertThat(run.err()).doesNotContain("Exception", "java.");
    }

    private static Run in(byte[] input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return Run.of(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private String index() throws IOException {
        return file("index.csv", INDEX.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Consumer<Workbook> sheet(String name, String csv) {
        return workbook -> fill(workbook.newWorksheet(name), csv);
    }

    private static void fill(Worksheet sheet, String csv) {
        String[] lines = csv.split("\n");
        for (int r = 0; r < lines.length; r++) {
            String[] cells = lines[r].split(",");
            for (int c = 0; c < cells.length; c++) {
                if (cells[c].matches("\\d+(\\.\\d+)?")) {
                    sheet.value(r, c, Double.valueOf(cells[c]));
                } else {
                    sheet.value(r, c, cells[c]);
                }
            }
        }
    }

    @SafeVarargs
    private static byte[] book(Consumer<Workbook>... sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (Consumer<Workbook> sheet : sheets) {
                sheet.accept(workbook);
            }
        }
        return bytes.toByteArray();
    }
}
