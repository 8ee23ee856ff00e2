package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;

/** A statement that cannot be meant is refused with file, line and what to do. */
class StatementFileTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final String SOUND = """
        plan: hai-duong-2025
        asOf: 2025-12-31
        vendor: Công ty Ví dụ
        system:
          id: mot-cua
          name: Một cửa (ví dụ)
          version: "1.0"
          kinds: [ONE_STOP]
          securityLevel: 3
          hosting: CLOUD
          services:
            - {id: khai-sinh, name: Đăng ký khai sinh, path: /khai-sinh}
            - {id: ket-hon, name: Đăng ký kết hôn, path: /ket-hon}
        agency: {id: xa, name: Xã Ví dụ, tier: COMMUNE, kind: PEOPLES_COMMITTEE}
        addresses:
          pages: [https://vi-du.example/]
          plain: http://vi-du.example/
          missing: https://vi-du.example/khong-co
        also: [II.2.1c]
        waivers:
          - {check: II.2.7, reason: chờ kết nối, approvedBy: UBND xã, expires: 2026-03-31}
        measurements:
          - {indicator: dossiers-online, numerator: 1, denominator: 2}
        databases:
          - url: jdbc:postgresql://localhost/mot_cua
            userFrom: MOT_CUA_USER
            passwordFrom: MOT_CUA_PASSWORD
            period: 2025
            counts:
              - {indicator: satisfaction, numerator: select 1, denominator: select 1}
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "line {2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vendor: Công ty Ví dụ      | vender: Công ty Ví dụ            | 3  | vendor",
                "  securityLevel: 3         | '  securityLevl: 3'              | 9  | securityLevel",
                "securityLevel: 3           | securityLevel: ba                | 9  | securityLevel",
                "securityLevel: 3           | securityLevel: 0                 | 9  | từ 1 đến 5",
                "tier: COMMUNE              | tier: COMUNE                     | 14 | COMMUNE",
                "tier: COMMUNE              | tier: XÃ                         | 14 | PROVINCE",
                "kinds: [ONE_STOP]          | kinds: []                        | 8  | kinds",
                "hosting: CLOUD             | hosting: CLOUDS                  | 10 | CLOUD",
                "asOf: 2025-12-31           | asOf: 31/12/2025                 | 2  | 31/12/2025",
                "asOf: 2025-12-31           | asOf: 2025-02-30                 | 2  | 2025-02-30",
                "{id: ket-hon,              | '{id: khai-sinh,'                | 13 | hai lần",
                "path: /ket-hon             | path: ket-hon                    | 13 | /dich-vu",
                "path: /ket-hon             | path: //khac.example/            | 13 | /dich-vu",
                "[https://vi-du.example/]   | '[https://ai:mk@vi-du.example/]' | 16 | tên đăng nhập",
                "[https://vi-du.example/]   | '[ftp://vi-du.example/]'         | 16 | ftp",
                "plain: http://             | plain: https://                  | 17 | http://",
                "also: [II.2.1c]            | also: [II.2.1x]                  | 19 | II.2.1",
                "check: II.2.7              | check: SYS.TLSS                  | 21 | SYS.TLS",
                "indicator: dossiers-online | indicator: dossiers-onlin        | 23 | trong kế hoạch hai-duong-2025",
                "indicator: satisfaction    | indicator: satisfation           | 30 | satisfaction",
                "jdbc:postgresql:           | 'postgresql:'                    | 25 | jdbc:postgresql",
                "MOT_CUA_PASSWORD           | bi-mat-123                       | 27 | tên biến",
                "waivers:                   | 'documents: [{check: SYS.VNEI, document: x, date: 2025-01-01}]\\nwaivers:' | 20 | SYS.VNEID",
                "waivers:                   | 'limits: {responseMillis: 0}\\nwaivers:' | 20 | từ 1",
                "reason: chờ kết nối        | reason: ...                      | 21 | reason để trống",
                "reason: chờ kết nối        | 'reason: <lý do>'                | 21 | “<lý do>” là chỗ còn để trống",
                "approvedBy: UBND xã        | approvedBy: TODO                 | 21 | “TODO” là chỗ còn để trống",
                "waivers:                   | 'contract: {document: HĐ số .../HĐ, checks: [SYS.TLS]}\\nwaivers:' | 20 | “HĐ số .../HĐ” là chỗ còn để trống",
                "waivers:                   | 'withoutData: [{check: SYS.TLS, reason: xxx}]\\nwaivers:' | 20 | “xxx” là chỗ còn để trống",
                "waivers:                   | 'withoutData: [{check: II.2.10, reason: chưa mở}]\\nwaivers:' | 20 | kiểm tra “II.2.10” không có trong danh mục",
                "check: II.2.7              | check: II.2.10                   | 21 | kiểm tra “II.2.10” không có trong danh mục",
                "period: 2025               | period: nay                      | 28 | 2025-06",
                "vendor: Công ty Ví dụ      | 'vendor: A\\nvendor: B'          | 4  | vendor",
            })
    void aMistakeIsNamedWithItsLine(String right, String wrong, int line, String named) {
        String yaml = SOUND.replace(right.strip(), wrong.strip().replace("\\n", "\n"));
        assertThat(yaml).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> read(yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.problems())
                                .anySatisfy(problem -> assertThat(problem.in(Language.VI))
                                        .startsWith("tuyen-bo.yaml:" + line)
                                        .contains(named)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/x?user=a&password=bi-mat",
                "jdbc:mariadb://a:bi-mat@localhost/x",
                "jdbc:sqlserver://localhost;databaseName=x;password=bi-mat",
                "jdbc:oracle:thin:a/bi-mat@//localhost:1521/x",
                "jdbc:h2:mem:x;PASSWORD=bi-mat",
                "jdbc:postgresql://localhost/x?sslpassword=bi-mat",
            })
    void anAddressThatHoldsAnAccountIsRefusedAndNotRepeated(String url) {
        String yaml = SOUND.replace("jdbc:postgresql://localhost/mot_cua", url);
        assertThatThrownBy(() -> read(yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("userFrom")
                .hasMessageNotContaining("bi-mat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@//localhost:1521/x",
                "jdbc:sqlite:/var/lib/mot-cua@2025/x.db",
                "jdbc:sqlserver://localhost:1433;databaseName=x",
                "jdbc:mariadb://localhost/x?sslMode=verify-full",
            })
    void anAddressWithoutAccountIsTaken(String url) {
        String yaml = SOUND.replace("jdbc:postgresql://localhost/mot_cua", url);
        assertThat(read(yaml.getBytes(StandardCharsets.UTF_8))
                        .databases()
                        .get(0)
                        .url())
                .isEqualTo(url);
    }

    @Test
    void whatTheContractOrADocumentSpeaksOfIsOnTheList() {
        String yaml = SOUND
                + "contract: {document: HĐ 1, checks: [SYS.SECURITY-TXT], advice: [SYS.IPV6]}\n"
                + "documents: [{check: SYS.VNEID, document: BB 5, date: 2025-10-01}]\n";
        CheckList list = CheckList.of(read(yaml.getBytes(StandardCharsets.UTF_8)), PLAN);

        assertThat(list.ids())
                .contains("SYS.SECURITY-TXT", "SYS.IPV6", "SYS.VNEID")
                .doesNotContain("SYS.DOMAIN");
        assertThat(list.check("SYS.SECURITY-TXT").orElseThrow().mandatory()).isTrue();
        assertThat(list.check("SYS.VNEID").orElseThrow().mandatory()).isFalse();
        assertThat(CheckList.of(read(SOUND.getBytes(StandardCharsets.UTF_8)), PLAN)
                        .ids())
                .doesNotContain("SYS.SECURITY-TXT", "SYS.VNEID");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        String yaml = SOUND.replace("securityLevel: 3", "securityLevel: 9").replace("II.2.1c", "II.2.1x");
        assertThatThrownBy(() -> read(yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.problems()).hasSize(2));
    }

    @Test
    void aSoundStatementIsReadWithOrWithoutByteOrderMark() {
        assertThat(read(("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(read(SOUND.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anotherEncodingIsRefused() {
        for (Charset other : List.of(StandardCharsets.UTF_16, Charset.forName("windows-1258"))) {
            assertThatThrownBy(() -> read(SOUND.getBytes(other)))
                    .as(other.name())
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("UTF-8");
        }
    }

    @Test
    void whatIsNoStatementIsRefused() throws IOException {
        for (String text : List.of("", "[]", "chỉ là chữ", "{}", "plan: [")) {
            assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("tuyen-bo.yaml");
        }
        Path none = folder.resolve("khong-co.yaml");
        assertThatThrownBy(() -> StatementFile.read(none, PLAN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("khong-co.yaml");
        assertThatThrownBy(() -> StatementFile.read(folder, PLAN)).isInstanceOf(BadInputException.class);
    }

    @Test
    void aFileTooLargeIsRefusedUnread() throws IOException {
        Path large = folder.resolve("lon.yaml");
        Files.writeString(large, SOUND);
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(((long) InputText.LIMIT_MIB << 20) + 1);
        }
        assertThatThrownBy(() -> StatementFile.read(large, PLAN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll("lon.yaml", String.valueOf(InputText.LIMIT_MIB));
    }

    private static ConformanceStatement read(byte[] bytes) {
        return StatementFile.read(InputText.of("tuyen-bo.yaml", bytes), PLAN, List.of());
    }

    @Test
    void theStatementsInTheReadmeCanBeRead() throws IOException {
        List<ConformanceStatement> statements = Pattern.compile("```yaml\n(plan: .*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../README.md")))
                .results()
                .map(block -> read(block.group(1).getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(statements).as("in two languages").hasSize(2).allSatisfy(statement -> {
            assertThat(statement.waivers()).hasSize(1);
            assertThat(statement.isAdviceByContract("SYS.MOBILE")).isTrue();
        });
    }
}
