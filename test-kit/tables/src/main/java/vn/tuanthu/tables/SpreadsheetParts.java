package vn.tuanthu.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.reading.Sheet;

/**
 * What the reader of workbooks does not tell: how large the parts unpack, which cells are merged and which columns hidden.
 */
final class SpreadsheetParts {
    /** All parts together may not unpack to more. */
    static final int LIMIT_MIB = 256;

    /** No text of a cell is longer, in bytes: a spreadsheet holds 32,767 characters in one. */
    static final int LONGEST_TEXT = 1_000_000;

    private static final long LIMIT = (long) LIMIT_MIB << 20;
    private static final int LIMIT_ENTRIES = 10_000;
    private static final int LIMIT_MERGED = 10_000;
    private static final int LETTERS = 26;
    /** In points: no letter can be read in a lower row. */
    private static final double LOWEST = 2;
    /** In letters: not one can be read in a narrower column. */
    private static final double NARROWEST = 0.5;

    private static final int MARK = 3;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String RELATIONS = "_rels/workbook.xml.rels";

    private final Set<String> paths = new HashSet<>();
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, List<Sheet.Merged>> merged = new HashMap<>();
    private final Map<String, Set<Integer>> hiddenColumns = new HashMap<>();
    private final Map<String, Set<Integer>> flatRows = new HashMap<>();
    private boolean encrypted;
    private boolean strict;
    private long left = LIMIT;
    private boolean tooLong;

    /** The parts unpack to more than a table has use for. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A text in them is longer than any cell's. */
    static final class TextTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private SpreadsheetParts() {}

