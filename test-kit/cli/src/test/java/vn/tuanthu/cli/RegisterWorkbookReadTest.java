package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that went out as a workbook comes in again, as it was or as somebody filled it in. */
class RegisterWorkbookReadTest {
    private static final String REGISTER = "../../examples/evidence/system-register.yaml";

    @TempDir
    private Path folder;

    private Path book;

    @BeforeEach
    void write() {
        Run.of("classify", REGISTER, "--format", "xlsx", "--out", folder.toString());
        book = folder.resolve("register.xlsx");
    }

    private void change(Consumer<XSSFWorkbook> change) throws IOException {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            change.accept(opened);
            Path changed = folder.resolve("changed.xlsx");
            try (OutputStream out = Files.newOutputStream(changed)) {
                opened.write(out);
            }
            book = changed;
        }
    }

    private static Cell cell(XSSFWorkbook opened, String sheet, String id, String column) {
        Sheet found = opened.getSheet(sheet);
        Row row = null;
        for (Row one : found) {
            if (one.getCell(0).getStringCellValue().equals(id)) {
                row = one;
                break;
            }
        }
        for (Cell heading : found.getRow(0)) {
            if (heading.getStringCellValue().equals(column)) {
                return row.getCell(heading.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no column " + column);
    }

    private Run classify(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "classify";
        arguments[1] = book.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Run.of(arguments);
    }

    private static String withoutDigestOfFile(String json) {
        return json.replaceAll("\"evidence\" : \"[0-9a-f]{64}\"", "");
    }

    @Test
    void theSameRegisterIsJudgedTheSame() {
        Run again = classify("--format", "json");

        assertThat(again.err()).isEmpty();
        // A cell is what its reader sees: two blanks in a row are one.
        assertThat(withoutDigestOfFile(again.out()))
                .isEqualTo(withoutDigestOfFile(Run.of("classify", REGISTER, "--format", "json")
                        .out()
                        .replace("công ty  giám sát", "công ty giám sát")));
    }

    @Test
    void whatIsDeclaredAndEmptyIsNotLeftOut() throws IOException {
        Path declared = folder.resolve("s.yaml");
        Files.writeString(declared, """
                plan: hai-duong-2025
                asOf: 2026-11-26
                systems:
                  - {id: none, name: Không lớp nào, status: OPERATING, owner: A, layers: {}, profile: {}}
                  - {id: undeclared, name: Chưa khai, status: OPERATING, owner: A}
                  - {id: one, name: Một lớp, status: OPERATING, owner: A, layers: {onSite: {provider: B}}}
                """);
        String before = Run.of("classify", declared.toString(), "--all", "--format", "json")
                .out();
        Run.of("classify", declared.toString(), "--format", "xlsx", "--out", folder.toString());
        book = folder.resolve("register.xlsx");

        Run again = classify("--all", "--format", "json");

        assertThat(again.err()).isEmpty();
        assertThat(withoutDigestOfFile(again.out())).isEqualTo(withoutDigestOfFile(before));
        change(opened -> {
            assertThat(cell(opened, "systems", "none", "layers").getStringCellValue())
                    .isEqualTo("{}");
            assertThat(cell(opened, "systems", "undeclared", "layers").toString())
                    .isEmpty();
            assertThat(cell(opened, "systems", "one", "layers").toString()).isEmpty();
            cell(opened, "systems", "one", "layers").setCellValue("không");
        });
        assertThat(classify().code()).isEqualTo(2);
        assertThat(classify().err()).contains("systems!");
    }

    @Test
    void whatSomebodyFilledInCounts() throws IOException {
        assertThat(classify("--system", "hop-khong-giay").out()).contains("thiết kế 0/");

        change(opened -> {
            Sheet measures = opened.getSheet("measures");
            for (Row row : measures) {
                if (row.getCell(0).getStringCellValue().equals("hop-khong-giay")
                        && row.getCell(1).getStringCellValue().equals("TT12.D01")) {
                    for (Cell heading : measures.getRow(0)) {
                        String filled = switch (heading.getStringCellValue()) {
                            case "status" -> "IN_PLACE";
                            case "means" -> "PRODUCT";
                            case "document" -> "Biên bản 1";
                            case "date" -> "2026-11-01";
                            default -> "";
                        };
                        if (!filled.isEmpty()) {
                            row.createCell(heading.getColumnIndex()).setCellValue(filled);
                        }
                    }
                }
            }
        });

        assertThat(classify("--system", "hop-khong-giay").out()).contains("thiết kế 1/");
    }

    @Test
    void aWrongValueIsToldWithItsSheetAndCell() throws IOException {
        String[] place = new String[1];
        change(opened -> {
            Cell cell = cell(opened, "systems", "dat-lich-kham", "status");
            cell.setCellValue("RUNNING");
            place[0] = cell.getAddress().formatAsString();
        });

        Run run = classify();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(book + ":systems!" + place[0] + ": ").contains("RUNNING");
    }

    @Test
    void aNumberThatIsNoneIsToldWithItsSheetAndCell() throws IOException {
        change(opened ->
                cell(opened, "systems", "dat-lich-kham", "profile.users").setCellValue("nhiều"));

        assertThat(classify().err())
                .contains(":systems!N7: ")
                .contains("systems[6].profile.users")
                .contains("số nguyên");
    }

    @Test
    void aMeasureThatTheLawDoesNotHaveIsToldWithItsLine() throws IOException {
        change(opened -> opened.getSheet("measures").getRow(4).getCell(1).setCellValue("TT12.D99"));

        assertThat(classify().err()).contains(":measures!").contains("TT12.D99");
    }

    @Test
    void aLineOfASystemThatIsNotThereIsRefused() throws IOException {
        change(opened -> opened.getSheet("inspections").getRow(1).getCell(0).setCellValue("dat-lich-kam"));

        assertThat(classify().err()).contains(":inspections!A2: ").contains("“dat-lich-kham”");
    }

    @Test
    void columnsAndSheetsThatNobodyReadsAreRefusedUnlessTheySayThatTheyAreNotesOfTheReader() throws IOException {
        change(opened -> {
            opened.getSheet("systems").getRow(0).getCell(1).setCellValue("nam");
            opened.createSheet("measure").createRow(0).createCell(0).setCellValue("x");
            opened.createSheet("# ghi chú").createRow(0).createCell(0).setCellValue("x");
        });

        Run run = classify();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(":systems!B1: ")
                .contains("“name”")
                .contains(":measure: ")
                .contains("“measures”")
                .doesNotContain("ghi chú");
    }

    @Test
    void whatIsHiddenIsRefused() throws IOException {
        change(opened -> opened.getSheet("systems").getRow(2).setZeroHeight(true));

        assertThat(classify().err()).contains(":systems: ").contains("bị ẩn");
    }
}
