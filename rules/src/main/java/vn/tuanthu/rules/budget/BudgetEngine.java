package vn.tuanthu.rules.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.BudgetValidator;
import vn.tuanthu.rules.engine.Completeness;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.SpendingArticle;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/**
 * Judges allocations by what a plan says of money and by the decree in force on their decision day, in two stages: first what
 * follows from the facts (the decree of each day, the procedure of each task, requests out of order), then the verdicts.
 *
 * <p>Immutable and safe for use by several threads; build one and share it.
 */
public final class BudgetEngine {
    private static final Budget EMPTY = new Budget(null, null, null, null, List.of(), List.of(), List.of());

    private final Plan plan;
    private final BudgetPlan budget;
    private final Law law = Law.load();
    private final List<Object> articles;
    private final RuleSet inference = RuleSet.of("vn.tuanthu.rules.budget.inference");
    private final RuleSet verdicts = RuleSet.of("vn.tuanthu.rules.budget.verdicts");

    private BudgetEngine(Plan plan, BudgetPlan budget) {
        this.plan = plan;
        this.budget = budget;
        this.articles = Stream.<Object>concat(law.instruments().stream(), law.articles(SpendingArticle.class).stream())
                .toList();
    }

    /**
     * An engine for {@code plan}.
     *
     * @throws BadInputException if the plan has no budget
     */
    public static BudgetEngine forPlan(Plan plan) {
        BudgetPlan budget = plan.budget();
        if (budget == null) {
            throw new BadInputException(new Problem(
                    plan.id(), "", Message.of("allocation.no-plan"), Message.of("allocation.no-plan.remedy")));
        }
        return new BudgetEngine(plan, budget);
    }

    /** The plan it judges by. */
    public Plan plan() {
        return plan;
    }

    /**
     * Judges the list of tasks printed with the plan.
     *
     * @throws BadInputException if none is
     */
    public BudgetResult checkPlan() {
        return check(printed(), List.of());
    }

    /**
     * The list of tasks printed with the plan.
     *
     * @throws BadInputException if none is
     */
    public Budget printed() {
        Budget printed = budget.appendix();
        if (printed == null) {
            throw new BadInputException(new Problem(
                    plan.id(), "", Message.of("allocation.no-list"), Message.of("allocation.no-list.remedy")));
        }
        return printed;
    }

    /** The verdicts on the list printed with the plan; where none is printed, on an allocation without a row. */
    public List<Finding> asked() {
        return check(printedOrEmpty(), List.of()).findings();
    }

    private Budget printedOrEmpty() {
        Budget printed = budget.appendix();
        return printed == null ? EMPTY : printed;
    }

    /**
     * Judges an allocation.
     *
     * @param agencies agencies its rows may name besides the units of the plan
     * @throws BadInputException with everything that is wrong with its amounts, numbers and names
     */
    public BudgetResult check(Budget declared, List<Agency> agencies) {
        Run run = new Run(declared, agencies);
        List<Finding> findings = Completeness.of(run.checks.expected())
                .collect(asked -> true, () -> run.verdicts.get().stream())
                .findings();
        return new BudgetResult(
                run.allocation.decidedOn(),
                run.checks.decree(run.allocation.decidedOn()),
                run.allocation.sources(),
                run.allocation.rows(),
                run.procedures(),
                findings);
    }

    /**
     * What an allocation is held to, and whom each check is about.
     *
     * @param agencies agencies its rows may name besides the units of the plan
     * @throws BadInputException with everything that is wrong with its amounts, numbers and names
     */
    public List<Completeness.Expected> expected(Budget declared, List<Agency> agencies) {
        return new Run(declared, agencies).checks.expected();
    }

    /** The same of the list printed with the plan; where none is printed, of an allocation without a row. */
    public List<Completeness.Expected> expected() {
        return expected(printedOrEmpty(), List.of());
    }

    /** One allocation on its way through both stages. */
    private final class Run {
        final Allocation allocation;
        final BudgetChecks checks;
        final Supplier<List<Finding>> verdicts;
        private List<Object> known = List.of();

        Run(Budget declared, List<Agency> agencies) {
            List<Problem> problems =
                    BudgetValidator.problems(budget, declared, "/budget", "budget", SourceLocations.none());
            if (!problems.isEmpty()) {
                throw new BadInputException(problems);
            }
            this.allocation = Allocation.of(plan, budget, declared, agencies);
            this.verdicts = firstStage();
            this.checks = new BudgetChecks(plan, budget, law, allocation, known);
        }

        /** Infers what follows from the allocation; a failure is told by the second stage, as its own. */
        private Supplier<List<Finding>> firstStage() {
            try {
                known = inference.infer(facts()).facts();
                return this::secondStage;
            } catch (RuntimeException e) {
                return () -> {
                    throw e;
                };
            }
        }

        private List<Finding> secondStage() {
            List<Object> facts = new ArrayList<>(known);
            checks.expected().forEach(one -> facts.add(one.asked()));
            return BudgetEngine.this.verdicts.judge(facts);
        }

        private List<Object> facts() {
            List<Object> facts = new ArrayList<>(articles);
            facts.add(allocation);
            facts.addAll(allocation.sources());
            facts.addAll(allocation.rows());
            Stream.concat(
                            Stream.ofNullable(allocation.decidedOn()),
                            allocation.rows().stream().map(TaskRow::decidedOn).filter(Objects::nonNull))
                    .distinct()
                    .forEach(day -> facts.add(new DecisionDay(day)));
            return facts;
        }

        private Map<Integer, Procedure> procedures() {
            return known.stream()
                    .filter(NeededProcedure.class::isInstance)
                    .map(NeededProcedure.class::cast)
                    .collect(Collectors.toMap(
                            needed -> needed.row().no(), NeededProcedure::procedure, (one, other) -> one));
        }
    }
}
