package vn.tuanthu.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuanthu.plan.Check;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Holds the rules to one verdict per check and subject. Rules that could not run, gave none, gave two or gave one that
 * nobody asked for leave {@link Outcome#ERROR}, never silence.
 */
final class Completeness {
    /** Whom a verdict is about. */
    record Subject(String id, String name) {}

    private static final Logger LOG = LoggerFactory.getLogger(ComplianceEngine.class);

    private final List<Check> checks;
    private final List<Subject> subjects;
    /** Where each subject stands among them. */
    private final Map<String, Integer> places = new HashMap<>();
    /** For each check that was asked, the verdicts on all subjects in their order. */
    private final Map<String, Finding[]> verdicts = new HashMap<>();

    Completeness(List<Check> checks, List<Subject> subjects) {
        this.checks = checks;
        this.subjects = subjects;
        for (Subject subject : subjects) {
            places.put(subject.id(), places.size());
        }
    }

    /** Collects what {@code rules} say of every subject on the checks that are {@code asked} of it, and on no other. */
    void collect(RuleSet rules, Collection<?> facts, Predicate<Check> asked) {
        List<Check> these = checks.stream().filter(asked).toList();
        Map<String, Finding[]> said = empty(these);
        Message failure = Message.of("report.no-verdict");
        try {
            rules.judge(facts).forEach(finding -> place(finding, said));
        } catch (RuntimeException e) {
            LOG.error("the rules could not run: {}", OneLine.of(root(e).toString()));
            LOG.debug("the rules could not run", e);
            failure = Message.of("report.rule-failed", root(e).toString());
            said.putAll(empty(these));
        }
        for (Check check : these) {
            verdicts.put(check.id(), complete(check, Objects.requireNonNull(said.get(check.id())), failure));
        }
    }

    private Map<String, Finding[]> empty(List<Check> asked) {
        Map<String, Finding[]> nothing = new HashMap<>();
        asked.forEach(check -> nothing.put(check.id(), new Finding[subjects.size()]));
        return nothing;
    }

    private void place(Finding finding, Map<String, Finding[]> said) {
        Finding[] row = said.get(finding.check());
        Integer place = places.get(finding.subject());
        if (row == null || place == null) {
            throw new IllegalStateException(
                    "nobody asked for a verdict on " + finding.check() + " of " + finding.subject());
        }
        if (row[place] != null) {
            throw new IllegalStateException("two verdicts on " + finding.check() + " of " + finding.subject());
        }
        row[place] = finding;
    }

    private Finding[] complete(Check check, Finding[] row, Message failure) {
        for (int place = 0; place < row.length; place++) {
            if (row[place] == null) {
                row[place] = error(check, subjects.get(place), failure);
            }
        }
        return row;
    }

    /** One verdict for each check that was asked and each subject: ledger order, then the order of the evidence. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(verdicts.size() * subjects.size());
        for (Check check : checks) {
            all.addAll(Arrays.asList(verdicts.getOrDefault(check.id(), new Finding[0])));
        }
        return all;
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static Finding error(Check check, Subject subject, Message why) {
        String words = check.clause().text();
        return Finding.of(
                        check.id(), check.clause().id(), new LocalizedText(words, words), subject.id(), subject.name())
                .mandatory(check.mandatory())
                .certainty(check.certainty())
                .ends(Outcome.ERROR, why);
    }
}
