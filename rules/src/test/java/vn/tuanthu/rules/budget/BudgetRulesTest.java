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
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Section VI rule by rule: the list printed with the plan, and made-up allocations on each side of every boundary. */
class BudgetRulesTest {
    private static final BudgetEngine ENGINE = BudgetEngine.forPlan(PlanReader.bundled(PlanReader.HAI_DUONG_2025));
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
        BudgetResult result = appendix(task -> task.no() == no
                ? BudgetTask.of(no, before + task.name().toUpperCase(Locale.ROOT))
                        .leadUnit(task.leadUnit())
                        .kind(task.kind())
                        .source(MAIN)
                        .amountVnd(task.amountVnd())
                        .build()
                : task);

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
        BudgetResult result = appendix(task -> task.no() == 15
                ? BudgetTask.of(15, task.name())
                        .leadUnit(task.leadUnit())
                        .kind(task.kind())
                        .source(MAIN)
                        .amountVnd(task.amountVnd() + 1)
                        .build()
                : task);

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
        BudgetResult result = appendix(task -> task.no() == 15
                ? BudgetTask.of(15, task.name())
                        .leadUnit(task.leadUnit())
                        .kind(task.kind())
                        .source("von-khac")
                        .amountVnd(task.amountVnd())
                        .build()
                : task);

