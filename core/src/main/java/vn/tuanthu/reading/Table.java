package vn.tuanthu.reading;

import java.util.List;
import java.util.Objects;

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
        rows = List.copyOf(rows);
    }
}
