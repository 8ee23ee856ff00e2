package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Sheet;

/**
 * Units with two lines of figures each, their own and the verified ones, told apart by a column that says which or by the
 * end of the name: {@code Sở Y tế – Tự chấm}.
 *
 * @param column the column that says which; -1 if none does
 * @param units the lines that are units of their own: those of verified figures
 * @param names of the units, by the line where each stands
 * @param self the line of self-assessed figures, by the line of the verified ones
 * @param lonely lines of self-assessed figures of units without verified ones
 */
record SelfRows(
        int column,
        List<Sheet.Row> units,
        Map<Integer, String> names,
        Map<Integer, Sheet.Row> self,
        List<Sheet.Row> lonely) {

    static final SelfRows NONE = new SelfRows(-1, List.of(), Map.of(), Map.of(), List.of());

    /** Which of a unit's two lines one is; null if it does not say. */
    private record Line(String name, @Nullable ScoreRole role) {}

    /**
     * Those of {@code rows}.
     *
     * @param unit the column that names the unit
     * @param leftOut rows that are no units: the second line below one of their names is none either
     */
    static SelfRows of(
            Sheet sheet, Heading<IndexColumn> heading, int unit, List<Sheet.Row> rows, List<Sheet.Row> leftOut) {
        int column = column(heading, unit, rows);
        NavigableMap<Integer, String> notUnits = new TreeMap<>();
        leftOut.forEach(row -> notUnits.put(row.line(), row.cell(unit).text()));
        Map<Sheet.Row, Line> lines = new LinkedHashMap<>();
        int above = 0;
        String before = "";
        for (Sheet.Row row : rows) {
            String own = row.cell(unit).text();
            if (column < 0 || !own.isEmpty()) {
                before = own.isEmpty() ? sheet.spread(row, unit).text() : own;
                Line line = column < 0
                        ? ofName(before)
                        : new Line(before, ScoreRole.of(row.cell(column).text()));
                lines.put(row, line);
            } else if (notUnits.subMap(above, row.line()).isEmpty()) {
                lines.put(row, new Line(before, ScoreRole.of(row.cell(column).text())));
            }
            above = row.line();
        }
        boolean paired =
                ScoreRole.areBoth(lines.values().stream().map(Line::role).toList());
        return paired ? of(column, lines) : new SelfRows(-1, rows, Map.of(), Map.of(), List.of());
    }

    private static SelfRows of(int column, Map<Sheet.Row, Line> lines) {
        Map<Integer, String> names = new HashMap<>();
        Map<String, Sheet.Row> claimed = new HashMap<>();
        List<Sheet.Row> lonely = new ArrayList<>();
        lines.forEach((row, line) -> {
            names.put(row.line(), line.name());
            if (line.role() == ScoreRole.SELF) {
                Sheet.Row earlier = claimed.put(line.name(), row);
                if (earlier != null) {
                    lonely.add(earlier);
                }
            }
        });
        Map<Integer, Sheet.Row> self = new HashMap<>();
        lines.forEach((row, line) -> {
            Sheet.Row own = line.role() == ScoreRole.SELF ? null : claimed.remove(line.name());
            if (own != null) {
                self.put(row.line(), own);
            }
        });
        lonely.addAll(claimed.values());
        lonely.forEach(lines::remove);
        self.values().forEach(lines::remove);
        return new SelfRows(column, List.copyOf(lines.keySet()), names, self, lonely);
    }

    private static Line ofName(String name) {
        ScoreRole role = ScoreRole.atEnd(name);
        return new Line(role == null ? name : ScoreRole.withoutEnd(name), role);
    }

    /** The column whose cells say nothing but which of the two a line is, and both. */
    static int column(Heading<IndexColumn> heading, int unit, List<Sheet.Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = 0; i < width; i++) {
            IndexColumn known = heading.column(i);
            if (i == unit || (known != null && known.isNumeric())) {
                continue;
            }
            int column = i;
            List<String> said = rows.stream()
                    .map(row -> row.cell(column).text())
                    .filter(text -> !text.isEmpty())
                    .toList();
            List<@Nullable ScoreRole> roles = new ArrayList<>();
            said.forEach(text -> roles.add(ScoreRole.of(text)));
            if (!roles.contains(null) && ScoreRole.areBoth(roles)) {
                return column;
            }
        }
        return -1;
    }

    /** What the unit in {@code row} is called. */
    String name(Sheet.Row row, String otherwise) {
        return names.getOrDefault(row.line(), otherwise);
    }
}