    /**
     * Unpacks every part once, counting, before anything else reads it.
     *
     * @throws TooLargeException if the parts unpack to more than {@value #LIMIT_MIB} MiB
     * @throws TextTooLongException if a text in them is longer than {@value #LONGEST_TEXT} bytes
     * @throws IOException if it is no package of XML parts
     */
    static SpreadsheetParts of(byte[] bytes) throws IOException {
        SpreadsheetParts parts = new SpreadsheetParts();
        try (ZipFile zip = zip(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    parts.add(entry.getName(), part);
                }
            }
        } catch (XMLStreamException e) {
            if (parts.left < 0) {
                throw new TooLargeException();
            }
            throw new IOException(e);
        }
        if (parts.tooLong) {
            throw new TextTooLongException();
        }
        return parts;
    }

    /** The parts in {@code bytes}. */
    static ZipFile zip(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    private void add(String path, InputStream unpacked) throws IOException, XMLStreamException {
        if (!paths.add(path) || paths.size() > LIMIT_ENTRIES) {
            throw new TooLargeException();
        }
        InputStream part = new Counted(path, unpacked);
        if (path.endsWith(RELATIONS)) {
            String folder = path.substring(0, path.length() - RELATIONS.length());
            each(part, xml -> {
                if (xml.getLocalName().equals("Relationship")) {
                    sheets.put(attribute(xml, "Id"), absolute(folder, attribute(xml, "Target")));
                    strict |= attribute(xml, "Type").startsWith(StrictOpenXml.NAMES);
                }
            });
        } else if (path.startsWith("xl/") && path.endsWith(".xml") && !path.endsWith("sharedStrings.xml")) {
            each(part, xml -> sheetElement(path, xml));
        } else if (path.equals("META-INF/manifest.xml")) {
            each(part, xml -> encrypted |= xml.getLocalName().equals("encryption-data"));
        }
        part.transferTo(OutputStream.nullOutputStream());
    }

    private void sheetElement(String path, XMLStreamReader xml) {
        if (xml.getLocalName().equals("mergeCell")) {
            List<Sheet.Merged> ranges = merged.computeIfAbsent(path, any -> new ArrayList<>());
            Sheet.Merged range = range(attribute(xml, "ref"));
            if (range != null && ranges.size() < LIMIT_MERGED) {
                ranges.add(range);
            }
        } else if (xml.getLocalName().equals("row") && isFlat(attribute(xml, "ht"), LOWEST)) {
            String line = attribute(xml, "r");
            if (line.matches("\\d{1,7}")) {
                flatRows.computeIfAbsent(path, any -> new HashSet<>()).add(Integer.parseInt(line));
            }
        } else if (xml.getLocalName().equals("col")
                && (isTrue(attribute(xml, "hidden")) || isFlat(attribute(xml, "width"), NARROWEST))) {
            int last = Math.min(Integer.parseInt(attribute(xml, "max")), Spreadsheet.LIMIT_COLUMNS);
            for (int column = Integer.parseInt(attribute(xml, "min")); column <= last; column++) {
                hiddenColumns.computeIfAbsent(path, any -> new HashSet<>()).add(column - 1);
            }
        }
    }

    /** Whether a row or column is drawn so low or narrow that nobody sees what is in it: hidden, under another name. */
    private static boolean isFlat(String size, double least) {
        return size.matches("\\d{1,6}(\\.\\d{1,20})?") && Double.parseDouble(size) < least;
    }

    private static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    /** {@code A1:C2} as lines and columns; null if it is no such range. */
    private static Sheet.@Nullable Merged range(String reference) {
        String[] ends = reference.split(":", -1);
        if (ends.length != 2 || !ends[0].matches("[A-Z]{1,3}\\d{1,7}") || !ends[1].matches("[A-Z]{1,3}\\d{1,7}")) {
            return null;
        }
        return new Sheet.Merged(line(ends[0]), line(ends[1]), column(ends[0]), column(ends[1]));
    }

    private static int line(String cell) {
        return Integer.parseInt(cell.replaceAll("\\D", ""));
    }

    private static int column(String cell) {
        int column = 0;
        for (char letter : cell.replaceAll("\\d", "").toCharArray()) {
            column = column * LETTERS + (letter - 'A' + 1);
        }
        return column - 1;
    }

    private static String absolute(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    boolean isExcel() {
        return paths.stream().anyMatch(path -> path.endsWith(RELATIONS));
    }

    boolean isStrict() {
        return strict;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /** Merged cells of the sheet with this relationship id. */
    List<Sheet.Merged> merged(String sheet) {
        return merged.getOrDefault(sheets.getOrDefault(sheet, ""), List.of());
    }

    /** Hidden columns, from 0, of the sheet with this relationship id. */
    Set<Integer> hiddenColumns(String sheet) {
        return hiddenColumns.getOrDefault(sheets.getOrDefault(sheet, ""), Set.of());
    }

    /** Lines that are too low to be seen, from 1, of the sheet with this relationship id. */
    Set<Integer> flatRows(String sheet) {
        return flatRows.getOrDefault(sheets.getOrDefault(sheet, ""), Set.of());
    }

    /** What is done at the start of an element. */
    interface Element {
        void at(XMLStreamReader xml);
    }

    private static void each(InputStream part, Element action) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                action.at(xml);
            }
        }
    }

    /** Reads XML without fetching or expanding anything. */
    static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(decoded(part));
    }

    /** The parser would print a line of its own about bytes that are no letters, so it is given letters. */
    private static Reader decoded(InputStream part) throws XMLStreamException {
        try {
            PushbackInputStream bytes = new PushbackInputStream(part, MARK);
            byte[] mark = bytes.readNBytes(MARK);
            boolean utf8 = Arrays.equals(mark, UTF_8_MARK);
            boolean utf16 = mark.length == MARK && (mark[0] & mark[1] & 0xFE) == 0xFE && mark[0] != mark[1];
            if (!utf8) {
                bytes.unread(mark);
            }
            Charset letters = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            return new InputStreamReader(bytes, letters.newDecoder());
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Counts down what all parts together may unpack to, and how long one text in them is. */
    private final class Counted extends InputStream {
        private final InputStream in;
        private final boolean isOfCells;
        private int sinceTag;

        Counted(String path, InputStream in) {
            this.in = in;
            this.isOfCells = path.endsWith("sharedStrings.xml")
                    || path.startsWith("xl/worksheets/")
                    || path.equals("content.xml");
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            left -= Math.max(count, 0);
            for (int i = from; i < from + count; i++) {
                sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
                tooLong |= isOfCells && sinceTag > LONGEST_TEXT;
            }
            if (left < 0) {
                throw new TooLargeException();
            }
            return count;
        }
    }
}
