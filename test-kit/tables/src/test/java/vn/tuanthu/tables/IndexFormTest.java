package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.tables.Spreadsheet.Formulas;
import vn.tuanthu.text.Language;

/** A workbook to fill in is read back, and defines the index it is for. */
class IndexFormTest {
    private static final Path TEMPLATE = Path.of("../cli/src/main/resources/vn/tuanthu/cli/templates/index.yaml");

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsFilledInIsReadAsItStands(Language language) {
        IndexDefinition index = IndexReader.read(TEMPLATE);
        Workbook form = form(index, language);
        Sheet scores = form.sheets().get(0);

        IndexTable table = IndexTables.read(
                with(
                        form,
                        filled(
                                scores,
                                "001",
                                "Sở Y tế",
                                "Sở",
                                "Đúng hạn",
                                "Chậm",
                                "CV 12",
                                "4",
                                "3",
                                "",
                                "0.7",
                                "0.6",
                                "",
                                "90%",
                                "900/1000",
                                "",
                                "5%",
                                "0.1",
                                "",
                                "5",
                                "4.5",
                                "khảo sát")),
                List.of(),
                index);

        assertThat(table.rows()).hasSize(1);
        IndexTable.Row row = table.rows().get(0);
        assertThat(row.unit().id() + " " + row.unit().name() + " " + row.unit().pool())
                .isEqualTo("001 Sở Y tế Sở");
        assertThat(row.figures()).hasSize(6);
        assertThat(row.figures().get("ke-hoach")).hasToString("Chậm");
        assertThat(row.self().get("ke-hoach")).hasToString("Đúng hạn");
        assertThat(row.figures().get("toan-trinh")).hasToString("900/1000");
        assertThat(row.self().get("toan-trinh")).hasToString("0.90");
        assertThat(row.remarks())
                .extracting(remark -> remark.in(language))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("CV 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"template", "dti-922", "hai-duong-297", "hai-duong-2025"})
    void theSheetOfCriteriaDefinesTheSameIndex(String name) {
        IndexDefinition index = name.equals("template") ? IndexReader.read(TEMPLATE) : IndexReader.read(name);
        IndexDefinition read = IndexReader.read(form(index, Language.VI));

        assertThat(read.root().toString()).isEqualTo(index.root().toString());
        assertThat(read.name()).isEqualTo(index.name());
        assertThat(read.missing()).isEqualTo(index.missing());
        assertThat(read.grades()).isEqualTo(index.grades());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | nhieu | f.xlsx!: ",
                "7 | ladder2 | “ladder2”",
                "8 | a=b | “b”",
                "4 | 1.234 | “1.234”",
                "6 | SUMM | “SUMM”",
            })
    void aWrongCellIsNamed(int column, String text, String told) {
        Workbook form = form(IndexReader.read(TEMPLATE), Language.VI);
        Sheet criteria = form.sheets().get(1);
        List<Sheet.Row> rows = new ArrayList<>(criteria.rows());
        Sheet.Row row = rows.get(column == 6 ? 3 : 4);
        List<Sheet.Cell> cells = new ArrayList<>(row.cells());
        cells.set(column, Sheet.Cell.of(text));
        rows.set(rows.indexOf(row), new Sheet.Row(row.line(), false, cells));
        Sheet changed = new Sheet(criteria.name(), false, rows, criteria.hiddenColumns(), criteria.merged(), false);

        BadInputException refused = catchThrowableOfType(
                BadInputException.class, () -> IndexReader.read(new Workbook("f.xlsx", List.of(changed), "sha")));

        assertThat(refused.in(Language.VI))
                .contains(column == 3 ? "“nhieu”" : told)
                .contains("Tiêu chí!");
    }

    @Test
    void aHiddenColumnThatIsNeededIsNamed() {
        Sheet criteria = form(IndexReader.read(TEMPLATE), Language.VI).sheets().get(1);
        Sheet hiding = new Sheet(criteria.name(), false, criteria.rows(), Set.of(3), criteria.merged(), false);

        BadInputException refused = catchThrowableOfType(
                BadInputException.class, () -> IndexReader.read(new Workbook("f.xlsx", List.of(hiding), "sha")));

        assertThat(refused.in(Language.VI))
                .contains("Tiêu chí!D")
                .contains("cần đọc nhưng đang bị ẩn. Bỏ ẩn hoặc xóa cột.");
    }

    @Test
    void aFormLeftEmptyHasNoUnits() {
        IndexDefinition index = IndexReader.read(TEMPLATE);

        assertThat(catchThrowableOfType(
                                BadInputException.class,
                                () -> IndexTables.read(form(index, Language.VI), List.of(), index))
                        .in(Language.VI))
                .contains("không có dòng số liệu");
    }

    private static Workbook form(IndexDefinition index, Language language) {
        return Spreadsheet.read("f.xlsx", IndexForm.of(index, language), Formulas.REFUSED);
    }

    private static Sheet filled(Sheet sheet, String... cells) {
        List<Sheet.Row> rows = new ArrayList<>(sheet.rows());
        rows.add(
                new Sheet.Row(5, false, Arrays.stream(cells).map(Sheet.Cell::of).toList()));
        return new Sheet(sheet.name(), false, rows, sheet.hiddenColumns(), sheet.merged(), false);
    }

    private static Workbook with(Workbook book, Sheet first) {
        List<Sheet> sheets = new ArrayList<>(book.sheets());
        sheets.set(0, first);
        return new Workbook(book.name(), sheets, book.sha256());
    }
}
