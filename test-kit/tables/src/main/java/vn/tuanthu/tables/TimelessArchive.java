package vn.tuanthu.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the moment at which it was written, so that the same content is the same bytes. */
final class TimelessArchive {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    /** Forms are small; sheets that are written row by row merge no cells. */
    private static final long SMALL = 8 << 20;

    /** They stand in an order that hangs on where their objects lie in memory. */
    private static final Pattern MERGED = Pattern.compile("(?:<mergeCell [^>]*/>){2,}");

    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    /** An early day; of the first that an archive can name, Java writes the hour in the time zone of the machine beside it. */
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 2, 0, 0);

    private TimelessArchive() {}

    /** {@code workbook} without its times. */
    static byte[] of(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get()) {
            copy(from, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes {@code workbook} without its times to {@code out}, which stays open. */
    static void copy(ZipFile workbook, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        for (ZipArchiveEntry entry : Collections.list(workbook.getEntriesInPhysicalOrder())) {
            ZipEntry timeless = new ZipEntry(entry.getName());
            timeless.setTimeLocal(DAY);
            to.putNextEntry(timeless);
            try (InputStream content = workbook.getInputStream(entry)) {
                if (entry.getName().equals(PROPERTIES)) {
                    String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(properties.replaceFirst(CREATED, "").getBytes(StandardCharsets.UTF_8));
                } else if (entry.getName().startsWith(SHEETS) && entry.getSize() <= SMALL) {
                    String sheet = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(MERGED.matcher(sheet)
                            .replaceAll(merged -> sorted(merged.group()))
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    content.transferTo(to);
                }
            }
            to.closeEntry();
        }
        to.finish();
    }

    private static String sorted(String merged) {
        return Arrays.stream(merged.split("(?<=/>)")).sorted().collect(Collectors.joining());
    }
}
