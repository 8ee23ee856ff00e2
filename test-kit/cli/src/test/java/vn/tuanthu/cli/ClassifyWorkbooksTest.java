package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.report.Json;

/** The workbooks of {@code classify}, read by a library that did not write them. */
class ClassifyWorkbooksTest {
    private static final String REGISTER = "../../examples/evidence/system-register.yaml";

    @TempDir
    private Path folder;

    private Map<String, List<List<String>>> sheets(String file) throws IOException {
        DataFormatter shown = new DataFormatter();
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(file))))) {
            for (Sheet sheet : book) {
                int width = sheet.getRow(0).getLastCellNum();
                sheets.put(
                        sheet.getSheetName(),
                        StreamSupport.stream(sheet.spliterator(), false)
                                .map(row -> cells(row, width, shown))
                                .toList());
            }
        }
        return sheets;
    }

    private static List<String> cells(Row row, int width, DataFormatter shown) {
        return IntStream.range(0, width)
                .mapToObj(column -> shown.formatCellValue(row.getCell(column)))
                .toList();
    }

    private Run classify(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {"classify", REGISTER, "--as-of", "2026-11-26", "--out", folder.toString()},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }

    @Test
    void theDutiesHaveALineEachWithTheDayAsADay() throws IOException {
        Run run = classify("--todo", "--format", "xlsx");
        List<List<String>> rows = sheets("todo.xlsx").get("Việc phải làm");
        JsonNode duties =
                Json.read(Files.readString(folder.resolve("todo.json"))).get("duties");

        assertThat(run.code()).isEqualTo(1);
        assertThat(rows).hasSize(duties.size() + 1);
        assertThat(rows.get(0)).startsWith("hạn (hết ngày)", "tình trạng", "hệ thống");
        for (int i = 0; i < duties.size(); i++) {
            assertThat(rows.get(i + 1).get(0))
                    .isEqualTo(duties.get(i).get("due").asText(""));
            assertThat(rows.get(i + 1).get(4))
                    .isEqualTo(duties.get(i).get("check").asText());
        }
    }

    @Test
    void theRegisterHasALineForEachSystemAndForEachMeasureThatIsAsked() throws IOException {
        classify("--format", "xlsx");
        Map<String, List<List<String>>> sheets = sheets("register.xlsx");
        JsonNode systems = Json.read(Files.readString(folder.resolve("classification.json")))
                .get("systems");

        assertThat(sheets.keySet())
                .startsWith("# kết quả", "systems")
                .contains("measures", "inspections", "reports", "dossier", "settings", "agencies", "evidence");
        assertThat(sheets.get("systems")).hasSize(systems.size() + 1);
        assertThat(sheets.get("# kết quả")).hasSize(systems.size() + 1);
        List<String> heading = sheets.get("systems").get(0);
        List<String> booking = sheets.get("systems").stream()
                .filter(row -> row.get(0).equals("dat-lich-kham"))
                .findFirst()
                .orElseThrow();
        assertThat(booking.get(heading.indexOf("profile.users"))).isEqualTo("10000");
        assertThat(booking.get(heading.indexOf("approval.date"))).isEqualTo("2024-02-01");
        assertThat(booking.get(heading.indexOf("hosting.kind"))).isEqualTo("CLOUD");
        List<List<String>> measures = sheets.get("measures");
        assertThat(measures.get(0))
                .startsWith("system", "ids", "status", "document", "date", "# asks", "# article", "# outcome")
                .endsWith("note", "# why");
        // One page wide, as far as what is asked and how it stands.
        assertThat(workbookPart("register.xlsx"))
                .contains("name=\"_xlnm.Print_Area\"", "'measures'!$A$1:$H$" + measures.size() + "<");
        assertThat(measures)
                .anyMatch(row -> row.subList(0, 3).equals(List.of("hop-khong-giay", "TT12.D01", ""))
                        && row.contains("[THIẾU SỐ LIỆU]"));
    }

    @Test
    void theFiguresOfTheYearHaveALineForEachThing() throws IOException {
        classify("--report-year", "2026", "--format", "xlsx");

        assertThat(sheets("yearly.xlsx").get("Báo cáo năm").stream()
                        .map(row -> row.get(0))
                        .distinct())
                .containsExactly("mục", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }

    @Test
    void aWorkbookNeedsAFolderAndTheWholeRegister() {
        assertThat(Run.of("classify", REGISTER, "--format", "xlsx").err()).contains("cần --out DIR");
        assertThat(classify("--format", "xlsx", "--system", "dat-lich-kham").code())
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFiguresOfAYearAreThoseOfItsOwnDays() throws IOException {
        JsonNode report =
                Json.read(classify("--report-year", "2026", "--format", "json").out());
        JsonNode later = Json.read(
                Run.of("classify", REGISTER, "--as-of", "2027-03-01", "--report-year", "2026", "--format", "json")
                        .out());

        assertThat(Json.names(report)).containsExactly("plan", "year", "from", "to", "asOf", "language", "items");
        assertThat(report.get("from").asText()).isEqualTo("2025-12-15");
        assertThat(report.get("to").asText()).isEqualTo("2026-12-14");
        assertThat(report.get("asOf").asText()).isEqualTo("2026-11-26");
        assertThat(later.get("asOf").asText()).isEqualTo("2026-12-14");
        assertThat(report.get("items").size()).isEqualTo(12);
        JsonNode decisions = report.get("items").get(9);
        assertThat(decisions.get("count").asInt()).isEqualTo(1);
        assertThat(decisions.get("lines").get(0).asText())
                .isEqualTo("Phản ánh hiện trường (hư cấu): cấp độ 3, QĐ 326/QĐ-VD ngày 20/09/2026");
        assertThat(report.get("items").get(6).get("open").asBoolean()).isTrue();
        assertThat(report.get("items").get(6).get("count").isNull()).isTrue();
    }

    @Test
    void theReportOfTheYearHoldsTheIncidentsListsAndRegulationsOfItsDays() throws IOException {
        Path register = folder.resolve("s.yaml");
        Files.writeString(register, """
                plan: hai-duong-2025
                asOf: 2026-11-26
                systems:
                  - id: s
                    name: Hệ thống S
                    status: OPERATING
                    owner: UBND tỉnh VD
                    securityUnit: <đơn vị>
                    operator: Trung tâm A
                    profile: {purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, information: [PUBLIC]}
                    approval: {level: 3, approvedBy: OWNER, date: 2026-09-01, document: QĐ 1, primeMinisterList: QĐ 5/QĐ-TTg}
                    regulation: {document: Quy chế 2, date: 2026-12-01}
                    incidents:
                      - {found: "2025-12-14T08:00:00", gravity: SERIOUS}
                      - {found: "2025-12-15T08:05:00", gravity: SERIOUS}
                      - {found: "2026-11-26T23:59:00", gravity: ORDINARY}
                      - {found: "2026-11-27T00:00:00", gravity: ORDINARY}
                """);
        JsonNode items = Json.read(Run.of("classify", register.toString(), "--report-year", "2026", "--format", "json")
                        .out())
                .get("items");

        assertThat(lines(items, 1)).contains("Đơn vị chuyên trách: 1 hệ thống chưa khai");
        assertThat(items.get(0).get("open").asBoolean()).isTrue();
        assertThat(lines(items, 2)).contains("Cấp độ 2: 0 hệ thống", "Cấp độ 3: 1 hệ thống (Hệ thống S)");
        assertThat(lines(items, 3)).containsExactly("Hệ thống S (đã có trong danh mục theo QĐ 5/QĐ-TTg; cấp độ 3)");
        assertThat(lines(items, 11)).isEmpty();
        assertThat(lines(items, 12))
                .containsExactly(
                        "Hệ thống S: sự cố nghiêm trọng phát hiện lúc 8 giờ 05 phút ngày 15/12/2025",
                        "Hệ thống S: sự cố thông thường phát hiện lúc 23 giờ 59 phút ngày 26/11/2026",
                        "Danh mục không có số liệu này: khó khăn, kiến nghị.");
    }

    private static List<String> lines(JsonNode items, int number) {
        return StreamSupport.stream(items.get(number - 1).get("lines").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void aYearThatNobodyAsksForOrThatHasNotBegunIsRefused() {
        assertThat(Run.of("classify", REGISTER, "--report-year", "2025").code()).isEqualTo(2);
        assertThat(Run.of("classify", REGISTER, "--as-of", "2026-12-14", "--report-year", "2027")
                        .err())
                .contains("bắt đầu từ 15/12/2026");
        assertThat(Run.of("classify", REGISTER, "--as-of", "2026-12-15", "--report-year", "2027")
                        .code())
                .isEqualTo(1);
    }

    /** What the workbook says of its sheets. */
    private String workbookPart(String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(name).toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
