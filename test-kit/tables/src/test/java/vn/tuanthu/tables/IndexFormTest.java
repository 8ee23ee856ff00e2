package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
    @CsvSource({
        "template, VI",
        "template, EN",
        "dti-922, VI",
        "dti-922, EN",
        "hai-duong-297, VI",
        "hai-duong-2025, EN",
    })
    void theWorkbookDefinesTheSameIndex(String name, Language language) {
        IndexDefinition index = name.equals("template") ? IndexReader.read(TEMPLATE) : IndexReader.read(name);
        IndexDefinition read = IndexReader.read(form(index, language));

        assertThat(read.root().toString()).isEqualTo(index.root().toString());
        assertThat(read).usingRecursiveComparison().ignoringFields("root").isEqualTo(index);
    }

    /** What is written into a cell of the sample, on which sheet, and what the refusal names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tiêu chí | D | ke-hoach     | nhieu        | Tiêu chí!D9: không có nút cha “nhieu”",
                "Tiêu chí | H | ke-hoach     | ladder2      | “ladder2”",
                "Tiêu chí | I | ke-hoach     | a=b          | “b”",
                "Tiêu chí | E | ke-hoach     | 1.234        | “1.234”",
                "Tiêu chí | G | the-che      | SUMM         | “SUMM”",
                "Tiêu chí | F | Mã           | Hệ số        | Tiêu chí!F6: cột “Hệ số”",
                "Tiêu chí | F | Mã           | Trọng sô     | ý bạn là “Trọng số”",
                "Tiêu chí | F | Mã           | Điểm tối đa  | xuất hiện hai lần",
                "Tiêu chí | A | khao-sat     | ''           | Tiêu chí!A15: dòng có nội dung mà không có mã",
                "Tiêu chí | I | van-ban      | one=0.5      | Các tên hợp lệ: each, transform, cap.from, cap.to",
                "Tiêu chí | I | van-ban      | ''           | Tiêu chí!I10: cách chấm count cần tham số each",
                "Tiêu chí | I | ngan-sach    | ''           | Tiêu chí!I11: cách chấm ladder cần tham số",
                "Tiêu chí | I | toan-trinh   | clip=true    | Các tên hợp lệ: transform, cap.from, cap.to",
                "Tiêu chí | B | Năm          | nay          | Tiêu chí!B4",
                "Xếp loại | A | 40           | 40 điểm      | Xếp loại!A2: mức điểm thấp nhất của một loại không phải là một số: “40 điểm”",
                "Xếp loại | A | 0            | từ 0         | Xếp loại!A4",
                "Xếp loại | A | 25           | 25%          | Xếp loại!A3",
                "Xếp loại | B | 25           | ''           | Xếp loại!B3: loại từ 25 điểm không có tên",
            })
    void nothingThatIsWrongInADefinitionIsPassedOver(String sheet, char column, String line, String text, String told) {
        Workbook form = form(IndexReader.read(TEMPLATE), Language.VI);

        assertThat(refused(with(form, sheet, line, column - 'A', text))).contains(told);
    }

    @Test
    void bandsMayStandBelowATitleAndSayTheirDecimalsWithAComma() {
        Workbook form = form(IndexReader.read(TEMPLATE), Language.VI);

        IndexDefinition read = IndexReader.read(with(form, "Xếp loại", "40", 0, "39,5"));

        assertThat(read.grades().get(0).from()).isEqualByComparingTo("39.5");
        Workbook titled = with(with(form, "Xếp loại", "Từ điểm", 1, ""), "Xếp loại", "Từ điểm", 0, "XẾP LOẠI NĂM 2025");
        assertThat(IndexReader.read(titled).grades()).hasSize(3);
    }

    @Test
    void whatIsHiddenInADefinitionIsNotLeftOutInSilence() {
        Workbook form = form(IndexReader.read(TEMPLATE), Language.VI);

        assertThat(refused(changed(form, "Tiêu chí", false, row -> row.line() == 15)))
                .contains("Tiêu chí!15: bảng có 1 dòng đang bị ẩn");
        assertThat(refused(changed(form, "Xếp loại", false, row -> row.line() == 2)))
                .contains("Xếp loại!2: bảng có 1 dòng đang bị ẩn");
        assertThat(refused(changed(form, "Xếp loại", true, row -> false)))
                .contains("Xếp loại: trang tính này cần đọc nhưng đang bị ẩn");
        List<Sheet> twice = new ArrayList<>(form.sheets());
        twice.add(form.sheets().get(1));
        assertThat(refused(new Workbook("f.xlsx", twice, "sha"))).contains("nhiều trang tính cùng định nghĩa chỉ số");
    }

    @Test
    void aColumnOfOnesOwnIsPassedOver() {
        Workbook form = form(IndexReader.read(TEMPLATE), Language.VI);

        assertThat(IndexReader.read(with(form, "Tiêu chí", "Mã", 16, "Ghi chú")).leaves())
                .hasSize(6);
    }

    private static String refused(Workbook book) {
        return catchThrowableOfType(BadInputException.class, () -> IndexReader.read(book))
                .in(Language.VI);
    }

    /** The same with another text in a cell of the line that begins with {@code line}. */
    private static Workbook with(Workbook form, String name, String line, int column, String text) {
        return each(form, name, sheet -> {
            List<Sheet.Row> rows = sheet.rows().stream()
                    .map(row -> {
                        List<Sheet.Cell> cells = new ArrayList<>(row.cells());
                        if (row.cell(0).text().equals(line)) {
                            while (cells.size() <= column) {
                                cells.add(Sheet.Cell.of(""));
                            }
                            cells.set(column, Sheet.Cell.of(text));
                        }
                        return new Sheet.Row(row.line(), row.hidden(), cells);
                    })
                    .toList();
            return new Sheet(name, sheet.hidden(), rows, sheet.hiddenColumns(), sheet.merged(), false);
        });
    }

    private static Workbook changed(Workbook form, String name, boolean hidden, Predicate<Sheet.Row> hides) {
        return each(form, name, sheet -> {
            List<Sheet.Row> rows = sheet.rows().stream()
                    .map(row -> new Sheet.Row(row.line(), hides.test(row), row.cells()))
                    .toList();
            return new Sheet(name, hidden, rows, sheet.hiddenColumns(), sheet.merged(), false);
        });
    }

    private static Workbook each(Workbook form, String name, UnaryOperator<Sheet> change) {
        List<Sheet> sheets = form.sheets().stream()
                .map(sheet -> sheet.name().equals(name) ? change.apply(sheet) : sheet)
                .toList();
        return new Workbook(form.name(), sheets, "sha");
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
