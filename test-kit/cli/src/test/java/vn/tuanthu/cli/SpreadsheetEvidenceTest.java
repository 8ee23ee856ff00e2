package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is judged as the same table in CSV is. */
class SpreadsheetEvidenceTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("agency", "name", "tier", "kind", "indicator", "numerator", "denominator", "period", "source"),
            List.of(
                    "so-a",
                    "Sở A",
                    "PROVINCE",
                    "DEPARTMENT",
                    "work-files-online",
                    "11230",
                    "12000",
                    "2025",
                    "báo cáo giả định"));

    @TempDir
    private Path folder;

    @Test
    void aWorkbookGivesTheFindingsOfTheSameCsv() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("a.csv"), String.join(",", ROWS.get(0)) + "\n" + String.join(",", ROWS.get(1)) + "\n");

        Run fromCsv = check(csv);
        Run fromWorkbook = check(workbook(false));

        assertThat(fromWorkbook.err()).isEqualTo(fromCsv.err());
        assertThat(fromWorkbook.code()).isEqualTo(fromCsv.code());
        assertThat(findings(fromWorkbook)).isEqualTo(findings(fromCsv)).contains("\"numerator\" : 11230");
    }

    @Test
    void aFormulaIsBadInput() throws IOException {
        Run run = check(workbook(true));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("a.xlsx:F2: ô chứa công thức");
    }

    private static Run check(Path file) {
        return Run.of("check", file.toString(), "--as-of", "2025-12-31", "--format", "json");
    }

    private static String findings(Run run) {
        return run.out().substring(run.out().indexOf("\"findings\""), run.out().indexOf("\"digests\""));
    }

    private Path workbook(boolean formula) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            for (int r = 0; r < ROWS.size(); r++) {
                for (int c = 0; c < ROWS.get(r).size(); c++) {
                    String cell = ROWS.get(r).get(c);
                    if (cell.matches("\\d+")) {
                        sheet.value(r, c, Long.valueOf(cell));
                    } else {
                        sheet.value(r, c, cell);
                    }
                }
            }
            if (formula) {
                sheet.formula(1, 5, "11000+230");
            }
        }
        return Files.write(folder.resolve("a.xlsx"), bytes.toByteArray());
    }
}
