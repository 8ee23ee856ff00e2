package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.report.Json;

/** The commands on good input: what they print, their JSON fields and their exit codes. */
class CommandsTest {
    private static final String EVIDENCE = """
            {"plan": "hai-duong-2025", "asOf": "2025-12-31",
             "agencies": [{"id": "so-a", "name": "Sở A", "tier": "PROVINCE", "kind": "DEPARTMENT"}],
             "measurements": [%s]}
            """;
    private static final List<String> INDICATORS = List.of(
            "work-files-online",
            "services-multi-channel",
            "procedures-full-process",
            "satisfaction",
            "reports-on-system",
            "shared-database-lgsp",
            "procedures-online-payment",
            "results-digitised",
            "dossiers-online",
            "staff-digital-skills",
            "systems-level3-plan");

    @TempDir
    private Path folder;

    @Test
    void anAgencyThatMeetsEveryTargetIsCompliant() throws IOException {
        Path file = Files.writeString(folder.resolve("met.json"), allMet());

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("TUÂN THỦ: mọi kiểm tra bắt buộc đều đạt")
                .doesNotContain("\u001B");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theJsonOfACheckKeepsItsContract() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), evidence(900));

        Run run = Run.of("check", file.toString(), "--format", "json");
        JsonNode report = Json.read(run.out());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"percent\" : 90.00,");
        assertThat(Json.names(report))
                .containsSequence("plan", "asOf", "scope", "language", "compliant", "summary")
                .endsWith("digests");
        assertThat(report.get("scope").asText()).isEqualTo("agency");
        assertThat(report.get("compliant").asBoolean()).isFalse();
        assertThat(report.get("summary").toString())
                .isEqualTo("{\"pass\":7,\"fail\":4,\"noData\":1,\"notApplicable\":2,\"error\":0}");
        assertThat(Json.names(report.get("digests"))).containsExactly("plan", "rules", "evidence");
        assertThat(report.get("findings").get(4).toString()).isEqualTo(finding());
    }

    @Test
    void theTabKeyOffersWhatHelpNames() {
        String script = Run.of("generate-completion").out();

        assertThat(script).contains("complete -F _complete_tuanthu -o default tuanthu ");
        assertThat(script).contains("=(\"agency\" \"province\") # --scope values");
        assertThat(script).contains("local KIND_pos_param_args=(\"agency\" \"province\" ");
        // The name of the list is what help writes behind the option, without its bars.
        assertThat(Pattern.compile("local (\\w+)_option_args=\\((.*)\\) # --format values")
                        .matcher(script)
                        .results())
                .hasSizeGreaterThan(5)
                .allSatisfy(choices ->
                        assertThat(choices.group(2).replaceAll("[\" ]", "")).isEqualTo(choices.group(1)));
    }

    private static String finding() {
        return """
                {"check":"II.2.2b","clause":"II.2.2","clauseText":"- 80% dịch vụ công trực tuyến toàn trình được cung cấp \
                trên nhiều phương tiện truy cập khác nhau, bao gồm cả thiết bị di động; 100% thủ tục hành chính đủ điều \
                kiện được cung cấp trực tuyến toàn trình.","subject":"so-a","subjectName":"Sở A","outcome":"FAIL",\
                "mandatory":true,"numerator":900,"denominator":1000,"percent":90.0,"required":"≥ 100 %",\
                "shortfall":100,"message":"Chưa đạt: 900/1.000 thủ tục (90,00 %), yêu cầu tối thiểu 100 % (100 × 900 < \
                100 × 1.000); còn thiếu 100 thủ tục.","definition":"thủ tục hành chính đủ điều kiện được cung cấp trực \
                tuyến toàn trình / tổng số thủ tục hành chính đủ điều kiện cung cấp trực tuyến toàn trình (cách hiểu \
                của thư viện từ lời kế hoạch; chưa thấy công thức chính thức)","evidence":["so-a: bảng; kỳ 2025"],\
                "certainty":"TEXT_READ","waiver":null}""";
    }

    @Test
    void aReportIsWrittenWholeAndCanBeRepeated() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), allMet());
        Path out = folder.resolve("a/b");

        Run check =
                Run.of("check", file.toString(), "--format", "json", "--scope", "province", "--out", out.toString());

        try (Stream<Path> written = Files.list(out)) {
            assertThat(written.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.json", "report.txt");
        }
        assertThat(out.resolve("report.json")).content().isEqualTo(check.out());
        Run same = Run.of("verify", out.resolve("report.json").toString(), file.toString());
        assertThat(same.out()).contains("đúng từng byte");
        assertThat(same.code()).isZero();
    }

    @Test
    void aReportThatWasTamperedWithOrHasOtherEvidenceIsFound() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), evidence(900));
        Path report = Files.writeString(
                folder.resolve("r.json"),
                Run.of("check", file.toString(), "--format", "json").out());
        Files.writeString(
                report, Files.readString(report).replaceFirst("\"outcome\" : \"FAIL\"", "\"outcome\" : \"PASS\""));

        Run tampered = Run.of("verify", report.toString(), file.toString());
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.out())
                .contains(
                        "KHÔNG KHỚP",
                        "/findings[II.2.2b so-a]/outcome: trong báo cáo là \"PASS\", chạy lại ra \"FAIL\"");

        Files.writeString(file, allMet());
        assertThat(Run.of("verify", report.toString(), file.toString()).out()).contains("/digests/evidence");

        Run noReport = Run.of("verify", file.toString(), file.toString());
        assertThat(noReport.code()).isEqualTo(2);
        assertThat(noReport.err()).contains("không phải là kết quả");
    }

    @Test
    void theDayComesFromTheOptionThenTheEvidenceThenToday() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), allMet());
        Path undated = Files.writeString(folder.resolve("b.json"), allMet().replace("\"asOf\": \"2025-12-31\",", ""));

        assertThat(Run.of("check", file.toString()).out()).contains("ngày 31/12/2025");
        assertThat(Run.of("check", file.toString(), "--as-of", "2025-06-30").out())
                .contains("ngày 30/06/2025");
        assertThat(Run.of("check", undated.toString()).err()).contains("lấy hôm nay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "II.2.7  | Đếm thủ tục, không đếm hồ sơ, giao dịch hay số tiền. | tối thiểu 60 %",
                "II.2.1b | II.2.1b: tối thiểu 80 %                              | rules/plan/targets.drl",
                "VII.2   | Sở Kế hoạch và Đầu tư, Sở Tài chính                  | Khuyến nghị",
                "I.1     | Nghị định số 64/2007/NĐ-CP                           | không có kiểm tra",
            })
    void aClauseIsShownWithItsChecksAndTheirTraps(String clause, String one, String other) {
        Run run = Run.of("plan", clause);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(one, other);
    }

    @Test
    void theWholePlanIsShownWithTheChecksOfEachSentence() {
        Run run = Run.of("plan");

        assertThat(run.out()).contains("bản dự thảo, chưa có số", "→ II.2.1a, II.2.1b, II.2.1c");
        assertThat(run.out().lines().filter(line -> line.startsWith("PL."))).hasSize(37);
    }

    @ParameterizedTest
    @CsvSource({"agency, không ghi nguồn", "province, CHƯA TUÂN THỦ"})
    void aTemplateIsAGoodEvidenceFileButMakesNobodyCompliant(String kind, String why) {
        Path file = folder.resolve(kind + ".yaml");

        assertThat(Run.of("init", kind, "--out", file.toString()).code()).isZero();
        Run check = Run.of("check", file.toString(), "--scope", kind);

        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains(why);
        assertThat(check.code()).isEqualTo(1);
        Run again = Run.of("init", kind, "--out", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("không ghi đè");
    }

    @Test
    void theSchemaIsPrintedForEditors() {
        assertThat(Json.read(Run.of("init", "schema").out()).get("required").toString())
                .isEqualTo("[\"plan\"]");
    }

    @Test
    void theTableTemplateIsAGoodTable() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"), Run.of("init", "table").out());

        assertThat(Run.of("check", file.toString(), "--as-of", "2025-12-31", "--all")
                        .out())
                .contains("700/1.000 hồ sơ (70,00 %)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan", "init", "verify"})
    void everyCommandExplainsItselfInBothLanguages(String command) {
        Run vi = Run.of(command, "--help");
        Run en = Run.of(command, "--help", "--lang", "en");

        assertThat(vi.code()).isZero();
        assertThat(vi.out()).contains("Hiện hướng dẫn này.", "--lang").doesNotContain("Show this help.");
        assertThat(en.out()).contains("Show this help.");
    }

    @Test
    void theProgramShowsHowToStartAndItsExitCodes() {
        Run run = Run.of("--help");

        assertThat(run.out()).contains("check", "plan", "init", "verify", "Mã thoát", "tuanthu init agency");
        assertThat(Run.of("--version").out()).contains("tuanthu").contains("Java");
    }

    private static String allMet() {
        return evidence(1000);
    }

    /** Every indicator measured as {@code numerator} of 1.000. */
    private static String evidence(int numerator) {
        String figures = INDICATORS.stream()
                .map(indicator -> """
                        {"agency": "so-a", "indicator": "%s", "numerator": %d, "denominator": 1000,
                         "period": 2025, "source": "bảng"}""".formatted(indicator, numerator))
                .collect(Collectors.joining(",\n"));
        return EVIDENCE.formatted(figures);
    }
}
