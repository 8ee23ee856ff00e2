package vn.tuanthu.rules;

import java.util.ArrayList;
import java.util.Collection;
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

    private static final Logger LOG = LoggerFactory.getLogger(ComplianceEngine.class);

    private final List<Check> checks;
    private final List<Subject> subjects;
    /** By check, then by subject. */
    private final Map<String, Map<String, Finding>> verdicts = new LinkedHashMap<>();
    /** For each check that was asked, what it means if there is no verdict on it. */
    private final Map<String, Message> silence = new HashMap<>();

    Completeness(List<Check> checks, List<Subject> subjects) {
        this.checks = checks;
        this.subjects = subjects;
    }

    /** Hears what {@code chapter} says of every subject on the checks that are {@code asked} of it. */
    void hear(Chapter chapter, Collection<?> facts, Predicate<Check> asked) {
        Message failure = Message.of("report.no-verdict");
        try {
            verdicts.putAll(said(chapter.judge(facts)));
        } catch (RuntimeException e) {
            LOG.error("the rules could not run: {}", OneLine.of(root(e).toString()));
            LOG.debug("the rules could not run", e);
            failure = Message.of("report.rule-failed", root(e).toString());
        }
        for (Check check : checks) {
            if (asked.test(check)) {
                silence.put(check.id(), failure);
            }
        }
    }

    private static Map<String, Map<String, Finding>> said(List<Finding> findings) {
        Map<String, Map<String, Finding>> said = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Finding other = said.computeIfAbsent(finding.check(), check -> new LinkedHashMap<>())
                    .putIfAbsent(finding.subject(), finding);
            if (other != null) {
                throw new IllegalStateException("two verdicts on " + finding.check() + " of " + finding.subject());
            }
        }
        return said;
    }

    /**
     * One verdict for each check that was asked and each subject: ledger order, then the order of the evidence. What
     * nobody asked for comes last.
     */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(silence.size() * subjects.size());
        for (Check check : checks) {
            Message failure = silence.get(check.id());
            if (failure != null) {
                Map<String, Finding> said = verdicts.getOrDefault(check.id(), new HashMap<>());
                for (Subject subject : subjects) {
                    Finding finding = said.remove(subject.id());
                    all.add(finding == null ? error(check, subject, failure) : finding);
                }
            }
        }
        verdicts.values().forEach(unasked -> all.addAll(unasked.values()));
        return all;
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
