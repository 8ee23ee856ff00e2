package vn.tuanthu.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuanthu.plan.Check;
import vn.tuanthu.rules.chapter.Chapter;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.text.Text;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Holds the rules to one verdict per check and subject. A rule that could not run, gave none or gave two leaves
 * {@link Outcome#ERROR}, never silence.
 */
final class Completeness {
    /** Whom a verdict is about. */
    record Subject(String id, String name) {}

    private record Pair(String check, String subject) {}

    private static final Logger LOG = LoggerFactory.getLogger(ComplianceEngine.class);

    private final List<Check> checks;
    private final List<Subject> subjects;

    Completeness(List<Check> checks, List<Subject> subjects) {
        this.checks = checks;
        this.subjects = subjects;
    }

    /** What {@code chapter} says of every subject on the checks that are {@code asked} of it. */
    List<Finding> judged(Chapter chapter, Collection<?> facts, Predicate<Check> asked) {
        Map<Pair, Finding> verdicts = new LinkedHashMap<>();
        Message failure = Message.of("report.no-verdict");
        try {
            for (Finding finding : chapter.judge(facts)) {
                Pair pair = new Pair(finding.check(), finding.subject());
                if (verdicts.putIfAbsent(pair, finding) != null) {
                    throw new IllegalStateException("two verdicts on " + pair);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("the rules could not run: {}", OneLine.of(root(e).toString()));
            LOG.debug("the rules could not run", e);
            failure = Message.of("report.rule-failed", root(e).toString());
            verdicts.clear();
        }
        List<Finding> all = new ArrayList<>();
        for (Check check : checks.stream().filter(asked).toList()) {
            for (Subject subject : subjects) {
                Finding finding = verdicts.remove(new Pair(check.id(), subject.id()));
                all.add(finding == null ? error(check, subject, failure) : finding);
            }
        }
        all.addAll(verdicts.values());
        return all;
    }

    /** Ledger order, then the order of the evidence. */
    Comparator<Finding> order() {
        Map<String, Integer> byCheck = new HashMap<>();
        checks.forEach(check -> byCheck.put(check.id(), byCheck.size()));
        Map<String, Integer> bySubject = new HashMap<>();
        subjects.forEach(subject -> bySubject.put(subject.id(), bySubject.size()));
        return Comparator.<Finding>comparingInt(f -> byCheck.getOrDefault(f.check(), Integer.MAX_VALUE))
                .thenComparingInt(f -> bySubject.getOrDefault(f.subject(), Integer.MAX_VALUE));
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static Finding error(Check check, Subject subject, Message why) {
        String words = check.clause().text();
        return Finding.of(check.id(), check.clause().id(), new Text(words, words), subject.id(), subject.name())
                .mandatory(check.mandatory())
                .certainty(check.certainty())
                .ends(Outcome.ERROR, why);
    }
}
