package vn.tuanthu.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the reader of workbooks does not tell: how large the parts unpack and which cells are merged.
 *
 * @param sheets path of each sheet by its relationship id
 * @param merged ranges of merged cells by the sheet's path
 */
record XlsxPackage(Map<String, String> sheets, Map<String, List<String>> merged) {
    /** All parts together may not unpack to more. */
    static final int LIMIT_MIB = 256;

    private static final long LIMIT = (long) LIMIT_MIB << 20;
    private static final int LIMIT_ENTRIES = 10_000;
    private static final String SHEETS = "xl/worksheets/";

    /** The parts unpack to more than a table has use for. */
    static final class TooLargeException extends IOException {
        TooLargeException() {
            super("unpacks to more than " + LIMIT_MIB + " MiB");
        }
    }

    /**
     * Unpacks every part once, counting, before anything else reads it.
     *
     * @throws TooLargeException if the parts unpack to more than {@value #LIMIT_MIB} MiB
     * @throws IOException if it is no package of XML parts
     */
    static XlsxPackage of(Path file) throws IOException {
        Map<String, String> sheets = new HashMap<>();
        Map<String, List<String>> merged = new HashMap<>();
        long[] left = {LIMIT};
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > LIMIT_ENTRIES) {
                throw new TooLargeException();
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String path = entry.getName();
                try (InputStream part = new Counted(zip.getInputStream(entry), left)) {
                    if (path.equals("xl/_rels/workbook.xml.rels")) {
                        each(
                                part,
                                "Relationship",
                                xml -> sheets.put(
                                        xml.getAttributeValue(null, "Id"),
                                        absolute(xml.getAttributeValue(null, "Target"))));
                    } else if (path.startsWith(SHEETS) && path.endsWith(".xml")) {
                        List<String> ranges = merged.computeIfAbsent(path, p -> new ArrayList<>());
                        each(part, "mergeCell", xml -> ranges.add(xml.getAttributeValue(null, "ref")));
                    } else {
                        part.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (left[0] < 0) {
                throw new TooLargeException();
            }
            throw new IOException(e.getMessage(), e);
        }
        return new XlsxPackage(sheets, merged);
    }

    /** Ranges of merged cells on a sheet, such as {@code A1:C1}. */
    List<String> mergedCells(String sheet) {
        return merged.getOrDefault(sheets.getOrDefault(sheet, ""), List.of());
    }

    private static String absolute(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private interface Element {
        void at(XMLStreamReader xml);
    }

    private static void each(InputStream part, String element, Element action) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                action.at(xml);
            }
        }
    }

    /** Counts down what all parts together may unpack to. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final long[] left;

        Counted(InputStream in, long[] left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            left[0] -= Math.max(count, 0);
            if (left[0] < 0) {
                throw new TooLargeException();
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
