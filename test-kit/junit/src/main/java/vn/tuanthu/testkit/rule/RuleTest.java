package vn.tuanthu.testkit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.testkit.assertions.FindingAssert;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Scope;

/**
 * Runs one check, or one chapter of rules, on the facts of a test and nothing else.
 *
 * <pre>{@code
 * RuleTest.check("II.2.9")
 *         .given(agency, Measurement.of("so-tttt", "dossiers-online", 49, 100, Period.ofYear(2025), "báo cáo"))
 *         .expect("so-tttt").fails().lacks(1);
 * }</pre>
 *
 * <p>Immutable. Judges at agency scope as of the plan's last day unless told otherwise. Each
 * {@link #verdicts()} runs the rules anew, which takes milliseconds at most.
 */
public final class RuleTest {
    private final Function<Scope, RuleSet> rules;
    private final @Nullable String check;
    private final EvaluationContext asked;
    private final List<Object> facts;

    private RuleTest(
            Function<Scope, RuleSet> rules, @Nullable String check, EvaluationContext asked, List<Object> facts) {
        this.rules = rules;
        this.check = check;
        this.asked = asked;
        this.facts = facts;
    }

    /**
     * A check of the plan that ships with the library.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static RuleTest check(String id) {
        return check(id, PlanReader.bundled(PlanReader.HAI_DUONG_2025));
    }

    /**
     * A check of {@code plan}.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static RuleTest check(String id, Plan plan) {
        Check found = plan.checks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(id, plan)));
        return of(found, plan.lastDay()).given(plan.province());
    }

    /** A check of one's own making, such as a target with another threshold. */
    public static RuleTest of(Check check, LocalDate day) {
        String rules = check instanceof Target ? "vn.tuanthu.rules.targets." : "vn.tuanthu.rules.obligations.";
        return new RuleTest(
                scope -> RuleSet.of(rules + (scope == Scope.AGENCY ? "agency" : "province")),
                check.id(),
                new EvaluationContext(Scope.AGENCY, day),
                List.of(check));
    }

    /** A chapter of rules, such as one's own, with no fact but the day and the scope. */
    public static RuleTest of(RuleSet chapter, LocalDate day) {
        return new RuleTest(scope -> chapter, null, new EvaluationContext(Scope.AGENCY, day), List.of());
    }

    /** With further facts. */
    public RuleTest given(Object... more) {
        List<Object> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return new RuleTest(rules, check, asked, List.copyOf(all));
    }

    /** Judged for another day. */
    public RuleTest on(LocalDate day) {
        return asking(old -> new EvaluationContext(old.scope(), day));
    }

    /** Judged for the province instead of each agency. */
    public RuleTest forTheProvince() {
        return asking(old -> new EvaluationContext(Scope.PROVINCE, old.day()));
    }

    /** Every verdict that the rules reach, in the order they reach them. */
    public List<Finding> verdicts() {
        List<Object> all = new ArrayList<>(facts);
        all.add(asked);
        return rules.apply(asked.scope()).judge(all).stream()
                .filter(finding -> check == null || finding.check().equals(check))
                .toList();
    }

    /**
     * The verdict on one subject.
     *
     * @throws AssertionError if there is none or more than one
     */
    public Finding verdict(String subject) {
        List<Finding> found = verdicts().stream()
                .filter(finding -> finding.subject().equals(subject))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(Message.of("testkit.rule.verdicts", subject, found.size(), reached())
                    .in(Language.ofSystem()));
        }
        return found.get(0);
    }

    /**
     * Assertions on the verdict on one subject.
     *
     * @throws AssertionError if there is none or more than one
     */
    public FindingAssert expect(String subject) {
        return new FindingAssert(verdict(subject));
    }

    private RuleTest asking(Function<EvaluationContext, EvaluationContext> change) {
        return new RuleTest(rules, check, change.apply(asked), facts);
    }

    private String reached() {
        String all = verdicts().stream()
                .map(f -> f.check() + " " + f.subject() + " " + f.outcome())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }

    private static String unknown(String id, Plan plan) {
        List<String> ids = plan.checks().stream().map(Check::id).toList();
        return Message.of(
                        "testkit.rule.unknown", id, Suggestion.nearest(id, ids).orElse("–"))
                .in(Language.ofSystem());
    }
}
