package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts as pages and as workbooks: the same verdicts and exit codes as text. */
class VerdictFormatsTest {
    @TempDir
    private Path folder;

    @Test
    void aReportIsAWorkbookThatCountsAsTheReportDoes() throws IOException {
        Path file = Files.writeString(folder.resolve("tinh.csv"), Province.table(30));

        Run run = Run.of(
                "check", file.toString(), "--as-of", "2025-06-30", "--format", "xlsx", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("CHƯA TUÂN THỦ.");
        try (ReadableWorkbook book = read("report.xlsx")) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets.stream().map(Sheet::getName))
                    .containsExactly("Tóm tắt", "Từng đơn vị", "Việc phải làm", "Mọi kết luận");
            List<Row> summary = sheets.get(0).read();
            assertThat(summary.get(1).getCellText(1)).isEqualTo("CHƯA TUÂN THỦ.");
            long failed = sheets.get(3).read().stream()
                    .filter(row -> row.getCellText(5).equals("chưa đạt"))
                    .count();
            assertThat(summary.get(1).getCellText(3)).isEqualTo(String.valueOf(failed));
            assertThat(sheets.get(1).read()).hasSize(31);
            assertThat(sheets.get(2).read().stream()
                            .filter(row -> row.getCellText(1).equals("chưa đạt")))
                    .hasSize((int) failed);
        }
        byte[] first = Files.readAllBytes(folder.resolve("report.xlsx"));
        Run.of("check", file.toString(), "--as-of", "2025-06-30", "--format", "xlsx", "--out", folder.toString());
        assertThat(Files.readAllBytes(folder.resolve("report.xlsx"))).isEqualTo(first);
    }

    @Test
    void anAllocationIsAWorkbookOfItsTasksAndUnits() throws IOException {
        Run run = Run.of("budget", "--plan", "--format", "xlsx", "--out", folder.toString());

        assertThat(run.code()).isZero();
        try (ReadableWorkbook book = read("budget.xlsx")) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets.get(1).read()).hasSize(31);
            assertThat(sheets.get(3).read().get(4).getCellText(4)).isEqualTo("4000000000");
            assertThat(sheets.get(2).read().stream().map(row -> row.getCellText(0)))
                    .contains("Sở Tư pháp", "Công an tỉnh");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check examples/evidence/published-figures.yaml, 1, CHƯA TUÂN THỦ",
        "budget --plan, 0, TUÂN THỦ",
        "classify examples/evidence/system-register.yaml --as-of 2026-11-23, 1, quá hạn"
    })
    void everyVerdictIsAPageToo(String command, int code, String words) {
        String call = command.replace("examples/", "../../examples/") + " --format html";

        Run run = Run.of(call.split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("<!DOCTYPE html>").contains(words).endsWith("</html>\n");
        assertThat(run.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "check examples/evidence/published-figures.yaml --format xlsx, --out",
        "budget --plan --format xlsx, --out",
        "budget --plan --propose --ceiling 70ty --format html, json",
        "classify examples/evidence/system-register.yaml --todo --format html, --todo"
    })
    void aFormatThatCannotBeIsACallThatIsRefused(String command, String words) {
        Run run = Run.of(command.replace("examples/", "../../examples/").split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }

    private ReadableWorkbook read(String name) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))));
    }
}
