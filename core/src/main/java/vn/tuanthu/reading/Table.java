package vn.tuanthu.reading;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A table of text cells as read from a CSV file or a spreadsheet.
 *
 * @param name the file as the user named it
 * @param rows its non-empty rows, the heading first
 * @param sha256 digest of the file's bytes
 */
public record Table(String name, List<Row> rows, String sha256) {
    /**
     * One row.
     *
     * @param line where it stands in the file, from 1
     * @param cells its cells, stripped of blanks around them, none null
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        rows = rows instanceof SharedCells ? rows : shared(rows);
    }

    private static List<Row> shared(List<Row> rows) {
        SharedCells.Builder<String> shared = new SharedCells.Builder<>();
        rows.forEach(row -> shared.add(row.line(), row.cells()));
        return shared.build(Row::new);
    }

    /** The rows made otherwise of other cells. */
    @SuppressWarnings("unchecked") // Whoever makes a table makes it of cells of text.
    <D, S> List<S> map(Function<String, D> cell, SharedCells.Made<D, S> row) {
        return ((SharedCells<String, Row>) rows).map(cell, row);
    }
}
