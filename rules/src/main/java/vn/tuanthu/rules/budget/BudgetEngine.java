package vn.tuanthu.rules.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.BudgetValidator;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Judges allocations by section VI of a plan and by the decree in force on their decision day.
 *
 * <p>Immutable and safe for use by several threads; build one and share it.
 */
public final class BudgetEngine {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetEngine.class);

    private final Plan plan;
    private final BudgetPlan budget;
    private final RuleSet rules;

    private BudgetEngine(Plan plan, BudgetPlan budget) {
        this.plan = plan;
        this.budget = budget;
        this.rules = RuleSet.of("vn.tuanthu.rules.budget");
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

    /** Judges the list of tasks printed with the plan. */
    public BudgetResult checkPlan() {
        return check(budget.appendix(), List.of());
    }

    /**
     * Judges an allocation.
     *
     * @param agencies agencies its rows may name besides the units of the plan
     * @throws BadInputException with everything that is wrong with its amounts, numbers and names
     */
    public BudgetResult check(Budget declared, List<Agency> agencies) {
        List<Problem> problems =
                BudgetValidator.problems(budget, declared, "/budget", "budget", SourceLocations.none());
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        Allocation allocation = Allocation.of(plan, budget, declared, agencies);
        List<Finding> findings = new ArrayList<>(judged(allocation));
        findings.sort(order(allocation));
        return new BudgetResult(allocation.decision(), allocation.sources(), allocation.rows(), findings);
    }

    /** One verdict per check and subject: a rule that failed, gave none or gave two leaves an error, never silence. */
    private List<Finding> judged(Allocation allocation) {
        List<Finding> findings;
        Message failure = Message.of("report.no-verdict");
        try {
            findings = new ArrayList<>(rules.judge(facts(allocation)));
            Set<String> seen = new HashSet<>();
            for (Finding finding : findings) {
                if (!seen.add(finding.check() + " " + finding.subject())) {
                    throw new IllegalStateException("two verdicts on " + finding.check() + " " + finding.subject());
                }
            }
        } catch (RuntimeException e) {
            LOG.error("the rules could not run", e);
            failure = Message.of("report.rule-failed", String.valueOf(e.getMessage()));
            findings = new ArrayList<>();
        }
        Set<String> given = new HashSet<>();
        findings.forEach(finding -> given.add(finding.check() + " " + finding.subject()));
        for (Finding expected : expected(allocation, failure)) {
            if (given.add(expected.check() + " " + expected.subject())) {
                findings.add(expected);
            }
        }
        return findings;
    }

    private List<Object> facts(Allocation allocation) {
        List<Object> facts = new ArrayList<>();
        facts.add(new BudgetVerdicts(plan));
        facts.add(allocation.decision());
        facts.add(allocation.total());
        facts.addAll(allocation.sources());
        facts.addAll(allocation.rows());
        if (allocation.ordered()) {
            facts.add(new PriorityPolicy());
        }
        return facts;
    }

    /** The verdicts every allocation has, as errors that stand where a rule is silent. */
    private List<Finding> expected(Allocation allocation, Message failure) {
        List<Finding> expected = new ArrayList<>();
        String province = plan.province().id();
        String name = plan.province().name();
        expected.add(error(budget.total().id(), budget.total(), province, name, failure));
        expected.add(error(budget.byLaw().id(), budget.byLaw(), province, name, failure));
        for (FundingSource source : allocation.sources()) {
            Clause clause = source.origin().clause();
            String sourceName = source.origin().name().vi();
            expected.add(error(clause.id(), clause, source.id(), sourceName, failure));
            expected.add(error(clause.id() + "a", clause, source.id(), sourceName, failure));
        }
        for (TaskRow row : allocation.rows()) {
            for (String part : List.of("", ".lead", ".unique")) {
                expected.add(error(row.subject() + part, budget.list(), row.subject(), row.name(), failure));
            }
        }
        return expected;
    }

    private static Finding error(String check, Clause clause, String subject, String name, Message why) {
        return Finding.of(check, clause.id(), new LocalizedText(clause.text(), clause.text()), subject, name)
                .ends(Outcome.ERROR, why);
    }

    /** The principle, the total, the sources, then row by row, then other instruments by row. */
    private Comparator<Finding> order(Allocation allocation) {
        Map<String, Integer> clauses = new HashMap<>();
        plan.clauses().forEach(clause -> clauses.put(clause.id(), clauses.size()));
        Map<String, Integer> rows = new HashMap<>();
        allocation.rows().forEach(row -> rows.put(row.subject(), rows.size()));
        return Comparator.<Finding>comparingInt(f -> chapter(f, clauses))
                .thenComparingInt(f -> isOfRow(f) ? 0 : clauses.getOrDefault(f.clause(), 0))
                .thenComparing(f -> clauses.containsKey(f.clause()) && !isOfRow(f) ? f.check() : "")
                .thenComparingInt(f -> rows.getOrDefault(f.subject(), Integer.MAX_VALUE))
                .thenComparing(Finding::check);
    }

    private static int chapter(Finding finding, Map<String, Integer> clauses) {
        if (isOfRow(finding)) {
            return 1;
        }
        return clauses.containsKey(finding.clause()) ? 0 : 2;
    }

    private static boolean isOfRow(Finding finding) {
        return finding.check().startsWith("PL.");
    }
}
