package vn.tuanthu.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** The list printed with the plan, units in charge under their names, and what is said of an allocation as a whole. */
class BudgetEngineTest {
    private static final BudgetEngine ENGINE = BudgetEngine.forPlan(PlanReader.bundled("hai-duong-2025"));
    private static final String MAIN = "su-nghiep-cntt";
    private static final String SHOWN = ", groups: [{group: PROJECT_06, document: QĐ 06}]";

    private record File(Budget budget) {}

    // ---- the list printed with the plan ----

    @Test
    void theAppendixAddsUpAndFailsNothingMandatory() {
        BudgetResult result = ENGINE.checkPlan();

        assertThat(result.rows()).hasSize(30);
        assertThat(result.totalVnd()).isEqualTo(80_000_000_000L);
        assertThat(result.byLeadUnit()).containsEntry("Sở Thông tin và Truyền thông", 36_500_000_000L);
        assertThat(result.byLeadUnit().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(80_000_000_000L);
        assertThat(result.leasesVnd()).isEqualTo(31_000_000_000L);
        assertThat(result.datedLeases()).isEqualTo(11);
        assertThat(result.commitmentsVnd()).isEqualTo(119_900_000_000L);
        assertThat(result.findings()).noneMatch(Finding::blocks);
        assertThat(result.compliant()).isTrue();
        assertThat(result.count(Outcome.ERROR)).isZero();
        for (String check : List.of("VI.2.2", "VI.2.2a")) {
            assertThat(one(result, check, MAIN).outcome()).isEqualTo(Outcome.PASS);
            assertThat(one(result, check, MAIN).numerator()).isEqualTo(80_000_000_000L);
        }
        for (String empty : List.of("von-khac", "trung-uong")) {
            String check = empty.equals("von-khac") ? "VI.2.3" : "VI.2.4";
            assertThat(one(result, check, empty).outcome()).isEqualTo(Outcome.PASS);
            assertThat(one(result, check, empty).numerator()).isZero();
        }
    }

    /** A row rests on its line of the plan's list, and one that the list does not have on what brings in the list. */
    @ParameterizedTest(name = "row {0} with \"{1}\" before its name rests on {2}")
    @CsvSource({"15, '', PL.15", "15, Không phải: , VI.2.6", "16, '', PL.16"})
    void aRowRestsOnItsOwnLineOfTheList(int no, String before, String clause) {
        BudgetResult result = appendix(
                no,
                task -> BudgetTask.of(no, before + task.name().toUpperCase(Locale.ROOT))
                        .leadUnit(task.leadUnit())
                        .kind(task.kind())
                        .amountVnd(task.amountVnd())
                        .build());

        for (String check : List.of("PL." + no, "PL." + no + ".lead", "PL." + no + ".unique")) {
            Finding finding = one(result, check, "PL." + no);
            assertThat(finding.clause()).isEqualTo(clause);
            assertThat(finding.clauseText().vi())
                    .isEqualTo(ENGINE.plan()
                            .clause(clause)
                            .orElseThrow()
                            .text()
                            .replace('\t', ' ')
                            .strip());
        }
    }

    @Test
    void oneDongTooMuchInTheAppendixIsShortByOneDong() {
        BudgetResult result = appendix(
                15,
                task -> task.but().amount(null).amountVnd(task.amountVnd() + 1).build());

        assertThat(result.totalVnd()).isEqualTo(80_000_000_001L);
        assertThat(result.compliant()).isFalse();
        assertThat(one(result, "VI.2", "hai-duong").outcome()).isEqualTo(Outcome.FAIL);
        for (String check : List.of("VI.2.2", "VI.2.2a")) {
            assertThat(one(result, check, MAIN).outcome()).isEqualTo(Outcome.FAIL);
            assertThat(one(result, check, MAIN).shortfall()).isEqualTo(1);
        }
    }

    @Test
    void aRowOfTheAppendixMovedToAnotherSourceKeepsTheTotalAndBreaksBothSources() {
        BudgetResult result = appendix(15, task -> task.but().source("von-khac").build());

        assertThat(one(result, "VI.2", "hai-duong").outcome()).isEqualTo(Outcome.PASS);
        assertThat(one(result, "VI.2.2", MAIN).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "VI.2.2a", MAIN).outcome()).isEqualTo(Outcome.PASS);
        assertThat(one(result, "VI.2.3", "von-khac").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "VI.2.3a", "von-khac").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "VI.2.3a", "von-khac").shortfall()).isEqualTo(4_000_000_000L);
        assertThat(one(result, "VI.2.4", "trung-uong").outcome()).isEqualTo(Outcome.PASS);
    }

    // ---- rows ----

    /** Neither name need stand in the plan's own list of tasks. */
    @ParameterizedTest(name = "\"{0}\": {1}, today {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "sở gtvt, Sở Giao thông Vận tải, -",
                "Sở Giao thông Vận tải, Sở Giao thông Vận tải, -",
                "Sở TTTT, Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ",
                "Sở Khoa học và Công nghệ, Sở Khoa học và Công nghệ, -",
                "Phòng X, Phòng X, Phòng Y",
                "Phòng Y, Phòng Y, -",
            })
    void aUnitIsKnownByItsNameItsAliasesAndThoseWhoCameAfterIt(String written, String name, String successor) {
        BudgetPlan money = ENGINE.plan().budget();
        BudgetPlan aliased = new BudgetPlan(
                money.principle(),
                money.total(),
                money.byLaw(),
                money.list(),
                money.rows(),
                money.totalVnd(),
                money.groups(),
                money.sources(),
                money.appendix(),
                money.derivations(),
                Map.of("Sở GTVT", "Sở Giao thông Vận tải", "Sở TTTT", "Sở Thông tin và Truyền thông"));
        List<Plan.Successor> successors = new ArrayList<>(ENGINE.plan().successors());
        successors.add(new Plan.Successor("Phòng X", "Phòng Y", new LocalizedText("sáp nhập", "merged")));
        BudgetTask task = BudgetTask.of(1, "A")
                .leadUnit(written)
                .kind(BudgetTask.Kind.BUILD)
                .source(MAIN)
                .amountVnd(1L)
                .build();

        BudgetResult result = BudgetEngine.forPlan(with(aliased, successors))
                .check(new Budget(2025, null, null, 1L, List.of(), List.of(task), List.of()), List.of());

        LeadUnit unit = result.rows().get(0).lead();
        assertThat(unit.name()).isEqualTo(name);
        assertThat(unit.successorName()).isEqualTo(Optional.ofNullable(successor));
        assertThat(one(result, "PL.1.lead", "PL.1").outcome()).isEqualTo(Outcome.PASS);
    }

    /** Agencies add to the names that the plan knows and change none of them. */
    @Test
    void aRowMayNameAnAgencyOfTheEvidenceByItsIdOrItsName() {
        List<Agency> agencies = List.of(
                Agency.of("so-moi", "Sở Mới", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT),
                Agency.of("Sở GTVT", "Sở Khác", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT));
        List<BudgetTask> tasks = new ArrayList<>();
        for (String unit : List.of("SO-MOI", "sở  mới", "Sở GTVT", "Sở Lạ")) {
            tasks.add(BudgetTask.of(tasks.size() + 1, unit)
                    .leadUnit(unit)
                    .amountVnd(1L << tasks.size())
                    .build());
        }

        BudgetResult result = ENGINE.check(new Budget(2025, null, null, 15L, List.of(), tasks, List.of()), agencies);

        assertThat(result.byLeadUnit()).isEqualTo(Map.of("Sở Mới", 3L, "Sở Giao thông Vận tải", 4L, "Sở Lạ", 8L));
        assertThat(one(result, "PL.2.lead", "PL.2").outcome()).isEqualTo(Outcome.PASS);
        assertThat(one(result, "PL.4.lead", "PL.4").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThatThrownBy(() -> judge("2024-11-30", task(1, -1, "kind: BUILD")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("-1");
    }

    // ---- the verdicts together ----

    @Test
    void thePlanComesFirstThenRowByRowAsGivenThenOtherInstruments() {
        BudgetResult result = judged(
                "  decisionDate: 2026-07-01\n",
                "{no: 2, name: B, amountVnd: 5, kind: BUILD, requestedVnd: 6" + SHOWN + "}",
                "{no: 10, name: C, amountVnd: 3, lease: {years: 2, totalVnd: 9, availableOnMarket: false}}",
                "{no: 1, name: A, amountVnd: 1, phase: 1}");

        assertThat(result.findings().stream().map(finding -> finding.check() + " " + finding.subject()))
                .containsExactly(
                        "VI.1.1 PL.2",
                        "VI.1.1a PL.2",
                        "VI.1.1a PL.10",
                        "VI.1.1a PL.1",
                        "VI.1.1b hai-duong",
                        "VI.2 hai-duong",
                        "VI.2.2 su-nghiep-cntt",
                        "VI.2.2a su-nghiep-cntt",
                        "VI.2.3 von-khac",
                        "VI.2.3a von-khac",
                        "VI.2.4 trung-uong",
                        "VI.2.4a trung-uong",
                        "VI.2.5 hai-duong",
                        "PL.2 PL.2",
                        "PL.2.lead PL.2",
                        "PL.2.unique PL.2",
                        "PL.10 PL.10",
                        "PL.10.lead PL.10",
                        "PL.10.lease-pace PL.10",
                        "PL.10.lease-terms PL.10",
                        "PL.10.unique PL.10",
                        "PL.1 PL.1",
                        "PL.1.full-amount PL.1",
                        "PL.1.lead PL.1",
                        "PL.1.unique PL.1",
                        "ND224.66 PL.2",
                        "ND224.67 PL.10",
                        "ND73.54.2dd PL.10",
                        "ND224.65 PL.1",
                        "L116.38.1 hai-duong");
    }

    /** A pack may not name a source twice, but a program that builds its plan can. */
    @Test
    void rulesThatContradictEachOtherLeaveAnErrorOnTheMatterAlone() {
        BudgetPlan money = ENGINE.plan().budget();
        BudgetPlan.Source main = money.sources().get(0);
        BudgetPlan twice = new BudgetPlan(
                money.principle(),
                money.total(),
                money.byLaw(),
                money.list(),
                money.rows(),
                money.totalVnd(),
                money.groups(),
                List.of(main, main),
                money.appendix(),
                money.derivations(),
                money.unitAliases());
        BudgetEngine engine = BudgetEngine.forPlan(with(twice));
        BudgetTask task = BudgetTask.of(3, "A")
                .leadUnit("Sở Xây dựng")
                .kind(BudgetTask.Kind.BUILD)
                .source(MAIN)
                .amountVnd(5L)
                .build();

        BudgetResult result =
                engine.check(new Budget(2025, null, null, 5L, List.of(), List.of(task), List.of()), List.of());

        assertThat(result.findings().stream()
                        .filter(error -> error.outcome() == Outcome.ERROR)
                        .map(error -> error.check() + " " + error.subject() + " " + error.subjectName() + " "
                                + error.clause() + " " + error.mandatory() + " "
                                + error.message().in(Language.EN)))
                .containsExactly(
                        "VI.2.2.su-nghiep-cntt su-nghiep-cntt vốn sự nghiệp của tỉnh dành cho CNTT VI.2.2 true"
                                + " The rules gave more than one verdict.",
                        "VI.2.2.su-nghiep-cntta su-nghiep-cntt vốn sự nghiệp của tỉnh dành cho CNTT VI.2.2 true"
                                + " The rules gave more than one verdict.");
        assertThat(result.compliant()).isFalse();
    }

    @Test
    void aPlanWithoutMoneyHasNothingToJudge() {
        Plan plan = with(null);

        assertThatThrownBy(() -> BudgetEngine.forPlan(plan))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("hai-duong-2025");
        assertThat(BudgetEngine.forPlan(ENGINE.plan()).plan()).isEqualTo(ENGINE.plan());
    }

    private static Plan with(BudgetPlan money) {
        return with(money, ENGINE.plan().successors());
    }

    private static Plan with(BudgetPlan money, List<Plan.Successor> successors) {
        Plan plan = ENGINE.plan();
        return new Plan(
                plan.id(),
                plan.title(),
                plan.status(),
                plan.province(),
                plan.firstDay(),
                plan.lastDay(),
                plan.agencies(),
                plan.tiers(),
                plan.clauses(),
                plan.indicators(),
                plan.targets(),
                plan.obligations(),
                money,
                plan.systemLinks(),
                successors,
                plan.sha256());
    }

    /** Each finding as its outcome, in lower case where it only advises. */
    @ParameterizedTest(name = "{0}: compliant {1}")
    @CsvSource({
        "'', false",
        "NOT_APPLICABLE, false",
        "pass NOT_APPLICABLE, false",
        "PASS, true",
        "PASS PASS NOT_APPLICABLE fail no_data error, true",
        "PASS FAIL, false",
        "PASS NO_DATA, false",
        "PASS ERROR, false",
    })
    void anAllocationCompliesWhenSomethingDecidesForItAndNothingAgainst(String outcomes, boolean compliant) {
        List<Finding> findings = Stream.of(outcomes.split(" "))
                .filter(outcome -> !outcome.isEmpty())
                .map(outcome -> Finding.of("VI.2", "VI.2", new LocalizedText("câu", "words"), "s", "S")
                        .mandatory(outcome.equals(outcome.toUpperCase(Locale.ROOT)))
                        .ends(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), Message.of("budget.empty")))
                .toList();
        BudgetResult result = new BudgetResult(null, null, List.of(), List.of(), Map.of(), findings);

        assertThat(result.compliant()).isEqualTo(compliant);
        for (Outcome outcome : Outcome.values()) {
            assertThat(result.count(outcome))
                    .isEqualTo(findings.stream()
                            .filter(finding -> finding.outcome() == outcome)
                            .count());
        }
    }

    // ---- allocations ----

    private static BudgetResult appendix(int no, UnaryOperator<BudgetTask> change) {
        Budget given = ENGINE.plan().budget().appendix();
        List<BudgetTask> tasks = new ArrayList<>(given.tasks());
        tasks.replaceAll(task -> task.no() == no ? change.apply(task) : task);
        return ENGINE.check(
                new Budget(
                        given.year(),
                        given.decisionDate(),
                        given.total(),
                        given.totalVnd(),
                        given.sources(),
                        tasks,
                        given.priorityOrder()),
                List.of());
    }

    private static String task(int no, long amount, String fields) {
        return "{no: " + no + ", name: Nhiệm vụ " + no + ", leadUnit: Sở Xây dựng, amountVnd: " + amount + ", " + fields
                + "}";
    }

    private static BudgetResult judge(String day, String... rows) {
        return judged(day == null ? "" : "  decisionDate: " + day + "\n", rows);
    }

    private static BudgetResult judged(String head, String... rows) {
        String yaml = "budget:\n" + head + "  tasks:\n    - " + String.join("\n    - ", rows) + "\n";
        InputText text = InputText.of("budget.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        BudgetResult result =
                ENGINE.check(StructuredInput.read(text, File.class).budget(), List.of());
        assertThat(result.count(Outcome.ERROR))
                .as("rules that failed or were silent")
                .isZero();
        return result;
    }

    private static Finding one(BudgetResult result, String check, String subject) {
        List<Finding> found = result.findings().stream()
                .filter(finding ->
                        finding.check().equals(check) && finding.subject().equals(subject))
                .toList();
        assertThat(found).as("%s on %s", check, subject).hasSize(1);
        return found.get(0);
    }
}
