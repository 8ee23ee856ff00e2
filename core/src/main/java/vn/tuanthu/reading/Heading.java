package vn.tuanthu.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table: one line, or up to three that belong together, below whatever title stands above.
 *
 * @param <C> what a column can be
 * @param from index of its first row among the rows of the sheet
 * @param to index of the first row below it
 * @param labels what each column is called, the parts of a heading of several lines from above to below
 * @param columns what each column is; null where its label says nothing known
 * @param known how many different columns it names; too few for a heading if less than two
 */
public record Heading<C>(int from, int to, List<List<String>> labels, List<@Nullable C> columns, int known) {
    private static final int DEEPEST_TITLE = 40;
    private static final int MOST_LINES = 3;
    private static final int FEWEST = 2;

    /**
     * The fewest lines of {@code sheet} that name most columns; the first line if none names two.
     *
     * @param meaning what a label says, null if nothing known
     * @param telling whether a column tells a heading from any other line
     */
    public static <C> Heading<C> find(Sheet sheet, Function<List<String>, @Nullable C> meaning, Predicate<C> telling) {
        Heading<C> best = null;
        int rows = sheet.rows().size();
        for (int from = 0; from < Math.min(rows, DEEPEST_TITLE); from++) {
            for (int to = from + 1; to <= Math.min(rows, from + MOST_LINES); to++) {
                Heading<C> heading = of(sheet, from, to, meaning, telling);
                boolean fewer = best != null && heading.known == best.known && to - from < best.to - best.from;
                if (best == null || heading.known > best.known || fewer) {
                    best = heading;
                }
            }
        }
        if (best == null) {
            return new Heading<>(0, 0, List.of(), List.of(), 0);
        }
        return best.isFound() ? best : of(sheet, 0, 1, meaning, telling);
    }

    /** Whether it names enough columns to be one. */
    public boolean isFound() {
        return known >= FEWEST;
    }

    /** The last line of it on {@code sheet}. */
    public int line(Sheet sheet) {
        return sheet.rows().get(Math.max(to - 1, 0)).line();
    }

    /** What a column is called, on one line. */
    public String label(int column) {
        return column < labels.size() ? String.join(" – ", labels.get(column)) : "";
    }

    /** What a column is; null where it has no label that says something known. */
    public @Nullable C column(int column) {
        return column < columns.size() ? columns.get(column) : null;
    }

    private static <C> Heading<C> of(
            Sheet sheet, int from, int to, Function<List<String>, @Nullable C> meaning, Predicate<C> telling) {
        int width = 0;
        for (Sheet.Row row : sheet.rows().subList(from, to)) {
            width = Math.max(width, row.cells().size());
        }
        List<List<String>> labels = new ArrayList<>();
        List<@Nullable C> columns = new ArrayList<>();
        Set<C> known = new HashSet<>();
        for (int column = 0; column < width; column++) {
            List<String> label = label(sheet, from, to, column);
            C named = label.isEmpty() ? null : meaning.apply(label);
            labels.add(label);
            columns.add(named);
            if (named != null && telling.test(named)) {
                known.add(named);
            }
        }
        return new Heading<>(from, to, labels, columns, known.size());
    }

    /** An upper label reaches over the empty cells to its right, as far as something stands below them. */
    private static List<String> label(Sheet sheet, int from, int to, int column) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Sheet.Row row = sheet.rows().get(i);
            String part = sheet.spread(row, column).text();
            for (int left = column; part.isEmpty() && i + 1 < to && hasBelow(sheet, i + 1, to, column) && left > 0; ) {
                left--;
                part = sheet.spread(row, left).text();
            }
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    private static boolean hasBelow(Sheet sheet, int from, int to, int column) {
        return sheet.rows().subList(from, to).stream()
                .anyMatch(row -> !row.cell(column).isEmpty());
    }
}
