package vn.tuanthu.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.reading.Sheet;

/** Reads the sheets of an Excel workbook. */
final class XlsxReader {
    /** A character that XML cannot hold, or that Excel will not leave in it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;
    private static final Pattern MIDNIGHT = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})T00:00:00(?:\\.0+)?Z?$");
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private final Spreadsheet.Formulas formulas;
    private final SpreadsheetParts parts;

    XlsxReader(Spreadsheet.Formulas formulas, SpreadsheetParts parts) {
        this.formulas = formulas;
        this.parts = parts;
    }

    List<Sheet> sheets(byte[] bytes) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                List<Sheet.Row> rows = new ArrayList<>();
                Set<Integer> flat = parts.flatRows(sheet.getId());
                try (Stream<Row> lines = sheet.openStream()) {
                    for (Row row : (Iterable<Row>) lines::iterator) {
                        add(row, row.isHidden() || flat.contains(row.getRowNum()), rows);
                    }
                }
                sheets.add(new Sheet(
                        Objects.requireNonNull(sheet.getName(), "every sheet has a name"),
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        covered(rows, parts.merged(sheet.getId())),
                        parts.hiddenColumns(sheet.getId()),
                        parts.merged(sheet.getId()),
                        false));
            }
        }
        return sheets;
    }

    /** Cells under a merged one may still hold what they did before they were merged. Nobody sees it. */
    private static List<Sheet.Row> covered(List<Sheet.Row> rows, List<Sheet.Merged> merged) {
        NavigableMap<Integer, List<Sheet.Cell>> lines = new TreeMap<>();
        rows.forEach(row -> lines.put(row.line(), new ArrayList<>(row.cells())));
        for (Sheet.Merged range : merged) {
            lines.subMap(range.firstLine(), true, Math.max(range.firstLine(), range.lastLine()), true)
                    .forEach((line, cells) -> {
                        int last = Math.min(range.lastColumn(), cells.size() - 1);
                        for (int column = range.firstColumn(); column <= last; column++) {
                            boolean first = line == range.firstLine() && column == range.firstColumn();
                            if (!first && !cells.get(column).isEmpty()) {
                                cells.set(column, CellFlaws.covered());
                            }
                        }
                    });
        }
        return rows.stream()
                .map(row -> new Sheet.Row(row.line(), row.hidden(), lines.getOrDefault(row.line(), row.cells())))
                .toList();
    }

    private void add(Row row, boolean hidden, List<Sheet.Row> rows) {
        List<Sheet.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell given = row.getCell(i);
            Sheet.Cell cell = given == null ? Sheet.Cell.of("") : cell(given);
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= Spreadsheet.LIMIT_COLUMNS || rows.size() >= Spreadsheet.LIMIT_ROWS) {
                throw new Spreadsheet.SheetTooLargeException();
            }
            while (cells.size() < i) {
                cells.add(Sheet.Cell.of(""));
            }
            cells.add(cell);
        }
        if (!cells.isEmpty()) {
            rows.add(new Sheet.Row(row.getRowNum(), hidden, cells));
        }
    }

    private Sheet.Cell cell(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Sheet.Cell.of("");
            case STRING -> text(unescaped(cell.asString()));
            case BOOLEAN -> Sheet.Cell.of(cell.asBoolean().toString());
            case NUMBER -> number(cell.asNumber(), cell);
            case FORMULA -> CellFlaws.formula(result(cell), formulas);
            case ERROR -> CellFlaws.unusable(cell.getText(), "xlsx.error", cell.getText());
        };
    }

    /** What a formula came to when the file was saved. */
    private static Sheet.@Nullable Cell result(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell);
        }
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        return ERRORS.contains(raw) ? CellFlaws.unusable(raw, "xlsx.error", raw) : Sheet.Cell.of(unescaped(raw));
    }

    private static Sheet.Cell number(BigDecimal number, Cell cell) {
        NumberFormat format = NumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString(), number.signum() < 0);
        if (format.kind() != NumberFormat.Kind.DATE) {
            return CellFlaws.number(number, format);
        }
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Sheet.Cell.of(moment.toLocalDate().toString())
                : CellFlaws.unusable(moment.toString(), "xlsx.time");
    }

    /** Strict Open XML writes days as text, at midnight. */
    private static Sheet.Cell text(String text) {
        return Sheet.Cell.of(MIDNIGHT.matcher(text).replaceFirst("$1"));
    }

    private static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text).replaceAll(escape -> {
                    char character = (char) Integer.parseInt(escape.group(1), HEXADECIMAL);
                    return Matcher.quoteReplacement(String.valueOf(character));
                });
    }
}
