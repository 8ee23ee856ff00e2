package vn.tuanthu.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * A sheet as its author sees it: what each cell shows, what is hidden and which cells are merged. Immutable.
 *
 * @param name what its tab says; empty for the one sheet of a CSV file
 * @param hidden whether its author does not see it
 * @param rows those that are not empty, in order
 * @param hiddenColumns columns, from 0, that its author does not see
 * @param merged cells that are shown as one
 * @param turned whether lines and columns have changed places since it was read
 */
public record Sheet(
        String name, boolean hidden, List<Row> rows, Set<Integer> hiddenColumns, List<Merged> merged, boolean turned) {
    private static final int LETTERS = 26;
    private static final Pattern TEXT = Pattern.compile("=\"([^\"]*)\"|'([=+@\\-\\d].*)", Pattern.DOTALL);

    /**
     * One row.
     *
     * @param line where it stands, from 1
     * @param hidden whether the author does not see it: hidden by hand or by a filter
     * @param cells its cells
     */
    public record Row(int line, boolean hidden, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in {@code column}, from 0; an empty one beyond the last. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }
    }

    /**
     * One cell.
     *
     * @param text what it shows, as {@link VisibleText} sees it; a number with all the digits it holds
     * @param number whether it holds a number rather than text that may look like one
     * @param flaw why it cannot be used as it is; null if it can
     */
    public record Cell(
            String text, boolean number, @Nullable Flaw flaw) {
        static final Cell EMPTY = new Cell("", false, null);

        /** A cell that holds text. */
        public static Cell of(String text) {
            String seen = VisibleText.of(text);
            return seen.isEmpty() ? EMPTY : new Cell(seen, false, null);
        }

        /** Whether it shows nothing. A cell that cannot be used is not empty. */
        public boolean isEmpty() {
            return text.isEmpty() && flaw == null;
        }
    }

    /**
     * What is wrong with a cell.
     *
     * @param kind whether what it shows can still be held against something
     */
    public record Flaw(Kind kind, Message what, Message remedy) {
        /** Why a cell cannot be used. */
        public enum Kind {
            /** It shows the result a formula once had. */
            FORMULA,
            /** It is a percentage and shows the rounding of what it holds. */
            ROUNDED_PERCENT,
            /** What it shows is no value, or not the one it holds. */
            UNUSABLE
        }
    }

    /** Cells shown as one; lines from 1, columns from 0, all included. */
    public record Merged(int firstLine, int lastLine, int firstColumn, int lastColumn) {}

    public Sheet {
        rows = rows instanceof SharedCells ? rows : List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
    }

    /** The one sheet of a CSV file. */
    static Sheet of(Table table) {
        List<Row> rows = table.map(text -> Cell.of(asText(text)), (line, cells) -> new Row(line, false, cells));
        return new Sheet("", false, rows, Set.of(), List.of(), false);
    }

    /** {@code ="001"} and {@code '001} are how a CSV file tells a spreadsheet that 001 is no number. */
    private static String asText(String cell) {
        Matcher text = TEXT.matcher(cell);
        return text.matches() ? (text.group(1) == null ? text.group(2) : text.group(1)) : cell;
    }

    /** Whether some cell shows something. */
    public boolean hasData() {
        return rows.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()));
    }

    /** How many columns its widest row has. */
    int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The place of a cell: {@code B4} on a sheet, the line alone in a CSV file. */
    public String place(int line, int column) {
        if (name.isEmpty()) {
            return String.valueOf(turned ? column + 1 : line);
        }
        return turned ? letters(line - 1) + (column + 1) : letters(column) + line;
    }

    /** The place of a row: its line, or its column where it was one. */
    public String place(int line) {
        return turned && !name.isEmpty() ? letters(line - 1) : String.valueOf(line);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** What a reader takes a cell to say that shows nothing because it is merged with one that does. */
    public Cell spread(Row row, int column) {
        Cell own = row.cell(column);
        if (!own.isEmpty()) {
            return own;
        }
        for (Merged cells : merged) {
            if (row.line() >= cells.firstLine()
                    && row.line() <= cells.lastLine()
                    && column >= cells.firstColumn()
                    && column <= cells.lastColumn()) {
                return rows.stream()
                        .filter(first -> first.line() == cells.firstLine())
                        .findFirst()
                        .map(first -> first.cell(cells.firstColumn()))
                        .orElse(own);
            }
        }
        return own;
    }

    /** Whether a cell of {@code row} is shown as one with cells to its right. */
    public boolean isMergedAcross(Row row, int column) {
        return merged.stream()
                .anyMatch(cells -> cells.firstLine() == row.line()
                        && cells.lastLine() == row.line()
                        && cells.firstColumn() <= column
                        && cells.lastColumn() > column);
    }

    /** The same with lines and columns in each other's place. */
    public Sheet turn() {
        int width = width();
        int lines = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
        Map<Integer, Row> byLine = new HashMap<>();
        rows.forEach(row -> byLine.put(row.line(), row));
        List<Row> turnedRows = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<Cell> cells = new ArrayList<>();
            for (int line = 1; line <= lines; line++) {
                Row row = byLine.get(line);
                cells.add(row == null ? Cell.EMPTY : row.cell(column));
            }
            turnedRows.add(new Row(column + 1, hiddenColumns.contains(column), cells));
        }
        Set<Integer> hiddenLines = new HashSet<>();
        rows.stream().filter(Row::hidden).forEach(row -> hiddenLines.add(row.line() - 1));
        return new Sheet(
                name,
                hidden,
                turnedRows,
                hiddenLines,
                merged.stream()
                        .map(cells -> new Merged(
                                cells.firstColumn() + 1,
                                cells.lastColumn() + 1,
                                cells.firstLine() - 1,
                                cells.lastLine() - 1))
                        .toList(),
                !turned);
    }
}
