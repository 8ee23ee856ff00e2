package vn.tuanthu.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Outcome;

/** The engine's verdicts on allocations against a second opinion. */
class BudgetOpinionTest {
    private static final BudgetEngine ENGINE = BudgetEngine.forPlan(PlanReader.bundled("hai-duong-2025"));

    @Property
    void theEngineAgreesInEveryOutcomeAndShortfall(@ForAll("budgets") Budget budget) {
        List<Opinion> engine = opinions(budget);
        List<Opinion> second = BudgetOpinion.on(budget);
        List<Opinion> onlyEngine = without(engine, second);
        List<Opinion> onlySecond = without(second, engine);

        assertThat(onlyEngine.isEmpty() && onlySecond.isEmpty())
                .withFailMessage(
                        () -> "the engine says " + onlyEngine + ", the second opinion " + onlySecond + " of " + budget)
                .isTrue();
    }

    @Property
    void theOrderOfRowsNeverMatters(@ForAll("budgets") Budget budget, @ForAll long shuffle) {
        List<BudgetTask> rows = new ArrayList<>(budget.tasks());
        Collections.shuffle(rows, new Random(shuffle));
        Budget shuffled = new Budget(
                budget.year(),
                budget.decisionDate(),
                budget.total(),
                budget.totalVnd(),
                budget.sources(),
                rows,
                budget.priorityOrder());

        assertThat(opinions(shuffled)).containsExactlyInAnyOrderElementsOf(opinions(budget));
    }

    @Example
    void theSecondOpinionSaysTheSameOfThePlansOwnList() {
        Budget printed = ENGINE.plan().budget().appendix();

        assertThat(opinions(printed))
                .extracting(Opinion::check)
                .contains("VI.2", "VI.2.2", "VI.2.3", "VI.2.4", "VI.2.2a", "VI.2.5", "VI.1.1b", "L116.38.1");
        assertThat(ENGINE.checkPlan().totalVnd()).isEqualTo(80_000_000_000L);
        assertThat(ENGINE.checkPlan().leasesVnd()).isEqualTo(31_000_000_000L);
        assertThat(ENGINE.checkPlan().commitmentsVnd()).isEqualTo(119_900_000_000L);
    }

    @Example
    void everyOutcomeOfEveryCheckIsMetWith() {
        Random random = new Random(73);
        Map<String, Set<Outcome>> met = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            for (Opinion said : BudgetOpinion.on(RandomBudget.from(random))) {
                met.computeIfAbsent(said.check().replaceAll("^PL\\.\\d+", "PL"), check -> new TreeSet<>())
                        .add(said.outcome());
            }
        }
        Set<Outcome> decided = Set.of(Outcome.PASS, Outcome.FAIL);
        for (String check : List.of(
                "VI.2",
                "VI.2.2",
                "VI.2.2a",
                "VI.2.3",
                "VI.2.3a",
                "PL",
                "PL.unique",
                "PL.lease-pace",
                "VI.1.1",
                "VI.1.1a",
                "VI.1.1b",
                "L116.38.1",
                "ND73.54.2dd",
                "ND73.51.1b",
                "ND73.51.1c",
                "ND73.51.1d",
                "ND73.51.2",
                "ND73.51.3",
                "ND73.52.1",
                "ND73.52.2",
                "ND224.66",
                "ND224.65.1a",
                "ND224.65.1b",
                "ND224.67")) {
            assertThat(met.get(check)).as(check).containsAll(decided);
        }
        assertThat(met).containsKeys("ND73.51", "ND73.52", "ND224.65", "ND45", "PL.lead", "PL.full-amount");
    }

    @Example
    void manyThreadsOnOneEngineSayTheSameAsOne() throws Exception {
        Random random = new Random(45);
        List<Callable<String>> jobs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Budget budget = RandomBudget.from(random);
            jobs.add(() -> Threads.everyWordOf(ENGINE.check(budget, List.of()).findings()));
        }
        Threads.sayTheSameAsOne(jobs);
    }

    @Provide
    Arbitrary<Budget> budgets() {
        return Arbitraries.randomValue(RandomBudget::from);
    }

    private static List<Opinion> opinions(Budget budget) {
        return ENGINE.check(budget, List.of()).findings().stream()
                .map(BudgetOpinion::of)
                .toList();
    }

    private static List<Opinion> without(List<Opinion> all, List<Opinion> known) {
        List<Opinion> rest = new ArrayList<>(all);
        known.forEach(rest::remove);
        return rest;
    }
}
