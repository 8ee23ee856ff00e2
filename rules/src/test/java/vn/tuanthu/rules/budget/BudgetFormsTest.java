package vn.tuanthu.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.PriorityClaim;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.PlanCoverage;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** What plans say of money, each in its own way: what one does not say is not asked, and what it says is. Invented plans. */
class BudgetFormsTest {
    private static final String TEXT = """
            1. Ưu tiên nhiệm vụ dùng chung.
            2. Tổng kinh phí 10 tỷ đồng.
            3. Ngân sách tỉnh 7 tỷ đồng.
            4. Thực hiện theo quy định của pháp luật về ngân sách.
            5. Danh mục kèm theo.
            Nhiệm vụ A
            """;

    private static Plan plan(String budget) {
        Map<String, String> files = new HashMap<>();
        files.put("plan.yaml", """
                id: p
                title: Kế hoạch bịa
                status: ví dụ
                province: {id: tinh, name: Tỉnh bịa}
                firstDay: 2026-01-01
                lastDay: 2026-12-31
                """);
        files.put("plan-text.txt", TEXT);
        files.put("ledger.csv", """
                id,line,kind,text
                K.1,1,BUDGET,1. Ưu tiên nhiệm vụ dùng chung.
                K.2,2,BUDGET,2. Tổng kinh phí 10 tỷ đồng.
                K.3,3,BUDGET,3. Ngân sách tỉnh 7 tỷ đồng.
                K.4,4,BUDGET,4. Thực hiện theo quy định của pháp luật về ngân sách.
                K.5,5,BUDGET,5. Danh mục kèm theo.
                DM.1,6,TASK,Nhiệm vụ A
                """);
        files.put("targets.yaml", "basis: b\nindicators: []\ntargets: []\n");
        files.put("obligations.yaml", "roles: {}\nobligations: []\n");
        files.put("budget.yaml", budget);
        return PlanReader.read(files);
    }

    private static BudgetTask.Builder task(int no) {
        return BudgetTask.of(no, "Nhiệm vụ A").kind(BudgetTask.Kind.BUILD);
    }

    private static List<Finding> judged(String budget, @Nullable Long total, BudgetTask... tasks) {
        Budget given = new Budget(2026, LocalDate.of(2026, 2, 1), null, total, List.of(), List.of(tasks), List.of());
        List<Finding> findings =
                BudgetEngine.forPlan(plan(budget)).check(given, List.of()).findings();
        assertThat(findings).noneMatch(finding -> finding.outcome() == Outcome.ERROR);
        return findings;
    }

