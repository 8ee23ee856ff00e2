package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.report.Json;

/** {@code classify} as a user sees it: text, JSON, files, exit codes. */
class ClassifyTest {
    private static final String REGISTER = "../../examples/evidence/system-register.yaml";

    @TempDir
    private Path folder;

    @Test
    void aRegisterIsAPageWithALineForEachSystem() {
        Run run = Run.of("classify", REGISTER, "--as-of", "2026-11-26");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().count()).isLessThan(60);
        assertThat(run.out())
                .startsWith("Phân loại cấp độ an toàn tại ngày 26/11/2026: ")
                .containsPattern(
                        "(?m)^dat-lich-kham +3 +NĐ 85, được giữ +cấp 3, 01/02/2024 +\\d+/\\d+ +\\d+ +14/12/2026 +Đặt"
                                + " lịch khám")
                .containsPattern("(?m)^hop-khong-giay +2 +NĐ 85, đang đầu tư +chưa +0/\\d+ +\\d+ +31/12/2026 ")
                .containsPattern("(?m)^tai-lieu-mat +(\\?|≥ \\d) +NĐ 331 +chưa ")
                .contains("Chi tiết: --system MÃ, --all.")
                .doesNotContain("ND85.9.2c")
                .doesNotContain("\u001B");
    }

    @Test
    void oneSystemIsShownOnRequest() {
        Run run = Run.of("classify", REGISTER, "--system", "dat-lich-kham", "--system", "tai-lieu-mat");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith("== ")))
                .containsExactly(
                        "== dat-lich-kham  Đặt lịch khám bệnh (hư cấu)",
                        "== tai-lieu-mat  Quản lý tài liệu mật (hư cấu)");
    }

    @Test
    void theJsonOfOneSystemSpeaksOfTheWholeRegisterOtherwise() throws IOException {
        Run run = Run.of("classify", REGISTER, "--system", "dat-lich-kham", "--format", "json");
        JsonNode all = Json.read(run.out());

        assertThat(run.code()).isEqualTo(1);
        assertThat(all.get("systems").size()).isEqualTo(1);
        assertThat(all.get("systems").get(0).get("id").asText()).isEqualTo("dat-lich-kham");
        assertThat(all.get("compliant").asBoolean()).isFalse();
    }

    @Test
    void anUnknownSystemIsRefusedWithTheNearest() {
        Run run = Run.of("classify", REGISTER, "--system", "dat-lich-kam");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("danh mục không có hệ thống “dat-lich-kam”.")
                .contains("“dat-lich-kham”");
    }

    @Test
    void twoWaysToShowARegisterAreOneTooMany() {
        assertThat(Run.of("classify", REGISTER, "--all", "--todo").code()).isEqualTo(2);
        assertThat(Run.of("classify", REGISTER, "--all", "--system", "dat-lich-kham")
                        .err())
                .contains("Chỉ chọn một trong");
    }

    @Test
    void allShowsBothRegimesWhichHoldsWhyAndWhatIsMissing() {
        Run run = Run.of("classify", REGISTER, "--as-of", "2026-11-23", "--all");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Phân loại cấp độ an toàn tại ngày 23/11/2026: 16 hệ thống.")
                .contains("""
                    == dat-lich-kham  Đặt lịch khám bệnh (hư cấu)
                      Nghị định 85/2016: cấp độ 3
                        ND85.9.2c → 3: phục vụ người dân, doanh nghiệp: dịch vụ trực tuyến xử lý thông tin riêng, \
                    cá nhân của từ 10.000 người sử dụng
                          Xử lý thông tin riêng, cá nhân của 10.000 người sử dụng (≥ 10.000).
                    """)
                .contains("  Nghị định 331/2026: cấp độ 2\n")
                .contains("  Đang áp dụng: cấp độ 3. Luật 116/2025 Điều 45.1: giữ cấp độ đã được phê duyệt")
                .contains("    chưa đạt 1: TT12.D10\n")
                .contains("[CHƯA ĐẠT] CT14.independence: Bên đánh giá (lớp 3) cũng là bên giám sát (lớp 2)")
                .doesNotContain("\u001B");
        assertThat(run.out().split("Mục tiêu của kế hoạch hẹp hơn Chỉ thị 09", -1))
                .hasSize(2);
    }

    @Test
    void englishIsSpokenThroughout() {
        Run run = Run.of("classify", REGISTER, "--lang", "en", "--as-of", "2026-11-23", "--all");
        Run page = Run.of("classify", REGISTER, "--lang", "en", "--as-of", "2026-11-23");

        assertThat(run.out())
                .contains("Levels of security as of")
                .contains("In force: level 3. Law 116/2025 Article 45.1: the approved level is kept")
                .doesNotContain("Đang áp dụng");
        assertThat(page.out())
                .containsPattern("(?m)^dat-lich-kham +3 +Decree 85, kept +level 3, 01/02/2024 ")
                .doesNotContain("được giữ");
    }

    @Test
    void theJsonKeepsItsContract() throws IOException {
        Run run = Run.of("classify", REGISTER, "--as-of", "2026-11-23", "--format", "json");
        JsonNode all = Json.read(run.out());
        JsonNode system = all.get("systems").get(5);

        assertThat(run.code()).isEqualTo(1);
        assertThat(Json.names(all))
                .containsExactly(
                        "plan", "asOf", "language", "compliant", "systems", "findings", "whole", "notes", "digests");
        assertThat(Json.names(system))
                .containsExactly(
                        "id",
                        "name",
                        "levels",
                        "inForce",
                        "floors",
                        "approved",
                        "approvalIsReading",
                        "operating",
                        "planInPlace",
                        "fourLayers",
                        "measures",
                        "nextDeadline",
                        "findings");
        assertThat(system.get("id").asText()).isEqualTo("dat-lich-kham");
        JsonNode nd85 = system.get("levels").get(0);
        assertThat(nd85.get("regime").asText()).isEqualTo("ND85");
        assertThat(nd85.get("level").asInt()).isEqualTo(3);
        assertThat(Json.names(nd85.get("criteria").get(0)))
                .containsExactly("id", "article", "level", "text", "reason", "certainty");
        assertThat(nd85.get("criteria").get(0).get("id").asText()).isEqualTo("ND85.9.2c");
        assertThat(system.get("levels").get(1).get("level").asInt()).isEqualTo(2);
        JsonNode inForce = system.get("inForce");
        assertThat(inForce.get("regime").asText()).isEqualTo("ND85");
        assertThat(inForce.get("level").asInt()).isEqualTo(3);
        assertThat(inForce.get("basis").asText()).isEqualTo("KEPT");
        assertThat(inForce.get("measuresDue").asText()).isEqualTo("2027-06-30");
        assertThat(system.get("approved").toString())
                .isEqualTo(
                        "{\"level\":3,\"approvedBy\":\"OWNER\",\"date\":\"2024-02-01\",\"document\":\"QĐ 324/QĐ-VD\"}");
        assertThat(Json.names(system.get("measures"))).containsExactly("met", "asked");
        assertThat(system.get("nextDeadline").asText()).isEqualTo("2026-12-14");
        assertThat(Json.names(system.get("findings").get(0)))
                .contains(
                        "check",
                        "clause",
                        "subject",
                        "outcome",
                        "mandatory",
                        "numerator",
                        "denominator",
                        "percent",
                        "required",
                        "shortfall",
                        "message",
                        "definition",
                        "certainty");
    }

    @Test
    void aLevelThatCannotBeToldIsNullAndSaysWhatToSupply() throws IOException {
        Run run = Run.of("classify", REGISTER, "--as-of", "2026-11-23", "--format", "json");
        JsonNode secret = Json.read(run.out()).get("systems").get(9);

        assertThat(secret.get("id").asText()).isEqualTo("tai-lieu-mat");
        assertThat(secret.get("levels").get(0).get("level").isNull()).isTrue();
        assertThat(secret.get("levels").get(0).get("supply").get(0).asText()).startsWith("harm.nationalSecurity");
        assertThat(secret.get("approved").isNull()).isTrue();
    }

    @Test
    void filesAreWrittenOnRequest() throws IOException {
        Run run = Run.of("classify", REGISTER, "--as-of", "2026-11-23", "--format", "json", "--out", folder.toString());

        assertThat(Files.readString(folder.resolve("classification.json"))).isEqualTo(run.out());
        assertThat(Files.readString(folder.resolve("classification.txt"))).contains("== dat-lich-kham");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("classification.json", "classification.txt");
        }
    }

    @Test
    void theTemplateIsGradedAsItStandsAndCompliantOnceItIsFilledIn() throws IOException {
        String template = Run.of("init", "system").out();
        Path open = Files.writeString(folder.resolve("mau.yaml"), template);
        Path file = Files.writeString(folder.resolve("he-thong.yaml"), template.replace("số ...", "số 12"));

        Run asItStands = Run.of("classify", open.toString(), "--as-of", "2026-11-23");
        assertThat(asItStands.code()).isEqualTo(1);
        assertThat(asItStands.out()).contains("còn để trống, chưa điền nên không chứng minh gì");
        Run run = Run.of("classify", file.toString(), "--as-of", "2026-11-23", "--all");

        assertThat(run.out())
                .contains("Đang áp dụng: cấp độ 3.")
                .contains("không áp dụng 4:")
                .doesNotContain("[CHƯA ĐẠT] TT12");
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void theTemplateTeachesHowToDeclare() {
        assertThat(Run.of("init", "system").out())
                .contains("Nội bộ hay hạ tầng dùng chung: ")
                .contains("Cách đếm chủ thể dữ liệu: ")
                .contains("Không biết số đúng: ")
                .contains("Đám mây riêng của tỉnh: ")
                .contains("Ủy quyền (Nghị định 331 Điều 4 khoản 3): ");
    }

    @Test
    void theTemplateTeachesInEnglishToo() throws IOException {
        String english = Run.of("init", "system", "--lang", "en").out();

        assertThat(english)
                .contains("Internal or shared: ")
                .contains("How to count: ")
                .contains("Not known exactly: ")
                .contains("A private cloud of the province: ")
                .contains("Delegation (Decree 331 Article 4.3): ");
        Path vi = Files.writeString(
                folder.resolve("vi.yaml"), Run.of("init", "system").out());
        Path en = Files.writeString(folder.resolve("en.yaml"), english);
        assertThat(Run.of("classify", en.toString(), "--all").out())
                .as("the same declaration")
                .isEqualTo(Run.of("classify", vi.toString(), "--all").out());
    }

    @Test
    void badDeclarationsAreRefusedWithFileAndLine() throws IOException {
        Path file = Files.writeString(folder.resolve("sai.yaml"), """
            plan: hai-duong-2025
            asOf: 2026-11-23
            systems:
              - id: s
                status: OPERATING
                measures:
                  - {ids: [TT12.D99], status: IN_PLACE}
            """);

        Run run = Run.of("classify", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(file + ":7 (systems[1].measures[1].ids[1]): không có biện pháp \"TT12.D99\". "
                        + "Có phải là \"TT12.D09\"?" + System.lineSeparator());
    }

    @Test
    void aWrongValueSuggestsTheNearest() throws IOException {
        Path file = Files.writeString(
                folder.resolve("sai.yaml"),
                "plan: hai-duong-2025\n"
                        + "systems:\n"
                        + "  - {id: s, status: OPERATING, profile: {purposes: [INTERNAL_OPERATIONS]}}\n");

        Run run = Run.of("classify", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("INTERNAL_OPERATION");
    }

    @Test
    void aFileWithoutSystemsIsRefused() {
        Run run = Run.of("classify", "../../examples/evidence/published-figures.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("tệp không có hệ thống thông tin nào.").contains("tuanthu init system");
    }

    @Test
    void aRegisterInWhichEverythingDecidedHoldsIsCompliant() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(REGISTER));
        int first = lines.indexOf("  - id: bang-tin-noi-bo");
        int second = lines.indexOf("  - id: quan-ly-van-ban");
        List<String> kept = lines.subList(0, second - 1);
        assertThat(first).isPositive();
        Path file = Files.write(folder.resolve("mot.yaml"), kept);

        Run run = Run.of("classify", file.toString(), "--as-of", "2026-11-23", "--format", "json");

        JsonNode all = Json.read(run.out());
        assertThat(all.get("systems").size()).isEqualTo(1);
        assertThat(all.get("systems").get(0).get("planInPlace").asBoolean()).isTrue();
    }
}
