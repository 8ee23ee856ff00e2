package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.Problem;
import vn.tuanthu.reading.Numeral;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * Reads the bands of the total from the sheet of a workbook that states them: a line each with the least score, the name and
 * the English name, below whatever title and heading it has. A band that is passed over would lift no unit, but let one fall
 * into the band below it or above it, so no line is.
 */
final class GradeSheet {
    private static final Set<String> NAMES = Set.of(VisibleText.words("Xếp loại"), "grade", "grades");

    private final String file;
    private final Sheet sheet;
    private final List<Problem> problems;

    private GradeSheet(String file, Sheet sheet, List<Problem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.problems = problems;
    }

    /** The bands that {@code book} states, as a definition file says them; what is wrong with them joins {@code problems}. */
    static List<Map<String, Object>> read(Workbook book, List<Problem> problems) {
        List<Map<String, Object>> grades = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (NAMES.contains(VisibleText.words(sheet.name())) && sheet.hasData()) {
                GradeSheet bands = new GradeSheet(book.name(), sheet, problems);
                if (sheet.hidden()) {
                    bands.bad("", Message.of("index.sheet.hidden"), Message.of("index.sheet.hidden.remedy"));
                }
                bands.read(grades);
            }
        }
        return grades;
    }

    private void read(List<Map<String, Object>> grades) {
        boolean above = true;
        for (Sheet.Row row : sheet.rows()) {
            Numeral from = number(row.cell(0));
            if (row.cell(0).isEmpty() && row.cell(1).isEmpty() || above && from == null && isHeading(row)) {
                continue;
            }
            above = false;
            String name = text(row, 1);
            String english = row.cell(2).isEmpty() ? name : text(row, 2);
            if (row.hidden()) {
                bad(
                        sheet.place(row.line()),
                        Message.of("table.hidden-rows", 1, List.of(sheet.place(row.line()))),
                        Message.of("table.hidden-rows.remedy"));
            } else if (from == null) {
                Sheet.Flaw flaw = row.cell(0).flaw();
                bad(
                        sheet.place(row.line(), 0),
                        flaw == null
                                ? Message.of(
                                        "index.sheet.grade-from", row.cell(0).text())
                                : flaw.what(),
                        flaw == null ? Message.of("input.expected.decimal") : flaw.remedy());
            } else if (name.isEmpty()) {
                bad(
                        sheet.place(row.line(), 1),
                        Message.of("index.sheet.grade-name", row.cell(0).text()),
                        Message.of("index.remedy"));
            } else {
                grades.add(Map.of("from", from.value(), "name", Map.of("vi", name, "en", english)));
            }
        }
    }

    private static @Nullable Numeral number(Sheet.Cell cell) {
        Numeral number = cell.flaw() != null
                ? null
                : Numeral.of(cell.text(), cell.number() ? Numeral.Style.POINT : Numeral.Style.UNKNOWN);
        return number == null || number.percent() || number.grouped() != null ? null : number;
    }

    /** A title, or what the columns are called: no number is in it, or no name stands beside it. */
    private static boolean isHeading(Sheet.Row row) {
        Sheet.Cell first = row.cell(0);
        return first.flaw() == null
                && !first.isEmpty()
                && (row.cell(1).isEmpty() || first.text().chars().noneMatch(Character::isDigit));
    }

    private String text(Sheet.Row row, int column) {
        Sheet.Flaw flaw = row.cell(column).flaw();
        if (flaw != null) {
            bad(sheet.place(row.line(), column), flaw.what(), flaw.remedy());
        }
        return row.cell(column).text();
    }

    private void bad(String place, Message what, Message remedy) {
        problems.add(new Problem(file, place.isEmpty() ? sheet.name() : sheet.name() + "!" + place, what, remedy));
    }
}
