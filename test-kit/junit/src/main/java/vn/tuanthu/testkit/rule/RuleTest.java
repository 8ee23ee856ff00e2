package vn.tuanthu.testkit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.plan.PlanRules;
import vn.tuanthu.testkit.assertions.FindingAssert;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Scope;

/**
 * Runs one check, or one set of rules, on the facts of a test and nothing else.
 *
 * <pre>{@code
 * RuleTest.check("II.2.9")
 *         .given(agency, Measurement.of("so-tttt", "dossiers-online", 49, 100, Period.ofYear(2025), "báo cáo"))
 *         .expect("so-tttt").fails().lacks(1);
 * }</pre>
 *
 * <p>Of rules of one's own that answer several checks, {@link #only} picks one. Immutable. Judges at agency scope as of
 * the plan's last day unless told otherwise. Each {@link #verdicts()} runs the rules anew, which takes milliseconds at
 * most.
 */
public final class RuleTest {
    private interface Rules {
        List<Finding> judge(EvaluationContext asked, List<Object> facts);
    }

    private final Rules rules;
    private final @Nullable String check;
    private final EvaluationContext asked;
    private final List<Object> facts;

    private RuleTest(Rules rules, @Nullable String check, EvaluationContext asked, List<Object> facts) {
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
        return check(id, PlanReader.bundled(PlanReader.ids().get(0)));
    }

    /**
     * A check of {@code plan}.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static RuleTest check(String id, Plan plan) {
        return of(named(id, plan.checks(), "testkit.rule.unknown"), plan.lastDay())
                .given(plan.province());
    }

    /**
     * A target or a duty of one's own making, such as a target with another threshold.
     *
     * @throws IllegalArgumentException if it is a check that only rules of one's own answer
     */
    public static RuleTest of(Check check, LocalDate day) {
        Rules rules;
        if (check instanceof Target target) {
            rules = (asked, facts) ->
                    plan(asked, facts).targets(List.of(target)).toList();
        } else if (check instanceof Obligation duty) {
            rules = (asked, facts) -> plan(asked, facts).duties(List.of(duty)).toList();
        } else {
            throw new IllegalArgumentException(
                    Message.of("testkit.rule.own", check.id()).in(Language.ofSystem()));
        }
        return new RuleTest(rules, check.id(), new EvaluationContext(Scope.AGENCY, day), List.of());
    }

    /** Rules of one's own with the checks that they answer, at their scope. */
    public static RuleTest of(RuleExtension own, LocalDate day) {
        return new RuleTest(
                judging(own.rules()), null, new EvaluationContext(own.scope(), day), List.copyOf(own.checks()));
    }

    /** A set of rules, such as one's own, with no fact but the day and the scope. */
    public static RuleTest of(RuleSet rules, LocalDate day) {
        return new RuleTest(judging(rules), null, new EvaluationContext(Scope.AGENCY, day), List.of());
    }

    private static Rules judging(RuleSet rules) {
        return (asked, facts) -> {
            List<Object> all = new ArrayList<>(facts);
            all.add(asked);
            return rules.judge(all);
        };
    }

    private static PlanRules plan(EvaluationContext asked, List<Object> facts) {
        Evidence evidence = Evidence.of("", asked.day(), some(Agency.class, facts), some(Measurement.class, facts))
                .withAttestations(some(Attestation.class, facts));
        Plan.Province province =
                some(Plan.Province.class, facts).stream().findFirst().orElse(null);
        return PlanRules.of(asked, Law.load().tiers(), province, evidence, evidence);
    }

    private static <T> List<T> some(Class<T> type, List<Object> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Only the verdicts on one check, where the rules answer several.
     *
     * @throws IllegalArgumentException if checks were given and none has that id
     */
    public RuleTest only(String id) {
        List<Check> known = some(Check.class, facts);
        return new RuleTest(
                rules,
                known.isEmpty()
                        ? id
                        : named(id, known, "testkit.rule.not-given").id(),
                asked,
                facts);
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
        return rules.judge(asked, facts).stream()
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
            String about = check == null ? subject : check + " " + subject;
            throw new AssertionError(Message.of("testkit.rule.verdicts", about, found.size(), reached())
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

    /**
     * Assertions on the verdict of one check on one subject, where the rules answer several.
     *
     * @throws AssertionError if there is none or more than one
     * @throws IllegalArgumentException if checks were given and none has that id
     */
    public FindingAssert expect(String id, String subject) {
        return only(id).expect(subject);
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

    private static Check named(String id, List<? extends Check> checks, String otherwise) {
        for (Check one : checks) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        List<String> ids = checks.stream().map(Check::id).toList();
        throw new IllegalArgumentException(
                Message.of(otherwise, id, Suggestion.nearest(id, ids).orElse("–"))
                        .in(Language.ofSystem()));
    }
}
