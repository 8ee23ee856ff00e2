package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input never passes: one clear message with file, place and what to do, exit code 2, nothing written. */
class BadInputTest {
    private static final String GOOD = """
            plan: hai-duong-2025
            asOf: 2025-12-31
            agencies:
              - id: so-a
                name: Sở A
                tier: PROVINCE
                kind: DEPARTMENT
            measurements:
              - agency: so-a
                indicator: work-files-online
                numerator: 11230
                denominator: 12000
                period: 2025
                source: báo cáo
            """;

    private static final String HEADING = "agency,name,tier,kind,indicator,numerator,denominator,period,source\n";

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsWritten() {
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theGoodFileIsGood() throws IOException {
        Path file = Files.writeString(folder.resolve("good.yaml"), GOOD);

        assertThat(Run.of("check", file.toString()).err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "classify"})
    void aBadSystemIsToldWithItsLine(String command) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.yaml"),
                GOOD + "systems:\n  - id: s\n    status: DESIGN\n    profile: {users: -1}\n");

        Run run =
                Run.of(command, file.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("bad.yaml:18 (systems[1].profile.users): users là số âm: -1.");
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // broken line | its replacement | place | what is said | what to do
                "numerator: 11230 | numerater: 11230     | :11 (measurements[1].numerater): | không có trường “numerater” | Có phải ý bạn là “numerator”?",
                "work-files-online | work-file-online     | :10 (measurements[1].indicator): | không có chỉ tiêu “work-file-online” | Có phải ý bạn là “work-files-online”?",
                "numerator: 11230 | numerator: 12001     | :11 (measurements[1].numerator): | tử số 12001 lớn hơn mẫu số 12000 | đảo hai số",
                "numerator: 11230 | numerator: -1        | :11 (measurements[1].numerator): | số âm: -1 | từ 0 trở lên",
                "denominator: 12000 | denominator: -5    | :12 (measurements[1].denominator): | số âm: -5 | từ 0 trở lên",
                "numerator: 11230 | numerator: 11230.5   | :11 (measurements[1].numerator): | measurements[1].numerator | số nguyên",
                "numerator: 11230 | numerator: nhiều     | :11 (measurements[1].numerator): | measurements[1].numerator | số nguyên",
                "numerator: 11230 | numerator: 99999999999999999999 | :11 (measurements[1].numerator): | measurements[1].numerator | số nguyên",
                "tier: PROVINCE   | tier: PROVINSE       | :6 (agencies[1].tier): | PROVINSE | Có phải ý bạn là “PROVINCE”?",
                "tier: PROVINCE   | tier: COMMUNE        | :7 (agencies[1].kind): | sở, ban, ngành nhưng được khai ở cấp xã | Sửa tier",
                "kind: DEPARTMENT | kind: SO             | :7 (agencies[1].kind): | SO | DEPARTMENT, PEOPLES_COMMITTEE, OTHER",
                "period: 2025     | period: 2024         | :13 (measurements[1].period): | 2024 nằm ngoài thời gian của kế hoạch (01/01/2025 – 31/12/2025) | definition",
                "period: 2025     | period: quý 1        | :13 (measurements[1].period): | quý 1 | 2025-06",
                "period: 2025     | percent: 93.5        | :13 (measurements[1].percent): | vừa có percent vừa có tử số | Giữ tử số",
                "agency: so-a     | agency: so-b         | :9 (measurements[1].agency): | “so-b” không có trong danh sách | so-a",
                "plan: hai-duong-2025 | plan: hai-duong-2026 | :1 (plan): | không có kế hoạch “hai-duong-2026” | hai-duong-2025",
                "asOf: 2025-12-31 | asOf: 31/12/2025     | :2 (asOf): | asOf | 2025-12-31",
                "asOf: 2025-12-31 | asOf: 2025-12-31\\nasOf: 2025-06-30 | :3 | asOf | ",
                "  - id: so-a     | \\t- id: so-a         | :4:4: | TAB | lệnh init",
                "indicator: work-files-online | tier: PROVINCE | :9 (measurements[1].indicator): | thiếu trường measurements[1].indicator | Thêm trường này",
            })
    void eachKindOfMistakeHasItsMessage(String old, String broken, String place, String what, String remedy)
            throws IOException {
        String bad = GOOD.replace(old, broken.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(bad).isNotEqualTo(GOOD);
        Path file = Files.writeString(folder.resolve("bad.yaml"), bad);

        Run run =
                Run.of("check", file.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + place).contains(what).contains(remedy == null ? "" : remedy);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,13,12,2025,x | :2 (numerator): | tử số 13 lớn hơn mẫu số 12",
                "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-onlin,1,12,2025,x | :2 (indicator): | Có phải ý bạn là “work-files-online”?",
                "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,1.5,12,2025,x | :2: | ô numerator có giá trị không hợp lệ: “1.5”",
                "so-a,Sở A,CITY,DEPARTMENT,work-files-online,1,12,2025,x | :2: | ô tier có giá trị không hợp lệ: “CITY”",
                "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,1,,2025,x | :2: | thiếu tử số (numerator) hoặc mẫu số",
                "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,1,12,2024,x | :2 (period): | nằm ngoài thời gian của kế hoạch",
                "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,1,12,2025 | :2: | dòng có 8 ô trong khi dòng tiêu đề có 9",
                ",Sở A,PROVINCE,DEPARTMENT,work-files-online,1,12,2025,x | :2: | ô agency để trống",
            })
    void aTableNamesTheLine(String row, String place, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), HEADING + row + "\n");

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + place).contains(what);
    }

    @Test
    void aFigureGivenTwiceInATableNamesTheSecondLine() throws IOException {
        String row = "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,1,12,2025,x\n";
        Path file = Files.writeString(folder.resolve("twice.csv"), HEADING + row + row);

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ":3: chỉ tiêu work-files-online của so-a được khai hai lần.");
    }

    @Test
    void anAgencyDeclaredTwiceNamesTheSecond() throws IOException {
        Path file = Files.writeString(
                folder.resolve("twice.yaml"),
                GOOD.replace("measurements:", "  - id: so-a\n    tier: PROVINCE\n    kind: DEPARTMENT\nmeasurements:"));

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ":8 (agencies[2].id): cơ quan “so-a” được khai hai lần.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency,name,tier,kind,indicator,numerator,denominator,period", "", "agency;name\n"})
    void aTableWithoutItsColumnsIsRefused(String heading) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), heading);

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "UTF-16LE"})
    void anotherEncodingIsRefusedAndNotGuessed(String charset) throws IOException {
        Path file = Files.write(folder.resolve("old.yaml"), GOOD.getBytes(Charset.forName(charset)));

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file.toString()).contains("UTF-8");
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreFine() throws IOException {
        String table = "\uFEFF"
                + (HEADING + "so-a,Sở A,PROVINCE,DEPARTMENT,work-files-online,9,10,2025,x\n").replace(',', ';');
        Path file = Files.writeString(folder.resolve("excel.csv"), table, StandardCharsets.UTF_8);

        Run run = Run.of("check", file.toString(), "--as-of", "2025-12-31", "--all");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("9/10 hồ sơ (90,00 %)");
    }

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ": tệp có 200 MiB, vượt giới hạn 64 MiB.");
    }

    @Test
    void aMissingFileAFolderAndAnEmptyFileAreNamed() throws IOException {
        assertThat(Run.of("check", "không-có.yaml").err()).startsWith("không-có.yaml: không tìm thấy tệp.");
        assertThat(Run.of("check", folder.toString()).err()).contains("không phải là một tệp thường");
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "\n");
        assertThat(Run.of("check", empty.toString()).err()).startsWith(empty + ": tệp rỗng.");
        assertThat(Run.of("check", empty.toString()).code()).isEqualTo(2);
    }

    @Test
    void everyMistakeIsToldAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.yaml"),
                GOOD.replace("11230", "12001")
                        .replace("period: 2025", "period: 2024")
                        .replace("agency: so-a", "agency: b"));

        assertThat(Run.of("check", file.toString()).err().lines()).hasSize(3);
    }

    @Test
    void messagesComeInEnglishToo() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), GOOD.replace("11230", "12001"));

        assertThat(Run.of("check", file.toString(), "--lang", "en").err())
                .contains("the numerator 12001 is above the denominator 12000");
    }

    @Test
    void wrongUsageIsAlsoExitCodeTwo() {
        Run run = Run.of("chek", "x.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("chek", "check");

        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of("check").code()).isEqualTo(2);
        assertThat(Run.of("check", "x.yaml", "--scope", "xã").code()).isEqualTo(2);
        assertThat(Run.of("plan", "II.2.99").err()).contains("II.2.9");
        assertThat(Run.of("plan", "II.2.99").code()).isEqualTo(2);
    }
}
