package vn.tuanthu.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.reading.Table;
import vn.tuanthu.text.Message;

/**
 * Reads the one visible sheet of an Excel workbook that holds data.
 *
 * <p>What a reader could take for another figure than the author meant is refused, with its cell: formulas, merged
 * cells, error values, percentages by format and times of day. Numbers are taken as Excel shows them, to its 15
 * significant digits and without exponent; dates become {@code 2025-12-31}.
 */
public final class XlsxTable {
    /** Larger files are refused before they are read. */
    public static final int LIMIT_MIB = 16;
    /** More rows than this are refused. */
    public static final int LIMIT_ROWS = 200_000;

    private static final int HEADER = 8;
    private static final int LIMIT_COLUMNS = 1_000;
    private static final int LIMIT_PROBLEMS = 20;
    private static final int LARGEST_EXPONENT = 30;
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final String name;
    private final List<Problem> problems = new ArrayList<>();

    private XlsxTable(String name) {
        this.name = name;
    }

    /** Whether {@code file} is named as an Excel workbook. */
    public static boolean isNamed(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm");
    }

    /**
     * The table in {@code file}, empty rows left out and rows made as wide as the heading.
     *
     * @throws BadInputException with what is wrong, each with its cell
     */
    public static Table read(Path file) {
        return new XlsxTable(file.toString()).table(file);
    }

    private Table table(Path file) {
        byte[] bytes = bytes(file);
        XlsxPackage parts = contents(file);
        List<Table.Row> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            Sheet sheet = onlySheet(workbook);
            for (String range : parts.mergedCells(sheet.getId())) {
                problem(range, Message.of("xlsx.merged"), Message.of("xlsx.merged.remedy"));
            }
            try (Stream<Row> lines = sheet.openStream()) {
                for (Row row : (Iterable<Row>) lines::iterator) {
                    add(row, rows);
                }
            }
        } catch (BadInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The libraries that unpack and parse throw whatever they stumble over in a damaged file.
            throw refused("", Message.of("xlsx.unreadable", String.valueOf(e.getMessage())), Message.of("xlsx.remedy"));
        }
        refuse();
        return new Table(name, rows, InputText.sha256(bytes));
    }

    private byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw refused("", Message.of("input.missing"), Message.of("input.missing.remedy"));
        }
        if (!Files.isRegularFile(file)) {
            throw refused("", Message.of("input.not-a-file"), Message.of("input.missing.remedy"));
        }
        byte[] bytes;
        try {
            long size = Files.size(file);
            if (size > (long) LIMIT_MIB << 20) {
                throw refused(
                        "", Message.of("input.too-large", size >> 20, LIMIT_MIB), Message.of("input.too-large.remedy"));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(
                    "",
                    Message.of("input.unreadable", String.valueOf(e.getMessage())),
                    Message.of("input.missing.remedy"));
        }
        if (bytes.length == 0) {
            throw refused("", Message.of("input.empty"), Message.of("input.empty.remedy"));
        }
        if (bytes.length < HEADER) {
            throw refused("", Message.of("xlsx.not"), Message.of("xlsx.remedy"));
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw refused("", Message.of("xlsx.old"), Message.of("xlsx.old.remedy"));
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            throw refused("", Message.of("xlsx.not"), Message.of("xlsx.remedy"));
        }
        return bytes;
    }

    private XlsxPackage contents(Path file) {
        try {
            return XlsxPackage.of(file);
        } catch (XlsxPackage.TooLargeException e) {
            throw refused("", Message.of("xlsx.bomb", XlsxPackage.LIMIT_MIB), Message.of("xlsx.remedy"));
        } catch (IOException | RuntimeException e) {
            throw refused("", Message.of("xlsx.unreadable", String.valueOf(e.getMessage())), Message.of("xlsx.remedy"));
        }
    }

    private Sheet onlySheet(ReadableWorkbook workbook) throws IOException {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasData(sheet)) {
                filled.add(sheet);
            }
        }
        if (filled.isEmpty()) {
            throw refused("", Message.of("evidence.table.no-rows"), Message.of("input.empty.remedy"));
        }
        if (filled.size() > 1) {
            throw refused(
                    "",
                    Message.of(
                            "xlsx.sheets", filled.stream().map(Sheet::getName).toList()),
                    Message.of("xlsx.sheets.remedy"));
        }
        return filled.get(0);
    }

    private static boolean hasData(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.stream().anyMatch(XlsxTable::isFilled));
        }
    }

    private static boolean isFilled(Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && (cell.getType() != CellType.STRING || !cell.getText().isBlank());
    }

    private void add(Row row, List<Table.Row> rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (!isFilled(cell)) {
                continue;
            }
            if (i >= LIMIT_COLUMNS || rows.size() >= LIMIT_ROWS) {
                problem(
                        cell.getAddress().toString(),
                        Message.of("xlsx.extent", LIMIT_ROWS, LIMIT_COLUMNS),
                        Message.of("input.too-large.remedy"));
                refuse();
            }
            while (cells.size() < i) {
                cells.add("");
            }
            cells.add(text(cell).strip());
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        int width = rows.isEmpty() ? 0 : rows.get(0).cells().size();
        while (cells.size() < width) {
            cells.add("");
        }
        rows.add(new Table.Row(row.getRowNum(), cells));
    }

    private String text(Cell cell) {
        String at = cell.getAddress().toString();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> number(cell, at);
            case FORMULA -> {
                problem(at, Message.of("xlsx.formula"), Message.of("xlsx.formula.remedy"));
                yield "";
            }
            case ERROR -> {
                problem(at, Message.of("xlsx.error", cell.getText()), Message.of("xlsx.error.remedy"));
                yield "";
            }
        };
    }

    private String number(Cell cell, String at) {
        CellFormat format = CellFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        switch (format) {
            case PERCENT -> {
                problem(at, Message.of("xlsx.percent"), Message.of("xlsx.percent.remedy"));
                return "";
            }
            case DATE -> {
                LocalDateTime moment = cell.asDate();
                if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                    return moment.toLocalDate().toString();
                }
                problem(at, Message.of("xlsx.time"), Message.of("xlsx.time.remedy"));
                return "";
            }
            default -> {
                BigDecimal number = cell.asNumber();
                if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
                    problem(at, Message.of("xlsx.extreme"), Message.of("xlsx.extreme.remedy"));
                    return "";
                }
                BigDecimal shown = number.round(EXCEL_DIGITS).stripTrailingZeros();
                return shown.signum() == 0 ? "0" : shown.toPlainString();
            }
        }
    }

    private void problem(String place, Message what, Message remedy) {
        problems.add(new Problem(name, place, what, remedy));
        if (problems.size() == LIMIT_PROBLEMS) {
            refuse();
        }
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private BadInputException refused(String place, Message what, Message remedy) {
        return new BadInputException(new Problem(name, place, what, remedy));
    }
}
