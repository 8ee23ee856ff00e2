package vn.tuanthu.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The strict variant of Open XML (ISO/IEC 29500), which Excel offers as a format of its own. It differs from the usual one
 * in the names of its vocabularies and in how it writes dates; the reader of workbooks knows the usual one only.
 */
final class StrictOpenXml {
    /** What the names of its vocabularies begin with. */
    static final String NAMES = "http://purl.oclc.org/ooxml/";

    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final Pattern DATE = Pattern.compile("(<c\\s[^>]*)\\bt=\"d\"([^>]*>)<v>([^<]*)</v>");

    private StrictOpenXml() {}

    /** The same workbook in the usual variant, its dates as text such as {@code 2025-12-31}. */
    static byte[] asUsual(byte[] strict) throws IOException {
        ByteArrayOutputStream usual = new ByteArrayOutputStream();
        try (ZipFile in = SpreadsheetParts.zip(strict);
                ZipOutputStream out = new ZipOutputStream(usual)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                String name = entry.getName();
                out.putNextEntry(new ZipEntry(name));
                byte[] part = in.getInputStream(entry).readAllBytes();
                boolean xml = name.endsWith(".rels") || name.endsWith(".xml");
                out.write(
                        xml
                                ? asUsual(new String(part, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
        }
        return usual.toByteArray();
    }

    private static String asUsual(String xml) {
        String named = xml.replace(NAMES + "spreadsheetml/main", USUAL + "spreadsheetml/2006/main")
                .replace(NAMES + "officeDocument/relationships", USUAL + "officeDocument/2006/relationships");
        return DATE.matcher(named).replaceAll("$1t=\"inlineStr\"$2<is><t>$3</t></is>");
    }
}
