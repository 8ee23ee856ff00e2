package vn.tuanthu.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.text.Language;

/** Workbooks made to break the reader, to fill its memory, or to make it read other files. */
class SpreadsheetHostileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "an entity in {0}")
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"})
    void anEntityReadsNoOtherFile(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "MẬT");
        String declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><";

        assertNothingOf("MẬT", changed(part, xml -> {
            int at = xml.indexOf('<', xml.startsWith("<?") ? 2 : 0);
            return xml.substring(0, at) + declared + xml.substring(at + 1).replace("Sở A", "&e;");
        }));
    }

    @Test
    void entitiesOfEntitiesDoNotGrow() throws IOException {
        StringBuilder declared = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            declared.append(String.format("<!ENTITY e%d \"&e%d;&e%d;\">", i, i - 1, i - 1));
        }
        declared.append("]><");

        assertNothingOf("hahaha", changed("xl/sharedStrings.xml", xml -> {
            int at = xml.indexOf('<', xml.startsWith("<?") ? 2 : 0);
            return xml.substring(0, at) + declared + xml.substring(at + 1).replace("Sở A", "&e29;");
        }));
    }

    @Test
    void moreRowsOrColumnsThanATableNeedsAreRefused() throws IOException {
        assertThat(refusal(workbook(sheet -> sheet.value(0, 1_000, "a")))).contains("200.000", "1.000");
        assertThat(refusal(workbook(sheet -> {
                    for (int row = 0; row <= Spreadsheet.LIMIT_ROWS; row++) {
                        sheet.value(row, 0, 1);
                    }
                })))
                .contains("200.000", "1.000");
    }

    @Test
    void aSheetWithoutANameIsADamagedFile() throws IOException {
        assertThat(refusal(changed("xl/workbook.xml", xml -> xml.replaceFirst(" name=\"[^\"]*\"", ""))))
                .contains("tệp bị hỏng");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        Path file = folder.resolve("large.xlsx");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((Spreadsheet.LIMIT_MIB + 1L) << 20);
        }

        assertThat(refusal(file)).contains("vượt giới hạn 16 MiB");
    }

    @Test
    void aPackageOfTooManyPartsIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= 10_000; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
            }
        }

        assertThat(refusal(file(bytes.toByteArray()))).contains("giải nén ra hơn 256 MiB");
    }

    @ParameterizedTest(name = "a text of two million characters in {0}")
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
    void aTextLongerThanAnyCellHoldsIsRefusedBeforeItIsRead(String part) throws IOException {
        Path file =
                changed(part, xml -> xml.replaceFirst("<(v|t[^>]*)>[^<]*</", "<$1>" + "a".repeat(2_000_000) + "</"));

        assertThat(refusal(file)).contains("1.000.000 byte");
    }

    @Test
    void aPartThatNamesAPlaceOutsideWritesNothing() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            copy(valid(), zip, (name, content) -> content);
            zip.putNextEntry(new ZipEntry("../../outside.xml"));
            zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(inner.resolve("t.xlsx"), bytes.toByteArray());

        assertThat(Spreadsheet.read(file, Spreadsheet.Formulas.REFUSED).sheets())
                .isNotEmpty();
        assertThat(folder.resolve("outside.xml")).doesNotExist();
        assertThat(folder.resolve("../outside.xml")).doesNotExist();
    }

    @Test
    void aDamagedWorkbookIsReadOrRefused() throws IOException {
        byte[] valid = Files.readAllBytes(valid());
        Random random = new Random(20251231);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = valid.clone();
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Spreadsheet.read(file(damaged), Spreadsheet.Formulas.REFUSED);
            } catch (BadInputException bad) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private void assertNothingOf(String secret, Path file) {
        try {
            vn.tuanthu.reading.Workbook table = Spreadsheet.read(file, Spreadsheet.Formulas.REFUSED);
            assertThat(table.sheets().toString()).doesNotContain(secret);
        } catch (BadInputException refused) {
            assertThat(refused.getMessage()).doesNotContain(secret);
        }
    }

    private interface Content {
        void into(Worksheet sheet);
    }

    private interface Change {
        String of(String xml);
    }

    private interface PartChange {
        byte[] of(String name, byte[] content);
    }

    private Path valid() throws IOException {
        return workbook(sheet -> {
            sheet.value(0, 0, "tên");
            sheet.value(1, 0, "Sở A");
        });
    }

    private Path workbook(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.into(workbook.newWorksheet("T"));
        }
        return file(bytes.toByteArray());
    }

    /** A valid workbook in which one part was changed. */
    private Path changed(String part, Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> parts = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            copy(valid(), zip, (name, content) -> {
                parts.add(name);
                return name.equals(part)
                        ? change.of(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content;
            });
        }
        assertThat(parts).contains(part);
        return file(bytes.toByteArray());
    }

    private static void copy(Path from, ZipOutputStream to, PartChange change) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.of(entry.getName(), zip.getInputStream(entry).readAllBytes()));
            }
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "t", ".xlsx"), bytes);
    }

    private String refusal(Path file) {
        BadInputException refused = catchThrowableOfType(
                BadInputException.class, () -> Spreadsheet.read(file, Spreadsheet.Formulas.REFUSED));
        assertThat(refused).isNotNull();
        return refused.problems().get(0).in(Language.VI);
    }
}
