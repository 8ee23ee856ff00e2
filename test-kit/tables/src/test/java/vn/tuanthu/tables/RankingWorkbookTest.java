package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
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
    private static final Path FIXTURES = Path.of("../../core/src/test/resources/ranking");

    private final IndexDefinition index = IndexReader.read(FIXTURES.resolve("two-criteria.yaml"));

    @Test
    void inTheWorkbookAHostileNameIsTextAndReasonsHaveSheets() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(RankingWorkbook.of(threeUnits(), null, Language.VI)))) {
            Sheet sheet = workbook.getFirstSheet();
            List<Row> rows = sheet.read();
            Row second = rows.get(3);

            assertThat(rows.get(0).getCell(0).asString())
                    .isEqualTo("LƯU Ý: Sở C đứng hạng 3 (nhóm cấp tỉnh) với số liệu ở 1 trên 2 tiêu chí.");
            assertThat(rows.get(4).getCell(7).asString()).isEqualTo("1 trên 2");
            assertThat(second.getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(second.getCell(3).asString()).isEqualTo(HOSTILE);
            assertThat(second.getCell(4).asNumber()).isEqualByComparingTo("0.5");
            assertThat(rows.get(1).stream().skip(10).map(Cell::asString)).containsExactly("Tiêu chí 1", "Tiêu chí 2");
            assertThat(second.getCell(10).asNumber()).isEqualByComparingTo("0.5");
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Xếp hạng", "Điểm", "Vì sao đứng trên", "Muốn lên hạng", "Ghi chú");
            Row decided =
                    workbook.findSheet("Vì sao đứng trên").orElseThrow().read().get(1);
            assertThat(decided.getCell(3).asString()).isEqualTo("b");
            assertThat(decided.getCell(4).asString()).isEqualTo("first");
        }
    }

    /** Two documents of a unit stand beside its scores; more would hide them, and have a sheet of their own. */
    @Test
    void manyDocumentsOfAUnitHaveASheetOfTheirOwn() throws IOException {
        String heading = "unit,first,second,first – Tài liệu kiểm chứng,second – Tài liệu kiểm chứng,Ghi chú\n";
        String two = "a,1,0.5,CV 1,CV 2,\nb,0.5,0.5,CV 3,,\n";

        assertThat(sheets(heading + two)).doesNotContain("Tài liệu, ghi chú");
        assertThat(ranking(heading + two).get(1).getCell(9).asString())
                .isEqualTo("first – Tài liệu kiểm chứng: CV 1; second – Tài liệu kiểm chứng: CV 2");

        String three = "a,1,0.5,CV 1,CV 2,xem lại\nb,0.5,0.5,CV 3,,\n";
        assertThat(sheets(heading + three)).contains("Tài liệu, ghi chú");
        assertThat(ranking(heading + three).get(1).getCell(9)).isNull();
    }

    private List<Row> ranking(String units) throws IOException {
        try (ReadableWorkbook workbook = open(units)) {
            return workbook.getFirstSheet().read();
        }
    }

    private List<String> sheets(String units) throws IOException {
        try (ReadableWorkbook workbook = open(units)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    private ReadableWorkbook open(String units) throws IOException {
        byte[] bytes = RankingWorkbook.of(
                defence(InputText.of("u.csv", units.getBytes(StandardCharsets.UTF_8))), null, Language.VI);
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void inEnglishSheetsColumnsAndNamesAreEnglish() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(RankingWorkbook.of(threeUnits(), null, Language.EN)))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Ranking", "Scores", "Why it is ahead", "Moving up", "Notes");
            assertThat(workbook.getFirstSheet().read().get(1).stream().map(Cell::asString))
                    .startsWith("Pool", "Place", "Id", "Agency", "Score", "Self-assessed", "Grade");
            assertThat(workbook.getSheets().skip(1).flatMap(RankingWorkbookTest::heading))
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

    private RankingExplanation threeUnits() {
        return defence(InputText.read(FIXTURES.resolve("three-units.csv")));
    }

    private RankingExplanation defence(InputText units) {
        return RankingExplanation.of(Ranker.of(index), IndexTables.read(CsvTable.read(units), index));
    }
}
