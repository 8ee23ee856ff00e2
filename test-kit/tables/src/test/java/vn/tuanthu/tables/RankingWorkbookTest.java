package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.text.Language;

class RankingWorkbookTest {
    private static final String HOSTILE = "=Sở <script>alert(1)</script>";
    private static final String UNITS = "unit,name,tier,first,second\n"
            + "a,Sở A,PROVINCE,90/100,0.8\n"
            + "b," + HOSTILE + ",PROVINCE,50/100,0.5\n"
            + "c,Sở C,PROVINCE,40/100,\n";

    @TempDir
    private Path folder;

    private IndexDefinition index;

    @BeforeEach
    void anIndex() throws IOException {
        index = IndexReader.read(Files.writeString(folder.resolve("index.yaml"), """
                id: test
                name: {vi: Chỉ số, en: Index}
                missing: SKIP
                root:
                  id: total
                  name: {vi: Tổng, en: Total}
                  aggregate: ARITHMETIC
                  children:
                    - id: first
                      name: {vi: Tiêu chí 1, en: First}
                      clause: II.2.1
                      points: 1
                      measure: {score: {by: ratio}}
                    - id: second
                      name: {vi: Tiêu chí 2, en: Second}
                      weight: 0.5
                      points: 1
                      measure: {score: {by: ratio}}
                """));
    }

    @Test
    void inTheWorkbookAHostileNameIsTextAndReasonsHaveSheets() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(RankingWorkbook.of(defence(UNITS), null, Language.VI)))) {
            Sheet sheet = workbook.getFirstSheet();
            Row second = sheet.read().get(2);

            assertThat(second.getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(second.getCell(3).asString()).isEqualTo(HOSTILE);
            assertThat(second.getCell(4).asNumber()).isEqualByComparingTo("0.5");
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Xếp hạng", "Điểm", "Vì sao đứng trên", "Muốn lên hạng");
            Row decided =
                    workbook.findSheet("Vì sao đứng trên").orElseThrow().read().get(1);
            assertThat(decided.getCell(3).asString()).isEqualTo("b");
            assertThat(decided.getCell(4).asString()).isEqualTo("first");
        }
    }

    @Test
    void inEnglishSheetsColumnsAndNamesAreEnglish() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(RankingWorkbook.of(defence(UNITS), null, Language.EN)))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Ranking", "Scores", "Why it is ahead", "Moving up");
            assertThat(workbook.getSheets().flatMap(RankingWorkbookTest::heading))
                    .startsWith("Pool", "Place", "Id", "Agency", "Score", "Self-assessed", "Grade")
                    .allMatch(name -> name.chars().allMatch(c -> c < 128));
            Row decided = workbook.getSheet(2).orElseThrow().read().get(1);
            assertThat(decided.getCell(5).asString()).isEqualTo("First");
            assertThat(decided.getCell(7).asString()).isEqualTo("no");
        }
    }

    private static Stream<String> heading(Sheet sheet) {
        try {
            return sheet.read().get(0).stream().map(cell -> cell.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RankingExplanation defence(String units) {
        InputText text = InputText.of("bảng.csv", units.getBytes(StandardCharsets.UTF_8));
        return RankingExplanation.of(Ranker.of(index), IndexTables.read(CsvTable.read(text), index));
    }
}