    private static List<String> ofPlan(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.clause().startsWith("K."))
                .map(finding -> finding.check() + " " + finding.subject() + " " + finding.outcome())
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clauses: {byLaw: K.4} | K.4 tinh PASS, PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {list: K.5} | PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {total: K.2}⏎total: 10 tỷ | K.2 tinh FAIL, PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {total: K.2}⏎total: 5 tỷ | K.2 tinh PASS, PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {total: K.2}⏎totalVnd: 5000000000 | K.2 tinh PASS, PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {total: K.2}⏎sources: [{id: ns, clause: K.3, name: ns, stated: 5 tỷ}] | K.2 tinh PASS,"
                        + " K.3 ns PASS, K.3a ns PASS, PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {}⏎sources: [{id: ns, clause: K.3, name: ns, statedVnd: 4999999999}] |"
                        + " K.3 ns FAIL, K.3a ns FAIL, PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {}⏎sources: [{id: ns, clause: K.3, name: ns}] | PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
                "clauses: {principle: K.1}⏎groups: [{id: chung, name: dùng chung}] | K.1a PL.1 FAIL, K.1b tinh NOT_APPLICABLE,"
                        + " K.1 tinh NOT_APPLICABLE, PL.1 PL.1 PASS, PL.1.unique PL.1 PASS",
            })
    void asksWhatThePlanSaysAndNothingElse(String budget, String verdicts) {
        List<Finding> findings = judged(
                budget.replace("⏎", "\n"),
                null,
                task(1).amountVnd(5_000_000_000L).build());

        assertThat(ofPlan(findings)).containsExactlyInAnyOrder(verdicts.strip().split(",\\s*"));
        assertThat(findings).anyMatch(finding -> finding.clause().startsWith("ND"));
    }

    @Test
    void theGroupsAreThoseOfThePack() {
        String budget =
                "clauses: {principle: K.1}\ngroups: [{id: chung, name: dùng chung}, {id: tiep, name: chuyển tiếp}]";
        BudgetTask shown = task(1).amountVnd(1L)
                .groups(List.of(new PriorityClaim("chung", "QĐ 1", null)))
                .build();

        assertThat(ofPlan(judged(budget, null, shown))).contains("K.1a PL.1 PASS");
        assertThat(problems(() -> judged(
                        budget,
                        null,
                        task(1).amountVnd(1L)
                                .groups(List.of(new PriorityClaim("PROJECT_06", "QĐ 1", null)))
                                .build())))
                .contains("kế hoạch không có nhóm ưu tiên “PROJECT_06”");
        assertThat(problems(() -> judged("clauses: {byLaw: K.4}", null, shown))).contains("không đặt nhóm ưu tiên nào");
    }

    /** A lease that goes on has priority by that alone only where the plan says so. */
    @ParameterizedTest
    @CsvSource({"true, PASS", "false, FAIL"})
    void aRunningLeaseHasPriorityWhereThePlanSaysSo(boolean runs, Outcome outcome) {
        String budget =
                "clauses: {principle: K.1}\ngroups: [{id: tiep, name: chuyển tiếp, runningLeases: " + runs + "}]";
        BudgetTask lease = StructuredInput.read(
                InputText.of(
                        "t.yaml",
                        "no: 1\nname: Nhiệm vụ A\namountVnd: 5\nlease: {years: 3, startYear: 2025}\n"
                                .getBytes(StandardCharsets.UTF_8)),
                BudgetTask.class);

        assertThat(ofPlan(judged(budget, null, lease))).contains("K.1a PL.1 " + outcome);
    }

    @Test
    void theRowsOfAListAreFoundByWhatTheirIdsBeginWith() {
        String budget = """
                clauses: {list: K.5, rows: DM.}
                appendix:
                  decisionDate: 2026-02-01
                  tasks: [{no: 1, name: Nhiệm vụ A, amountVnd: 5}]
                """;

        List<Finding> findings = BudgetEngine.forPlan(plan(budget)).checkPlan().findings();

        assertThat(findings)
                .filteredOn(finding -> finding.check().equals("PL.1"))
                .extracting(Finding::clause)
                .containsExactly("DM.1");
    }

    @Test
    void aPlanWithoutAListIsCoveredAllTheSame() {
        Plan plan = plan("clauses: {principle: K.1, total: K.2, byLaw: K.4}\ntotal: 10 tỷ\ngroups: [{id: g, name: n}]");

        assertThat(PlanCoverage.of(plan, Map.of()).sentences())
                .filteredOn(sentence -> !sentence.answers().isEmpty())
                .extracting(sentence -> sentence.clause().id())
                .containsExactly("K.1", "K.2", "K.4");
        assertThat(problems(() -> BudgetEngine.forPlan(plan).checkPlan())).contains("không in danh mục nhiệm vụ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clauses: {} | không dẫn câu nào",
                "clauses: {total: K.2} | không có tổng số nào",
                "clauses: {principle: K.1} | cần groups",
                "clauses: {byLaw: K.4}⏎groups: [{id: g, name: n}] | không có câu nào đặt ra ưu tiên",
                "clauses: {total: K.2}⏎total: mười tỷ | không đọc được số tiền “mười tỷ”",
                "clauses: {total: K.2}⏎total: 10 tỷ⏎totalVnd: 9 | số in “10 tỷ” không bằng",
                "clauses: {}⏎sources: [{id: x, name: n}] | không dẫn câu nào (clause)",
                "clauses: {total: K.2}⏎sources: [{id: total, clause: K.2, name: n, statedVnd: 1}] | nguồn không được mang tên",
                "clauses: {byLaw: K.4}⏎derivations: [{phrase: p, group: g, reason: r}] | derivations nhắc đến “g”",
                "clauses: {byLaw: K.4}⏎what: 1 | what",
                "clauses: {}⏎sources: [{id: tinh, clause: K.3, name: n}] | nguồn “tinh” mang mã của tỉnh",
            })
    void saysWhatDoesNotHoldTogether(String budget, String what) {
        assertThat(problems(() -> plan(budget.replace("⏎", "\n")))).contains(what);
    }

    private static String problems(Runnable read) {
        StringBuilder told = new StringBuilder();
        assertThatThrownBy(read::run)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> told.append(bad.problems().stream()
                                .map(problem -> problem.in(Language.VI))
                                .collect(Collectors.joining("\n"))));
        return told.toString();
    }
}
