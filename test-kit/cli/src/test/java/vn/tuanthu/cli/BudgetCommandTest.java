package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.report.Json;

/** {@code budget}: the plan's own appendix, every boundary of an allocation, proposals and bad input. */
class BudgetCommandTest {
    private static final long TY = 1_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void theAppendixAddsUpAndBreaksNothingMandatory() {
        JsonNode plan = json(Run.of("budget", "--plan", "--format", "json"), 0);

        List<JsonNode> rows = plan.get("rows").valueStream().toList();
        assertThat(plan.get("totalVnd").asLong()).isEqualTo(80 * TY);
        assertThat(rows).hasSize(30);
        assertThat(sum(rows, "amountVnd")).isEqualTo(80 * TY);
        List<JsonNode> ofLead = rows.stream()
                .filter(row -> row.get("leadUnit").asText().equals("Sở Thông tin và Truyền thông"))
                .toList();
        assertThat(sum(ofLead, "amountVnd")).isEqualTo(36_500_000_000L);
        List<JsonNode> leases = rows.stream()
                .filter(row -> row.get("kind").asText("").equals("LEASE"))
                .toList();
        assertThat(sum(leases, "amountVnd")).isEqualTo(31 * TY);
        assertThat(leases.stream()
                        .map(row -> row.get("lease"))
                        .filter(lease -> lease.hasNonNull("totalVnd"))
                        .mapToLong(lease -> lease.get("totalVnd").asLong()))
                .hasSize(11)
                .satisfies(totals -> assertThat(
                                totals.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(119_900_000_000L));
        assertThat(rows.get(1).get("lease").get("totalVnd").asLong()).isEqualTo(5_400_000_000L);
        assertThat(rows.get(17).get("amountVnd").asLong()).isEqualTo(3_500_000_000L);
        assertThat(plan.get("compliant").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0} đồng where {1} are stated: {2}")
    @CsvSource({
        "999999999, 1000000000, FAIL, PASS",
        "1000000000, 1000000000, PASS, PASS",
        "1000000001, 1000000000, FAIL, FAIL"
    })
    void oneDongTooMuchOrTooLittleIsSeen(long amount, long stated, String total, String ceiling) throws IOException {
        JsonNode findings = findings(task(amount, "UPGRADE", ""), stated, "2024-11-30");

        assertThat(outcome(findings, "VI.2", "hai-duong")).isEqualTo(total);
        assertThat(outcome(findings, "VI.2.2", "su-nghiep-cntt")).isEqualTo(total);
        assertThat(outcome(findings, "VI.2.2a", "su-nghiep-cntt")).isEqualTo(ceiling);
        if (total.equals("FAIL")) {
            assertThat(one(findings, "VI.2", "hai-duong").get("shortfall").asLong())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRowMovedToAnotherSourceIsSeen() throws IOException {
        JsonNode findings = findings(task(TY, "UPGRADE", "      source: von-khac\n"), TY, "2024-11-30");

        assertThat(outcome(findings, "VI.2", "hai-duong")).isEqualTo("PASS");
        assertThat(outcome(findings, "VI.2.2", "su-nghiep-cntt")).isEqualTo("FAIL");
        assertThat(outcome(findings, "VI.2.3", "von-khac")).isEqualTo("FAIL");
        assertThat(outcome(findings, "VI.2.3a", "von-khac")).isEqualTo("FAIL");
    }

    @ParameterizedTest(name = "{0} đồng decided on {1}: {2}")
    @CsvSource({
        "200000000, 2024-11-30, ND73.51.1d",
        "200000001, 2024-11-30, ND73.51.2",
        "15000000000, 2024-11-30, ND73.51.2",
        "15000000001, 2024-11-30, ND73.51.3",
        "200000001, 2024-07-09, ND73.51.2",
        "200000001, 2026-02-28, ND73.51.2",
        "200000000, 2026-07-01, ND224.66",
    })
    void theProcedureFollowsTheAmountAndTheDecreeOfTheDay(long amount, String day, String check) throws IOException {
        JsonNode findings = findings(task(amount, "UPGRADE", ""), amount, day);

        assertThat(checks(findings, "ND")).containsExactly(check);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026-06-30"})
    void noThresholdIsMadeUpForTheDecreeThatWasNotRead(String day) throws IOException {
        JsonNode findings = findings(task(TY, "UPGRADE", ""), TY, day);

        assertThat(findings.valueStream().map(f -> f.get("check").asText()))
                .noneMatch(check -> check.startsWith("ND73.51") || check.startsWith("ND224"));
    }

    @ParameterizedTest(name = "{0} years, decided on {1}: {2}")
    @CsvSource({"5, 2024-11-30, PASS", "6, 2024-11-30, FAIL"})
    void aLeaseMadeToOrderRunsFiveYearsAtMost(int years, String day, String outcome) throws IOException {
        String lease = "      lease: {years: " + years + ", total: \"30 tỷ\", availableOnMarket: false}\n";

        JsonNode findings = findings(task(TY, "LEASE", lease), TY, day);

        List<JsonNode> limit = findings.valueStream()
                .filter(f -> f.get("check").asText().startsWith("ND73.54"))
                .toList();
        assertThat(limit).hasSize(1);
        assertThat(limit.get(0).get("outcome").asText()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} of 1 tỷ for cyber security on {1}: {2}")
    @CsvSource({
        "150000000, 2026-06-30, NOT_APPLICABLE",
        "149999999, 2026-07-01, FAIL",
        "150000000, 2026-07-01, PASS",
    })
    void fifteenPercentGoToCyberSecurityOnlySinceTheLaw(long amount, String day, String outcome) throws IOException {
        JsonNode findings = findings(task(TY, "UPGRADE", "      cyberSecurityVnd: " + amount + "\n"), TY, day);

        assertThat(outcome(findings, "L116.38.1", "hai-duong")).isEqualTo(outcome);
        if (outcome.equals("FAIL")) {
            assertThat(one(findings, "L116.38.1", "hai-duong").get("shortfall").asLong())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"kind: LEASE, PL.1.lease-terms", "'kind: BUILD\n      phase: 1', PL.1.full-amount"})
    void asksForWhatATaskLeavesOpen(String open, String check) throws IOException {
        String task = task(TY, "UPGRADE", "").replace("kind: UPGRADE", open);

        assertThat(outcome(findings(task, TY, "2024-11-30"), check, "PL.1")).isEqualTo("NO_DATA");
    }

    @Test
    void aPriorityTaskMayNotBeCutWhileOneWithoutAGroupIsFunded() throws IOException {
        String priority = task(TY, "UPGRADE", "      requested: \"2 tỷ\"\n" + group());
        String other = task(TY, "UPGRADE", "").replace("no: 1", "no: 2").replace("phần mềm", "phần mềm khác");

        assertThat(outcome(findings(priority + other, 2 * TY, "2024-11-30"), "VI.1.1", "PL.1"))
                .isEqualTo("FAIL");
        String full = task(TY, "UPGRADE", "      requested: \"1 tỷ\"\n" + group());
        assertThat(outcome(findings(full + other, 2 * TY, "2024-11-30"), "VI.1.1", "PL.1"))
                .isEqualTo("PASS");
        assertThat(outcome(findings(full + other, 2 * TY, "2024-11-30"), "VI.1.1a", "PL.2"))
                .isEqualTo("FAIL");
        assertThat(outcome(findings(full + other, 2 * TY, "2024-11-30"), "VI.1.1a", "PL.1"))
                .isEqualTo("PASS");
    }

    @Test
    void theSameTaskTwiceIsSeen() throws IOException {
        String twice = task(TY, "UPGRADE", "") + task(TY, "UPGRADE", "").replace("no: 1", "no: 2");

        assertThat(outcome(findings(twice, 2 * TY, "2024-11-30"), "PL.2.unique", "PL.2"))
                .isEqualTo("FAIL");
    }

    /** From 80 to 70 tỷ: the tasks outside the priority groups give way, and 4 + 3,5 + 2,5 tỷ is exactly enough. */
    @Test
    void whatChangesFromEightyToSeventyTy() {
        Run run = Run.of("budget", "--plan", "--propose", "--ceiling", "70ty");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("phương án 70 tỷ", "−4 tỷ", "−3,5 tỷ", "−2,5 tỷ", "được cấp 57 tỷ")
                .contains("Đã cấp 70 tỷ (70.000.000.000 đồng) cộng còn lại 0 tỷ");
        assertThat(run.out().lines().filter(line -> line.contains("Không cấp:")))
                .hasSize(3);
    }

    /** Random requests, the seed of each in its name: never above the ceiling, priority money never falls as it rises. */
    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void aHigherCeilingNeverLowersThePriorityTasks(long seed) throws IOException {
        Random random = new Random(seed);
        String tasks = IntStream.rangeClosed(1, 6)
                .mapToObj(no -> request(no, 1 + random.nextInt(9), random.nextBoolean(), random.nextBoolean()))
                .collect(Collectors.joining());
        Path file = write(tasks, 60 * TY, "2024-11-30");
        long before = 0;
        for (int ceiling = 0; ceiling <= 40; ceiling += 5) {
            Run run =
                    Run.of("budget", file.toString(), "--propose", "--ceiling", ceiling * TY + "", "--format", "json");
            JsonNode proposal = Json.read(run.out()).get("proposal").get(0);
            assertThat(proposal.get("grantedVnd").asLong()).isLessThanOrEqualTo(ceiling * TY);
            long priority = proposal.get("priorityVnd").asLong();
            assertThat(priority).isGreaterThanOrEqualTo(before);
            before = priority;
        }
    }

    @Test
    void theTemplateIsAnAllocationThatCanBeJudged() throws IOException {
        Path file = Files.writeString(
                folder.resolve("b.yaml"), Run.of("init", "budget").out());

        Run run = Run.of("budget", file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().limit(2))
                .containsExactly("CHƯA TUÂN THỦ.", "  1 kết luận bắt buộc chưa đạt (1 kiểm tra).");
        assertThat(run.out()).containsSubsequence("CHƯA ĐẠT (1)", "VI.1.1", "Không in ở đây: 24", "TỔNG:", "NHIỆM VỤ");
        assertThat(run.out()).doesNotContain("VI.2.2");
        assertThat(Run.of("budget", file.toString(), "--all").out()).contains("VI.2.2");
        assertThat(run.code()).isEqualTo(1);
    }

    /** Two rows that add up: every broken file below differs from it in one place. */
    private static final String SOUND = task(TY, "UPGRADE", "      source: von-khac\n")
            + task(TY, "UPGRADE", "").replace("no: 1", "no: 2").replace("phần mềm", "mạng");

    @Test
    void theAllocationThatIsBrokenBelowIsSound() throws IOException {
        Run run = Run.of("budget", write(SOUND, 2 * TY, "2024-11-30").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isLessThan(2);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "amountVnd: 1000000000 | amount: \"1.500\"  | “1.500” có thể hiểu theo hai cách",
                "amountVnd: 1000000000 | amountVnd: -1      | “-1” là số âm",
                "amountVnd: 1000000000 | amountVnd: 1.5     | amountVnd",
                "amountVnd: 1000000000 | note: không có tiền | nhiệm vụ 1 không có số tiền",
                "kind: UPGRADE         | kind: UPGRAD       | UPGRADE",
                "leadUnit:             | leadunit:          | leadUnit",
                "source: von-khac      | source: von-kac    | von-khac",
                "no: 2                 | no: 1              | số thứ tự 1 được dùng hai lần",
                "no: 2                 | no: 0              | “0” phải là số nguyên từ 1 trở lên",
                "name: Nâng cấp mạng   | name: ' '          | nhiệm vụ 2 không có tên",
            })
    void refusesABadAllocation(String old, String broken, String what) throws IOException {
        assertThat(SOUND).contains(old);
        int at = SOUND.indexOf(old);
        Path file = write(SOUND.substring(0, at) + broken + SOUND.substring(at + old.length()), 2 * TY, "2024-11-30");

        Run run = Run.of("budget", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(file.toString()).contains(what);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest(name = "--ceiling {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nhiều           | “nhiều” không phải là một số tiền",
                "70              | Viết “70 tỷ”",
                "-70 tỷ          | “-70 tỷ” là số âm",
                "1.500 tỷ        | có thể hiểu theo hai cách",
                "von-kac=70 tỷ   | von-khac",
            })
    void refusesACeilingThatIsNoAmount(String ceiling, String what) {
        Run run = Run.of("budget", "--plan", "--propose", "--ceiling=" + ceiling);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--ceiling", what);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesTwoCeilingsOfOneSource() {
        Run run = Run.of("budget", "--plan", "--propose", "--ceiling", "70 tỷ", "--ceiling", "su-nghiep-cntt=60 tỷ");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nguồn “su-nghiep-cntt” có hai trần");
    }

    private static String task(long amount, String kind, String extra) {
        return """
                    - no: 1
                      name: Nâng cấp phần mềm
                      leadUnit: Sở Xây dựng
                      amountVnd: %d
                      kind: %s
                """.formatted(amount, kind) + extra;
    }

    private static String request(int no, int ty, boolean priority, boolean partial) {
        return """
                    - no: %d
                      name: Nhiệm vụ %d
                      leadUnit: Sở Xây dựng
                      amountVnd: %d
                      requested: "%d tỷ"
                      kind: UPGRADE
                """.formatted(no, no, ty * TY, ty)
                + (partial ? "      minimum: \"1 tỷ\"\n" : "")
                + (priority ? group() : "");
    }

    private static String group() {
        return "      groups: [{group: PROJECT_06, document: Đề án 06}]\n";
    }

    private JsonNode findings(String tasks, long stated, String day) throws IOException {
        Run run = Run.of("budget", write(tasks, stated, day).toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        return Json.read(run.out()).get("findings");
    }

    private Path write(String tasks, long stated, String day) throws IOException {
        String head = """
                plan: hai-duong-2025
                budget:
                  year: %d
                  decisionDate: %s
                  total: "%d đồng"
                  sources:
                    - id: su-nghiep-cntt
                      stated: "%d đồng"
                      ceiling: "%d đồng"
                  tasks:
                """.formatted(LocalDate.parse(day).getYear(), day, stated, stated, stated);
        return Files.writeString(folder.resolve("budget.yaml"), head + tasks);
    }

    private static JsonNode json(Run run, int code) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
        return Json.read(run.out());
    }

    private static long sum(List<JsonNode> rows, String field) {
        return rows.stream().mapToLong(row -> row.get(field).asLong()).sum();
    }

    private static List<String> checks(JsonNode findings, String start) {
        return findings.valueStream()
                .map(f -> f.get("check").asText())
                .filter(check -> check.startsWith(start))
                .toList();
    }

    private static String outcome(JsonNode findings, String check, String subject) {
        return one(findings, check, subject).get("outcome").asText();
    }

    private static JsonNode one(JsonNode findings, String check, String subject) {
        List<JsonNode> found = findings.valueStream()
                .filter(f -> f.get("check").asText().equals(check)
                        && f.get("subject").asText().equals(subject))
                .toList();
        assertThat(found).as("%s %s in %s", check, subject, findings).hasSize(1);
        return found.get(0);
    }
}
