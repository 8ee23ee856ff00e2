package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.report.Json;

/** Making a plan pack with the program alone. */
class PackCommandTest {
    @TempDir
    private Path folder;

    private String pack;

    @BeforeEach
    void makeAPack() {
        pack = folder.resolve("p").toString();
        assertThat(Run.of("pack", "init", pack).code()).isZero();
    }

    private void replace(String file, String old, String wanted) throws IOException {
        Path path = Path.of(pack, file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, wanted));
    }

    @Test
    void thePackThatInitWritesIsInOrderWholeAndTested() {
        Run check = Run.of("pack", "check", pack);

        assertThat(check.err()).isEmpty();
        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("Gói tinh-mau-2026 dùng được").hasLineCount(1);
        Run test = Run.of("pack", "test", pack);
        assertThat(test.code()).isZero();
        assertThat(test.out()).isEqualTo("12 ca đúng, không ca nào sai.\n");
    }

    @Test
    void initNeverOverwrites() throws IOException {
        Files.delete(Path.of(pack, "plan.yaml"));

        Run again = Run.of("pack", "init", pack);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("ledger.csv: tệp đã có.", "pack init không ghi đè");
        assertThat(Path.of(pack, "plan.yaml")).as("nothing half-written").doesNotExist();
    }

    @Test
    void checkReadsTheIndexThatThePackBrings() throws IOException {
        Path index = Path.of(pack, "index.yaml");
        Files.copy(Path.of("../../examples/packs/lam-giang-2026/index.yaml"), index);
        assertThat(Run.of("pack", "check", pack).code()).isZero();
        replace("index.yaml", "missing: SKIP", "missing: SKIPPED");

        Run run = Run.of("pack", "check", pack);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace(pack + "/", ""))
                .startsWith("index.yaml:10 (missing): ")
                .contains("SKIP");
    }

    @Test
    void checkTellsAllThatIsWrongWithPlaceAndRemedy() throws IOException {
        replace("ledger.csv", "70% hồ sơ", "75% hồ sơ");
        replace("targets.yaml", "threshold: 70", "treshold: 70");
        replace("obligations.yaml", "[lead]", "[leed]");
        replace("plan.yaml", "lastDay: 2026", "lastDay: 2025");

        Run run = Run.of("pack", "check", pack);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace(pack + "/", "").lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "ledger.csv:7: điều khoản II.1 viết “75% hồ sơ công việc tại cấp xã được xử l…” nhưng"
                                        + " văn bản kế hoạch viết “70% hồ sơ công việc tại cấp xã được xử l…”."))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("targets.yaml:37 (targets[2].treshold): không có trường “treshold”."
                                + " Có phải ý bạn là “threshold”?"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("obligations.yaml:9 (obligations[1].responsible): III.1 nhắc đến “leed”"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("plan.yaml:14 (lastDay): ngày cuối 31/12/2025 đứng trước"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,7", "16,5 tỷ", "1,5 %"})
    void aNumberWithACommaBetweenBracesIsTold(String number) throws IOException {
        replace("plan.yaml", "status: ", "status: {vi: bịa, en: " + number + "}\n#");

        Run run = Run.of("pack", "check", pack);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("“" + number.substring(number.indexOf(',') + 1) + "” đứng sau dấu phẩy trong ngoặc nhọn")
                .contains("Viết dấu chấm thập phân, hoặc đặt cả cụm trong ngoặc kép");
    }

    @Test
    void aPlanThatBeginsWithinAMonthIsTestedWithFiguresOfItsDays() throws IOException {
        replace("plan.yaml", "firstDay: 2026-01-01", "firstDay: 2026-01-15");

        Run run = Run.of("pack", "test", pack);

        assertThat(run.out()).contains("không ca nào sai");
        assertThat(Run.of("init", "agency", "--pack", pack).out()).contains("period: 2026-01-15/2026-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coverage.yaml | clauses: [I.1]  | clauses: [I.9] | coverage.yaml:6 (notTestable[2].clauses[1])",
                "cases.yaml    | '  II.2:'       | '  II.9:'      | cases.yaml:27 (cases.II.9): kế hoạch không có kiểm"
                        + " tra “II.9”",
            })
    void theFilesThatDecideNothingAreCheckedToo(String file, String old, String wrong, String told) throws IOException {
        replace(file, old, wrong);

        Run run = Run.of("pack", "check", pack);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void whatIsLeftOpenIsSaid() throws IOException {
        replace("coverage.yaml", ", III]", "]");
        replace("cases.yaml", "  II.3:", "  II.2:");
        Files.writeString(
                Path.of(pack, "cases.yaml"),
                "day: 2026-12-31\n"
                        + "cases:\n"
                        + "  II.3:\n"
                        + "    - {case: c, agency: {tier: PROVINCE, kind: OTHER}, expect: NO_DATA}\n");

        Run run = Run.of("pack", "check", pack);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "ledger.csv:10: câu III chưa có kiểm tra và chưa có lý do",
                        "Kiểm tra chưa có ca nào: II.1a, II.1b, II.2, III.1\n");
    }

    @Test
    void whatIsToBeLookedAtIsCountedFirstAndEndsAStrictCheck() throws IOException {
        assertThat(Run.of("pack", "check", pack, "--strict").code()).isZero();
        replace("targets.yaml", "threshold: 70", "threshold: 60");
        replace("ledger.csv", "II.2,13", "II.9,13");
        replace("targets.yaml", "II.2\n", "II.9\n");
        replace("cases.yaml", "  II.2:", "  II.9:");
        replace("coverage.yaml", ", III]", "]");

        Run run = Run.of("pack", "check", pack);

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList()).element(1).asString().startsWith("CẦN XEM LẠI 2 chỗ trước khi dùng gói");
        assertThat(run.out())
                .contains("II.1b: ngưỡng 60 % không có trong câu", "ledger.csv:10: câu III chưa có kiểm tra");
        assertThat(Run.of("pack", "check", pack, "--strict").code()).isEqualTo(1);
        assertThat(Run.of("--lang", "en", "pack", "check", pack, "--strict").out())
                .contains("TO BE LOOKED AT before the pack is used: 2 (", "1 place where the words of the plan");
    }

    @Test
    void whatSomebodyLookedAtEndsNoStrictCheckAndStandsInTheDescription() throws IOException {
        replace("targets.yaml", "threshold: 70", "threshold: 70\n    comparison: MORE_THAN");
        Run open = Run.of("pack", "check", pack, "--strict");
        assertThat(open.code()).isEqualTo(1);
        String id = open.out().replaceFirst("(?s).*\\[(bare-[0-9a-f]{6})\\].*", "$1");
        String review = "reviewed: [{remark: %s, sentence: II.1, by: Nguyễn Thị B, why: phụ lục viết trên 70 %%}]%n";
        Path coverage = Path.of(pack, "coverage.yaml");
        Files.writeString(coverage, Files.readString(coverage) + review.formatted(id));

        Run looked = Run.of("pack", "check", pack, "--strict");

        assertThat(looked.code()).isZero();
        assertThat(looked.out())
                .contains("1 chỗ đã xem, gói đúng:", "Đã xem: Nguyễn Thị B. Lý do: phụ lục viết trên 70 %");
        assertThat(Run.of("pack", "describe", pack).out()).contains("ĐÃ XEM, GÓI ĐÚNG", "[" + id + "]");
        assertThat(Run.of("pack", "describe", pack, "--format", "html").out()).contains("ĐÃ XEM, GÓI ĐÚNG", id);
        replace("coverage.yaml", "Nguyễn Thị B", "''");
        assertThat(Run.of("pack", "check", pack).err()).contains("không ghi ai đã xem");
    }

    @Test
    void aTargetOfThePlanWithoutACheckIsAnErrorBesideAllThatIsToBeLookedAt() throws IOException {
        replace("ledger.csv", "III.1,19,ACTIVITY", "III.1,19,TARGET");
        replace("targets.yaml", "threshold: 70", "threshold: 60");
        Files.delete(Path.of(pack, "obligations.yaml"));
        Files.delete(Path.of(pack, "cases.yaml"));

        Run run = Run.of("pack", "check", pack);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ledger.csv:11: câu III.1 là mục tiêu (TARGET) mà không kiểm tra nào");
        assertThat(run.out()).contains("II.1b: ngưỡng 60 %").doesNotContain("dùng được");
        replace("coverage.yaml", "[I.1]", "[I.1, III.1]");
        assertThat(Run.of("pack", "check", pack).code()).isZero();
    }

    @Test
    void casesOfAPackThatListsItsAgenciesMayHaveAgenciesOfTheirOwn() throws IOException {
        Path plan = Path.of(pack, "plan.yaml");
        Files.writeString(
                plan,
                Files.readString(plan)
                        + "agencies:\n"
                        + "  - {id: so-x, tier: PROVINCE, kind: DEPARTMENT}\n"
                        + "  - {id: xa-x, tier: COMMUNE, kind: PEOPLES_COMMITTEE}\n");

        assertThat(Run.of("pack", "test", pack).out()).isEqualTo("12 ca đúng, không ca nào sai.\n");
        replace("cases.yaml", "{id: so-b, tier", "{id: so-x, tier");
        assertThat(Run.of("pack", "test", pack).out())
                .as("beside one of the list, one that the case makes up")
                .isEqualTo("12 ca đúng, không ca nào sai.\n");
        replace("cases.yaml", "{id: so-a, tier", "{id: so-x, tier");
        replace("cases.yaml", "        - {id: so-x, tier: PROVINCE, kind: DEPARTMENT, figure: $/1}\n", "");
        replace(
                "cases.yaml",
                "        1: PASS\n        0: {outcome: FAIL, shortfall: 1}\n  II.3",
                "      PASS\n  II.3");
        replace("cases.yaml", "expect:\n      PASS", "expect: PASS");
        assertThat(Run.of("pack", "test", pack).out()).as("of the list alone").contains("11 ca đúng");
    }

    @Test
    void aStatementOfThePackNamesItsKindsOfSystemAndTheirIndicators() throws IOException {
        assertThat(Run.of("init", "statement", "--pack", pack).out())
                .contains("# Kế hoạch này không ghi loại hệ thống nào giữ chỉ tiêu nào (heldBy trong targets.yaml)");
        replace("targets.yaml", "  - id: reports-on-system", "  - id: reports-on-system\n    heldBy: [REPORTING]");

        Path file = folder.resolve("s.yaml");
        assertThat(Run.of("init", "statement", "--pack", pack, "--out", file.toString())
                        .code())
                .isZero();

        assertThat(file)
                .content()
                .contains("    # Kế hoạch này: REPORTING giữ số liệu reports-on-system; các mục tiêu");
        assertThat(Run.of("checks", file.toString(), "--pack", pack).code()).isZero();
    }

    @Test
    void anAgencyThatThePackDoesNotListIsNamedWithTheFileOfTheStatement() throws IOException {
        Path file = folder.resolve("s.yaml");
        Run.of("init", "statement", "--pack", pack, "--out", file.toString());
        Path plan = Path.of(pack, "plan.yaml");
        Files.writeString(plan, Files.readString(plan) + "agencies: [{id: so-x, tier: PROVINCE, kind: DEPARTMENT}]\n");

        Run run = Run.of(
                "accept",
                file.toString(),
                "--pack",
                pack,
                "--out",
                folder.resolve("o").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ":").contains("(agency): cơ quan “so-vi-du” không có trong danh sách");
    }

    @ParameterizedTest
    @CsvSource({"'86,0', 86.0", "86.5%, 86.5", "'\"86,5 %\"', 86.5"})
    void aPercentageAsPeopleWriteItIsGivenBackAsAFileHasIt(String written, String wanted) throws IOException {
        Path file = folder.resolve("e.yaml");
        Files.writeString(
                file,
                "plan: tinh-mau-2026\n"
                        + "agencies: [{id: so-a, tier: PROVINCE, kind: DEPARTMENT}]\n"
                        + "measurements:\n  - agency: so-a\n    indicator: work-files-online\n    percent: " + written
                        + "\n");

        assertThat(Run.of("check", file.toString(), "--pack", pack).err())
                .contains("e.yaml:6 (measurements[1].percent)", "viết là " + wanted + ": dấu chấm thập phân");
    }

    /** Below the province there are no departments: a sample of one would answer no target. */
    @Test
    void theSampleOfADistrictIsItsPeoplesCommittee() throws IOException {
        replace("plan.yaml", "firstDay: 2026-01-01\nlastDay: 2026-12-31", "firstDay: 2024-01-01\nlastDay: 2024-12-31");
        replace("targets.yaml", "tiers: [PROVINCE, COMMUNE]", "tiers: [PROVINCE, DISTRICT, COMMUNE]");

        assertThat(Run.of("init", "province", "--pack", pack).out())
                .contains(
                        "tier: PROVINCE\n    kind: DEPARTMENT",
                        "tier: DISTRICT\n    kind: PEOPLES_COMMITTEE",
                        "tier: COMMUNE\n    kind: PEOPLES_COMMITTEE");
    }

    /** A remark on an indicator is of no sentence. */
    @Test
    void aReviewWithASentenceTooManyIsToldSo() throws IOException {
        replace("targets.yaml", "unit: hồ sơ ", "unit: thôn ");
        String remark = Run.of("pack", "check", pack).out().replaceAll("(?s).*\\[(unit-of-another-\\w+)].*", "$1");
        Path coverage = Path.of(pack, "coverage.yaml");
        String before = Files.readString(coverage);
        String review = before + "\nreviewed: [{remark: " + remark + ", by: A, why: b%s}]\n";

        Files.writeString(coverage, review.formatted(", sentence: II.1"));
        assertThat(Run.of("pack", "check", pack).out())
                .contains("chỗ xem lại “" + remark + "” không của câu nào", "Bỏ sentence ở mục này.");
        Files.writeString(coverage, review.formatted(""));
        assertThat(Run.of("pack", "check", pack).out()).doesNotContain("CẦN XEM LẠI");
    }

    @Test
    void aTrapThatIsNotGivenIsNotPrinted() throws IOException {
        replace("targets.yaml", "    trap: Chỉ tính hệ thống từ cấp độ 3 trở lên.\n", "");
        replace("targets.yaml", "ghi 1/1 hoặc 0/1.", "ghi 1/1 hoặc 0/1");
        replace("targets.yaml", "trap: Loại hồ sơ bí mật nhà nước khỏi cả tử số và mẫu số. ", "trap: –");

        assertThat(Run.of("init", "agency", "--pack", pack).out()).doesNotContain("# –");
        assertThat(Run.of("pack", "describe", pack).out())
                .contains("đếm bằng “hệ thống”. Nguồn của cách tính")
                .contains("với một cơ quan ghi 1/1 hoặc 0/1. Nguồn của cách tính")
                .doesNotContain(" – ");
    }

    @Test
    void aWrongExpectationPrintsTheDifference() throws IOException {
        replace("cases.yaml", "8: {outcome: FAIL, shortfall: 1}", "8: {outcome: FAIL, shortfall: 2}");
        replace("cases.yaml", "3: PASS", "3: FAIL");

        Run run = Run.of("pack", "test", pack);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "SAI  II.1a: đúng ngưỡng thì đạt, hụt một hồ sơ thì không: 8 (",
                        "cases.yaml:7, ngày 31/12/2026)\n"
                                + "     shortfall: ca mong 2, chạy ra 1\n"
                                + "     kết luận: Chưa đạt: 8/10 hồ sơ",
                        "     outcome: ca mong FAIL, chạy ra PASS\n",
                        "10 ca đúng, 2 ca sai.");
        Files.delete(Path.of(pack, "cases.yaml"));
        Run none = Run.of("pack", "test", pack);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("gói không có tệp cases.yaml");
    }

    @Test
    void theDescriptionHoldsEverySentenceAndCheckAndAPlaceToSign() {
        Run text = Run.of("pack", "describe", pack);
        Path page = folder.resolve("p.html");
        Run html = Run.of("pack", "describe", pack, "--format", "html", "--out", page.toString());

        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains(
                        "[ ] II.1a (bắt buộc; đọc từ văn bản): Yêu cầu tối thiểu 90 %: hồ sơ công việc",
                        "Tính cho Tỉnh Mẫu: số cơ quan tự đạt trên số cơ quan thuộc diện.",
                        "[ ] Không kiểm tra: mục đích chung",
                        "[ ] III.1 (khuyến nghị",
                        "Suy ra từ danh mục hệ thống thông tin khi có, từ cấp độ 3.",
                        "Người rà soát: ");
        assertThat(html.code()).isZero();
        assertThat(page)
                .content()
                .contains("<tr id=\"II.1\">", "<b>II.1b</b>", "Người rà soát: ", "lang=\"vi\"")
                .doesNotContain("CHƯA GIẢI QUYẾT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "targets", "obligations", "budget", "coverage", "cases", "targets.yaml"})
    void eachFileHasASchema(String name) {
        JsonNode schema = Json.read(Run.of("pack", "schema", name).out());

        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        assertThat(schema.get("required")).isNotEmpty();
        assertThat(Json.names(schema.get("properties"))).isNotEmpty();
    }

    @Test
    void aSchemaOfWhatAPackDoesNotHaveIsRefused() {
        Run run = Run.of("pack", "schema", "ledger");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("không có tệp ledger", "budget, cases, coverage, obligations, plan, targets");
    }

    // ---- evidence for the pack ----

    @ParameterizedTest
    @CsvSource({"agency, agency, II.1a", "province, province, II.1b"})
    void aTemplateOfThePackIsAGoodEvidenceFileInWhichNothingIsMet(String kind, String scope, String check) {
        Path file = folder.resolve("e.yaml");

        assertThat(Run.of("init", kind, "--pack", pack, "--out", file.toString())
                        .code())
                .isZero();
        Run run = Run.of("check", file.toString(), "--pack", pack, "--scope", scope);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("0 đạt, ").contains(check);
        assertThat(file)
                .content()
                .contains("work-files-online", "# Loại hồ sơ bí mật nhà nước")
                .doesNotContain("hai-duong");
    }

    @Test
    void aTemplateOfMoneyNeedsAPlanWithMoney() throws IOException {
        assertThat(Run.of("init", "budget", "--pack", pack).err()).contains("không có phần kinh phí");
        assertThat(Run.of("init", "schema", "--pack", pack).err()).contains("--pack không đi cùng schema");
        Path other = Path.of("../../examples/packs/lam-giang-2026");
        Path file = Files.writeString(
                folder.resolve("b.yaml"),
                Run.of("init", "budget", "--pack", other.toString()).out());

        Run run = Run.of("budget", file.toString(), "--pack", other.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("ngân sách tỉnh");
    }
}
