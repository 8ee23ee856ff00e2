package vn.tuanthu.tables;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.reading.Numeral;
import vn.tuanthu.reading.Sheet;

/**
 * Reads the sheets of an OpenDocument spreadsheet. The file itself says what each cell shows, beside the value it holds,
 * which libraries for the format leave out; so it is read as a stream of XML.
 */
final class OdsReader {
    private static final String CONTENT = "content.xml";
    private static final Pattern ZEROS_FIRST = Pattern.compile("0\\d+");
    private static final Pattern AROUND_NUMBER = Pattern.compile("^[^\\d+\\-.,\u2212]+|[^\\d.,%]+$");
    /** Lengths below a tenth of a centimetre or inch, a millimetre, two points. */
    private static final Pattern FLAT =
            Pattern.compile("0*(?:\\.0\\d*)?(?:cm|in)|0*(?:\\.\\d+)?mm|[01]?(?:\\.\\d+)?(?:pt|px)");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    /** With so many digits shown, what is left out is the spreadsheet's own limit, not a rounding of its author. */
    private static final int MANY_DIGITS = 9;

    private final Spreadsheet.Formulas formulas;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<String> flatStyles = new HashSet<>();
    private final List<Sheet> sheets = new ArrayList<>();

    private String name = "";
    private boolean hidden;
    private List<Sheet.Row> rows = new ArrayList<>();
    private Set<Integer> hiddenColumns = new HashSet<>();
    private List<Sheet.Merged> merged = new ArrayList<>();
    private int column;
    private int line;

    OdsReader(Spreadsheet.Formulas formulas) {
        this.formulas = formulas;
    }

    List<Sheet> sheets(byte[] bytes) throws IOException {
        try (ZipFile zip = SpreadsheetParts.zip(bytes);
                InputStream content = zip.getInputStream(zip.getEntry(CONTENT))) {
            read(SpreadsheetParts.reader(content));
            return sheets;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> style = attribute(xml, "name", "");
                    case "table-properties" -> {
                        if (attribute(xml, "display", "true").equals("false")) {
                            hiddenStyles.add(style);
                        }
                    }
                    case "table-row-properties" -> flat(style, attribute(xml, "row-height", ""));
                    case "table-column-properties" -> flat(style, attribute(xml, "column-width", ""));
                    case "table" -> start(xml);
                    case "table-column" -> column(xml);
                    case "table-row" -> row(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table")) {
                sheets.add(new Sheet(name, hidden, rows, hiddenColumns, merged, false));
            }
        }
    }

    private void start(XMLStreamReader xml) {
        name = attribute(xml, "name", "");
        hidden = hiddenStyles.contains(attribute(xml, "style-name", ""));
        rows = new ArrayList<>();
        hiddenColumns = new HashSet<>();
        merged = new ArrayList<>();
        column = 0;
        line = 0;
    }

    private void column(XMLStreamReader xml) {
        int repeated = count(xml, "number-columns-repeated");
        if (isHidden(xml)) {
            for (int i = column; i < Math.min(column + repeated, Spreadsheet.LIMIT_COLUMNS); i++) {
                hiddenColumns.add(i);
            }
        }
        column = Math.min(column + repeated, Spreadsheet.LIMIT_COLUMNS);
    }

    private boolean isHidden(XMLStreamReader xml) {
        return !attribute(xml, "visibility", "visible").equals("visible")
                || flatStyles.contains(attribute(xml, "style-name", ""));
    }