        assertThat(one(result, "VI.2", "hai-duong").outcome()).isEqualTo(Outcome.PASS);
        assertThat(one(result, "VI.2.2", MAIN).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "VI.2.2a", MAIN).outcome()).isEqualTo(Outcome.PASS);
        assertThat(one(result, "VI.2.3", "von-khac").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "VI.2.3a", "von-khac").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "VI.2.3a", "von-khac").shortfall()).isEqualTo(4_000_000_000L);
        assertThat(one(result, "VI.2.4", "trung-uong").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void anAllocationWithoutRowsIsNoPass() {
        BudgetResult result =
                ENGINE.check(new Budget(2025, null, null, 0L, List.of(), List.of(), List.of()), List.of());

        assertThat(one(result, "VI.2", "hai-duong").outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(result.compliant()).isFalse();
    }

    // ---- the decree of the day and the procedure ----

    @ParameterizedTest(name = "decided on {0}: {1}, {2}")
    @CsvSource({
        "2020-01-01, ND73, TEXT_READ",
        "2024-07-09, ND73, TEXT_READ",
        "2024-07-10, ND73_AMENDED, INTERPRETATION",
        "2026-02-28, ND73_AMENDED, INTERPRETATION",
        "2026-03-01, ND45, SECOND_HAND",
        "2026-06-30, ND45, SECOND_HAND",
        "2026-07-01, ND224, TEXT_READ",
    })
    void theDecreeChangesOnItsDay(String day, String decree, Certainty certainty) {
        BudgetResult result = judge(day, task(1, 1_000_000_000L, "kind: BUILD"));

        assertThat(result.decree().id()).isEqualTo(decree);
        assertThat(one(result, "VI.2.5", "hai-duong").outcome()).isEqualTo(Outcome.PASS);
        assertThat(one(result, "VI.2.5", "hai-duong").certainty()).isEqualTo(certainty);
    }

    @Test
    void aDayBeforeTheDecreesAndNoDayAtAllEachHaveTheirOutcome() {
        BudgetResult before = judge("2019-12-31", task(1, 1_000_000_000L, "kind: BUILD"));
        BudgetResult without = judge(null, task(1, 1_000_000_000L, "kind: BUILD"));

        assertThat(one(before, "VI.2.5", "hai-duong").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(one(without, "VI.2.5", "hai-duong").outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(one(without, "L116.38.1", "hai-duong").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest(name = "{1} of {0} đồng on {2}: {3} by {4}")
    @CsvSource({
        "200000000, BUILD, 2024-07-09, PROCUREMENT, ND73.51.1d",
        "200000001, BUILD, 2024-07-09, OUTLINE, ND73.51.2",
        "15000000000, BUILD, 2024-07-09, OUTLINE, ND73.51.2",
        "15000000001, BUILD, 2024-07-09, PROJECT, ND73.51.3",
        "200000000, UPGRADE, 2024-07-10, PROCUREMENT, ND73.51.1d",
        "200000001, UPGRADE, 2026-02-28, OUTLINE, ND73.51.2",
        "15000000000, UPGRADE, 2026-02-28, OUTLINE, ND73.51.2",
        "15000000001, UPGRADE, 2026-02-28, PROJECT, ND73.51.3",
        "15000000001, DATABASE, 2024-07-09, PROCUREMENT, ND73.51.1c",
        "1, UPGRADE, 2026-07-01, DIGITAL_PROJECT, ND224.66",
        "15000000001, BUILD, 2026-07-01, DIGITAL_PROJECT, ND224.66",
    })
    void theProcedureFollowsTheAmountTheKindAndTheDecree(
            long amount, String kind, String day, Procedure needed, String check) {
        BudgetResult silent = judge(day, task(1, amount, "kind: " + kind));
        assertThat(one(silent, check, "PL.1").outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(silent.procedure(silent.rows().get(0))).contains(needed);

        BudgetResult right = judge(day, task(1, amount, "kind: " + kind + ", procedure: " + needed));
        assertThat(one(right, check, "PL.1").outcome()).isEqualTo(Outcome.PASS);

        BudgetResult wrong = judge(day, task(1, amount, "kind: " + kind + ", procedure: LEASE_PLAN"));
        assertThat(one(wrong, check, "PL.1").outcome()).isEqualTo(Outcome.FAIL);
        // Only a text that was read decides: the thresholds of 2019 after their amendment are an interpretation.
        boolean read = one(wrong, "VI.2.5", "hai-duong").certainty() == Certainty.TEXT_READ;
        assertThat(one(wrong, check, "PL.1").mandatory()).isEqualTo(read);
        assertThat(one(wrong, check, "PL.1").blocks()).isEqualTo(read);
    }

    /** Besides its money, its unit and its being the only one, which every row is asked for. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-09 | kind: BUILD | ND73.51.1d",
                "2024-07-09 | kind: BUILD, requestedVnd: 200000000 | ND73.51.1d",
                "2024-07-09 | kind: BUILD, requestedVnd: 15000000000 | ND73.51.2",
                "2024-07-09 | kind: BUILD, requestedVnd: 15000000001 | ND73.51.3",
                "2024-07-09 | kind: PURCHASE, installation: true | ND73.51.1d",
                "2024-07-09 | kind: PURCHASE, installation: false | ND73.51.1b",
                "2024-07-09 | kind: PURCHASE | ND73.51",
                "2024-07-09 | kind: OPERATION, phase: 1 | .full-amount ND73.51.1b",
                "2024-07-09 | kind: DATABASE | ND73.51.1c",
                "2024-07-09 | kind: DIGITISATION | ND73.51",
                "2024-07-09 | kind: EVENT | ND73.51",
                "2024-07-09 | name: Việc | ND73.51",
                "2024-07-09 | kind: LEASE | .lease-terms ND73.52 ND73.54.2dd",
                "2024-07-09 | lease: {availableOnMarket: true} | .lease-terms ND73.52.1 ND73.54.2dd",
                "2024-07-09 | lease: {availableOnMarket: false} | .lease-terms ND73.52.2 ND73.54.2dd",
                "2024-07-09 | lease: {years: 2, totalVnd: 9} | .lease-pace .lease-terms ND73.52 ND73.54.2dd",
                "2026-03-01 | kind: BUILD | ND45",
                "2026-03-01 | lease: {availableOnMarket: false} | .lease-terms ND45 ND73.54.2dd",
                "2026-07-01 | kind: BUILD | ND224.66",
                "2026-07-01 | kind: PURCHASE, installation: true | ND224.66",
                "2026-07-01 | kind: PURCHASE, installation: false | ND224.65.1a",
                "2026-07-01 | kind: PURCHASE | ND224.65",
                "2026-07-01 | kind: OPERATION | ND224.65",
                "2026-07-01 | kind: LEASE | .lease-terms ND224.65 ND73.54.2dd",
                "2026-07-01 | lease: {availableOnMarket: true} | .lease-terms ND224.65.1b ND73.54.2dd",
                "2026-07-01 | lease: {availableOnMarket: false} | .lease-terms ND224.67 ND73.54.2dd",
                "2019-12-31 | kind: BUILD | none",
            })
    void aRowIsAskedWhatItsKindAndItsDecreeAskAndNothingElse(String day, String fields, String checks) {
        String name = fields.contains("name:") ? "" : "name: A, ";
        BudgetResult result = judge(day, "{no: 1, amountVnd: 5, " + name + fields + "}");

        List<String> asked = result.findings().stream()
                .filter(finding -> finding.subject().equals("PL.1"))
                .map(finding -> finding.check().replace("PL.1", ""))
                .filter(check -> !List.of("", ".lead", ".unique", "VI.1.1a").contains(check))
                .sorted()
                .toList();
        assertThat(asked.isEmpty() ? "none" : String.join(" ", asked)).isEqualTo(checks);
    }

    @Test
    void theFullAmountOfAllPhasesDecidesTheProcedure() {
        BudgetResult result =
                judge("2024-07-09", task(1, 200_000_000L, "kind: BUILD, phase: 1, fullAmountVnd: 15000000001"));

        assertThat(result.procedure(result.rows().get(0))).contains(Procedure.PROJECT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-01, 1", "2026-06-30, 15000000001"})
    void noThresholdIsMadeUpForTheDecreeThatWasNotRead(String day, long amount) {
        BudgetResult result = judge(day, task(1, amount, "kind: BUILD, procedure: LEASE_PLAN"));

        Finding procedure = one(result, "ND45", "PL.1");
        assertThat(procedure.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(procedure.certainty()).isEqualTo(Certainty.SECOND_HAND);
        assertThat(procedure.mandatory()).isFalse();
    }

    // ---- leases ----

    @ParameterizedTest(name = "{0} years on {1}, on the market: {2}: {3}, blocks: {4}")
    @CsvSource({
        "5, 2024-07-09, false, PASS, false",
        "6, 2024-07-09, false, FAIL, true",
        "5, 2024-07-10, false, PASS, false",
        "6, 2024-07-10, false, FAIL, false",
        "6, 2026-02-28, false, FAIL, false",
        "6, 2024-07-09, true, NOT_APPLICABLE, false",
        "6, 2026-03-01, false, NOT_APPLICABLE, false",
        "6, 2026-06-30, false, NOT_APPLICABLE, false",
        "6, 2026-07-01, false, NOT_APPLICABLE, false",
    })
    void theYearsOfALeaseAreLimitedByTheDecreeOfTheDay(
            int years, String day, boolean market, Outcome outcome, boolean blocks) {
        BudgetResult result = judge(
                day,
                task(
                        1,
                        1_000_000_000L,
                        "lease: {years: " + years + ", totalVnd: 60000000000, availableOnMarket: " + market + "}"));

        Finding limit = one(result, "ND73.54.2dd", "PL.1");
        assertThat(limit.outcome()).isEqualTo(outcome);
        assertThat(limit.blocks()).isEqualTo(blocks);
        if (outcome == Outcome.FAIL) {
            assertThat(limit.shortfall()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: LEASE | NO_DATA",
                "lease: {years: 3} | NO_DATA",
                "lease: {totalVnd: 3000000000} | NO_DATA",
                "lease: {years: 3, totalVnd: 3000000000} | PASS",
            })
    void aLeaseIsAskedForItsTermAndItsTotal(String fields, Outcome outcome) {
        BudgetResult result = judge("2024-11-30", task(1, 1_000_000_000L, fields));

        assertThat(one(result, "PL.1.lease-terms", "PL.1").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} đồng after 2 tỷ of 3 tỷ: {1}")
    @CsvSource({"999999999, PASS, ", "1000000000, PASS, ", "1000000001, FAIL, 1"})
    void aLeaseReceivesNoMoreThanItsTotal(long amount, Outcome outcome, Long shortfall) {
        BudgetResult result = judge(
                "2024-11-30", task(1, amount, "lease: {years: 3, totalVnd: 3000000000, fundedBeforeVnd: 2000000000}"));

        assertThat(one(result, "PL.1", "PL.1").outcome()).isEqualTo(outcome);
        assertThat(one(result, "PL.1", "PL.1").shortfall()).isEqualTo(shortfall);
    }

    /** A third of 10 đồng is more than 3: the even share is rounded up, and behind it is advice, never a failure. */
    @ParameterizedTest(name = "{0} of {1} đồng in 3 years: {2}")
    @CsvSource({"3, 10, FAIL, 1", "4, 10, PASS, 0", "2, 9, FAIL, 1", "3, 9, PASS, 0"})
    void thePaceOfALeaseIsComparedExactlyAndOnlyAdvises(long amount, long total, Outcome outcome, long shortfall) {
        Finding pace = one(
                judge("2024-11-30", task(1, amount, "lease: {years: 3, totalVnd: " + total + "}")),
                "PL.1.lease-pace",
                "PL.1");

        assertThat(pace.outcome()).isEqualTo(outcome);
        assertThat(pace.shortfall()).isEqualTo(shortfall);
        assertThat(pace.mandatory()).isFalse();
    }

    // ---- rows ----

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Xây dựng | PASS",
                "Sở Thông tin và Truyền thông | PASS",
                "Sở Khoa học và Công nghệ | PASS",
                "Sở Xây dưng | NO_DATA",
                " | NO_DATA",
            })
    void aRowHasAKnownUnitInCharge(String unit, Outcome outcome) {
        String row = "{no: 1, name: A, amountVnd: 1" + (unit == null ? "" : ", leadUnit: " + unit) + "}";

        assertThat(one(judge("2024-11-30", row), "PL.1.lead", "PL.1").outcome()).isEqualTo(outcome);
    }

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
                money.totalVnd(),
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
        List<BudgetTask> tasks = List.of(
                BudgetTask.of(1, "A")
                        .leadUnit("SO-MOI")
                        .kind(BudgetTask.Kind.BUILD)
                        .source(MAIN)
                        .amountVnd(1L)
                        .build(),
                BudgetTask.of(2, "B")
                        .leadUnit("sở  mới")
                        .kind(BudgetTask.Kind.BUILD)
                        .source(MAIN)
                        .amountVnd(2L)
                        .build(),
                BudgetTask.of(3, "C")
                        .leadUnit("Sở GTVT")
                        .kind(BudgetTask.Kind.BUILD)
                        .source(MAIN)
                        .amountVnd(4L)
                        .build(),
                BudgetTask.of(4, "D")
                        .leadUnit("Sở Lạ")
                        .kind(BudgetTask.Kind.BUILD)
                        .source(MAIN)
                        .amountVnd(8L)
                        .build());

        BudgetResult result = ENGINE.check(new Budget(2025, null, null, 15L, List.of(), tasks, List.of()), agencies);

        assertThat(result.byLeadUnit()).isEqualTo(Map.of("Sở Mới", 3L, "Sở Giao thông Vận tải", 4L, "Sở Lạ", 8L));
        assertThat(one(result, "PL.2.lead", "PL.2").outcome()).isEqualTo(Outcome.PASS);
        assertThat(one(result, "PL.4.lead", "PL.4").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void theSameTaskTwiceFailsInBothRowsWhateverItsCase() {
        BudgetResult result = judge(
                "2024-11-30",
                "{no: 1, name: Nâng cấp Cổng, leadUnit: Sở Xây dựng, amountVnd: 1}",
                "{no: 2, name: nâng cấp  cổng, leadUnit: Sở Xây dựng, amountVnd: 2}",
                "{no: 3, name: Nâng cấp Cổng, leadUnit: Sở Tài chính, amountVnd: 3}");

        assertThat(one(result, "PL.1.unique", "PL.1").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "PL.2.unique", "PL.2").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one(result, "PL.3.unique", "PL.3").outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "amountVnd: 0 | FAIL",
                "amountVnd: 0, requestedVnd: 5 | NOT_APPLICABLE",
                "amountVnd: 1 | PASS",
                "amountVnd: 5, requestedVnd: 5 | PASS",
                "amountVnd: 6, requestedVnd: 5 | FAIL",
            })
    void theMoneyOfARowIsPositiveAndAtMostWhatWasAsked(String fields, Outcome outcome) {
        BudgetResult result = judge("2024-11-30", "{no: 1, name: A, leadUnit: Sở Xây dựng, " + fields + "}");

        assertThat(one(result, "PL.1", "PL.1").outcome()).isEqualTo(outcome);
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThatThrownBy(() -> judge("2024-11-30", task(1, -1, "kind: BUILD")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("-1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name: A (giai đoạn 1) | NO_DATA",
                "name: A (Giai đoạn 2) | NO_DATA",
                "name: A, phase: 1 | NO_DATA",
                "name: A (giai đoạn 1), fullAmountVnd: 9 | PASS",
            })
    void aPhaseIsAskedForTheFullAmount(String fields, Outcome outcome) {
        BudgetResult result = judge("2024-11-30", "{no: 1, amountVnd: 5, " + fields + "}");

        assertThat(one(result, "PL.1.full-amount", "PL.1").outcome()).isEqualTo(outcome);
    }

    // ---- the share for cyber security ----

    /** 15 % of 7 đồng is 1,05: 1 is below, 2 is above, and nothing is rounded in between. */
    @ParameterizedTest(name = "{1} of {0} on {2}: {3}")
    @CsvSource({
        "1000, 150, 2026-06-30, NOT_APPLICABLE, ",
        "1000, 0, 2026-06-30, NOT_APPLICABLE, ",
        "1000, 149, 2026-07-01, FAIL, 1",
        "1000, 150, 2026-07-01, PASS, 0",
        "1000, 151, 2026-07-01, PASS, 0",
        "7, 1, 2026-07-01, FAIL, 1",
        "7, 2, 2026-07-01, PASS, 0",
    })
    void fifteenPercentGoToCyberSecuritySinceTheLaw(
            long amount, long marked, String day, Outcome outcome, Long shortfall) {
        Finding share =
                one(judge(day, task(1, amount, "kind: BUILD, cyberSecurityVnd: " + marked)), "L116.38.1", "hai-duong");

        assertThat(share.outcome()).isEqualTo(outcome);
        assertThat(share.shortfall()).isEqualTo(shortfall);
    }

    @Test
    void rowsThatDoNotSayWhetherTheyCountLeaveTheShareOpenWhileTheyCouldReachIt() {
        String marked = task(1, 850, "cyberSecurity: false");

        assertThat(one(judge("2026-07-01", marked, task(2, 150, "kind: BUILD")), "L116.38.1", "hai-duong")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
        assertThat(one(judge("2026-07-01", marked, task(2, 149, "kind: BUILD")), "L116.38.1", "hai-duong")
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    // ---- VI.1.1 ----

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: BUILD | FAIL | TEXT_READ",
                "groups: [{group: PROJECT_06}] | NO_DATA | TEXT_READ",
                "groups: [{group: PROJECT_06, document: QĐ 06}] | PASS | TEXT_READ",
                "note: Thực hiện QĐ số 2021/QĐ-UBND | PASS | INTERPRETATION",
            })
    void aFundedTaskNeedsAGroupAndWhatOnlyARemarkSaysIsMarkedDerived(
            String fields, Outcome outcome, Certainty certainty) {
        Finding group = one(judge("2024-11-30", task(1, 5, fields)), "VI.1.1a", "PL.1");

        assertThat(group.outcome()).isEqualTo(outcome);
        assertThat(group.certainty()).isEqualTo(certainty);
        assertThat(group.mandatory()).isFalse();
    }

    @ParameterizedTest(name = "{0} of 5 asked, beside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "amountVnd: 5 | amountVnd: 3 | PASS",
                "amountVnd: 4 | amountVnd: 3 | FAIL",
                "amountVnd: 0 | amountVnd: 3 | FAIL",
                "amountVnd: 4 | amountVnd: 0, requestedVnd: 3 | PASS",
                "amountVnd: 4 | amountVnd: 3, source: von-khac | PASS",
                "amountVnd: 4 | 'amountVnd: 3, groups: [{group: PROJECT_06, document: QĐ 06}]' | PASS",
                "amountVnd: 4 | 'amountVnd: 3, groups: [{group: PROJECT_06}]' | NO_DATA",
                "amountVnd: 0, eligible: false, ineligibleReason: hết hạn | amountVnd: 3 | NOT_APPLICABLE",
            })
    void noPriorityRequestIsCutWhileATaskWithoutAGroupIsFunded(String own, String other, Outcome outcome) {
        BudgetResult result = judge(
                "2024-11-30",
                "{no: 1, name: A, leadUnit: Sở Xây dựng, requestedVnd: 5, " + own + SHOWN + "}",
                "{no: 2, name: B, leadUnit: Sở Xây dựng, " + other + "}");

        Finding principle = one(result, "VI.1.1", "PL.1");
        assertThat(principle.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.FAIL) {
            assertThat(principle.shortfall()).isEqualTo(own.endsWith("4") ? 1 : 5);
            assertThat(principle.message().in(Language.VI)).contains("2");
        }
    }

    @Test
    void onlyAPolicyOrdersTheGroups() {
        String late = "{no: 1, name: A, requestedVnd: 5, amountVnd: 0" + SHOWN + "}";
        String early = "{no: 2, name: B, amountVnd: 5, groups: [{group: SECTOR_DATABASE, document: QĐ 2021}]}";

        assertThat(ordered("", late, early)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(ordered("  priorityOrder: [[SECTOR_DATABASE], [PROJECT_06]]\n", late, early))
                .isEqualTo(Outcome.PASS);
        assertThat(ordered("  priorityOrder: [[SECTOR_DATABASE, PROJECT_06]]\n", late, early))
                .isEqualTo(Outcome.PASS);
        assertThat(ordered("  priorityOrder: [[PROJECT_06], [SECTOR_DATABASE]]\n", late, early))
                .isEqualTo(Outcome.FAIL);
    }

    private static Outcome ordered(String policy, String... rows) {
        return one(judged("  decisionDate: 2024-11-30\n" + policy, rows), "VI.1.1b", "hai-duong")
                .outcome();
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
                money.totalVnd(),
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
                        "VI.2.2 su-nghiep-cntt vốn sự nghiệp của tỉnh dành cho CNTT VI.2.2 true"
                                + " The rules gave more than one verdict.",
                        "VI.2.2a su-nghiep-cntt vốn sự nghiệp của tỉnh dành cho CNTT VI.2.2 true"
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

    @Test
    void theProcedureOfARowIsItsOwn() {
        BudgetResult result = judge(
                "2024-07-09",
                task(1, 5, "kind: EVENT"),
                task(2, 15_000_000_001L, "kind: BUILD"),
                task(3, 5, "kind: BUILD"));

        assertThat(result.rows().stream().map(result::procedure))
                .containsExactly(Optional.empty(), Optional.of(Procedure.PROJECT), Optional.of(Procedure.PROCUREMENT));
    }

    // ---- allocations ----

    private static BudgetResult appendix(UnaryOperator<BudgetTask> change) {
        Budget given = ENGINE.plan().budget().appendix();
        List<BudgetTask> tasks = new ArrayList<>(given.tasks());
        tasks.replaceAll(change);
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