    /** A row or column of a style so low or narrow that nobody sees what is in it is hidden. */
    private void flat(String style, String size) {
        if (FLAT.matcher(size).matches()) {
            flatStyles.add(style);
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        int repeated = count(xml, "number-rows-repeated");
        boolean isHidden = isHidden(xml);
        List<Sheet.Cell> cells = new ArrayList<>();
        int empty = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("table-row"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            int times = count(xml, "number-columns-repeated");
            int at = cells.size() + empty;
            merge(xml, at);
            Sheet.Cell cell = cell(xml);
            if (cell.isEmpty()) {
                empty = (int) Math.min((long) empty + times, Integer.MAX_VALUE / 2);
                continue;
            }
            if ((long) at + times > Spreadsheet.LIMIT_COLUMNS) {
                throw new Spreadsheet.SheetTooLargeException();
            }
            for (; empty > 0; empty--) {
                cells.add(Sheet.Cell.of(""));
            }
            for (int i = 0; i < times; i++) {
                cells.add(cell);
            }
        }
        for (int i = 0; i < repeated && !cells.isEmpty(); i++) {
            if (rows.size() >= Spreadsheet.LIMIT_ROWS) {
                throw new Spreadsheet.SheetTooLargeException();
            }
            rows.add(new Sheet.Row(line + i + 1, isHidden, cells));
        }
        line += repeated;
    }

    private void merge(XMLStreamReader xml, int at) {
        int columns = count(xml, "number-columns-spanned");
        int lines = count(xml, "number-rows-spanned");
        if (columns > 1 || lines > 1) {
            merged.add(new Sheet.Merged(line + 1, line + lines, at, at + columns - 1));
        }
    }

    /** Reads to the end of the cell. */
    private Sheet.Cell cell(XMLStreamReader xml) throws XMLStreamException {
        boolean covered = xml.getLocalName().equals("covered-table-cell");
        String type = attribute(xml, "value-type", "");
        String value = attribute(xml, "value", "");
        String date = attribute(xml, "date-value", "");
        String truth = attribute(xml, "boolean-value", "");
        boolean formula = !attribute(xml, "formula", "").isEmpty();
        String shown = shown(xml);
        if (covered) {
            return shown.isBlank() && value.isEmpty() ? Sheet.Cell.of("") : CellFlaws.covered();
        }
        Sheet.Cell cell = switch (type) {
            case "float", "percentage", "currency" -> number(value, shown);
            case "date" ->
                date.contains("T") && !date.endsWith("T00:00:00")
                        ? CellFlaws.unusable(shown, "xlsx.time")
                        : Sheet.Cell.of(date.replaceFirst("T.*", ""));
            case "time" -> CellFlaws.unusable(shown, "xlsx.time");
            case "boolean" -> Sheet.Cell.of(truth);
            default ->
                shown.startsWith("#") && formula
                        ? CellFlaws.unusable(shown, "xlsx.error", shown)
                        : Sheet.Cell.of(shown);
        };
        return formula ? CellFlaws.formula(cell, formulas) : cell;
    }

    private static String shown(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int aside = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String element = xml.getLocalName();
                if (aside > 0 || element.equals("annotation") || element.equals("shapes")) {
                    aside++;
                } else if (element.equals("p") && !text.isEmpty()) {
                    text.append(' ');
                } else if (element.equals("s") || element.equals("tab") || element.equals("line-break")) {
                    text.append(' ');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                aside = Math.max(0, aside - 1);
            } else if (event == XMLStreamConstants.CHARACTERS && aside == 0 && depth > 1) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** The value a cell holds, if that is what it shows. */
    private static Sheet.Cell number(String value, String shown) {
        BigDecimal number = new BigDecimal(value);
        if (CellFlaws.isExtreme(number)) {
            return CellFlaws.unusable(value, "xlsx.extreme");
        }
        String seen = AROUND_NUMBER.matcher(shown.strip()).replaceAll("");
        boolean percent = seen.endsWith("%");
        BigDecimal held =
                CellFlaws.held(percent ? number.movePointRight(2) : number).stripTrailingZeros();
        String text = (held.signum() == 0 ? "0" : held.toPlainString()) + (percent ? "%" : "");
        if (ZEROS_FIRST.matcher(seen).matches() && held.compareTo(new BigDecimal(seen)) == 0) {
            return new Sheet.Cell(seen, true, null);
        }
        boolean same = NO_DIGIT.matcher(seen).replaceAll("").length() >= MANY_DIGITS
                || shows(seen, Numeral.Style.POINT, held)
                || shows(seen, Numeral.Style.COMMA, held);
        if (same) {
            return new Sheet.Cell(text, true, null);
        }
        Numeral rounded = percent ? rounding(seen, held) : null;
        return rounded == null
                ? CellFlaws.unusable(text, "xlsx.rounded", shown, text)
                : CellFlaws.roundedPercent(rounded.value().toPlainString() + "%", text);
    }

    /** What a cell shows, if that is what it holds with fewer decimals; else null. */
    private static @Nullable Numeral rounding(String seen, BigDecimal held) {
        return Stream.of(Numeral.Style.POINT, Numeral.Style.COMMA)
                .map(style -> Numeral.of(seen, style))
                .filter(shown -> shown != null
                        && shown.value().compareTo(held.setScale(shown.value().scale(), RoundingMode.HALF_UP)) == 0)
                .findFirst()
                .orElse(null);
    }

    private static boolean shows(String seen, Numeral.Style style, BigDecimal held) {
        Numeral number = Numeral.of(seen, style);
        return number != null && number.value().compareTo(held) == 0;
    }

    private static int count(XMLStreamReader xml, String attribute) {
        String count = attribute(xml, attribute, "1");
        return count.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(count)) : 1;
    }

    /** Attributes of one name never differ by namespace here. */
    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }
}
