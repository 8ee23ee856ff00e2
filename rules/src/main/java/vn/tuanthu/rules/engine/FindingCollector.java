package vn.tuanthu.rules.engine;

import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Question;
import vn.tuanthu.verdict.Requirement;
import vn.tuanthu.verdict.Subject;

/**
 * Where the consequences of rules put their verdicts: the global {@code findings} of every DRL file. The rule has chosen
 * the outcome in its {@code when}; here it is only written down. One per evaluation, used by one thread.
 *
 * <pre>{@code
 * findings.fail($asked, $system, "security.list.none");
 * findings.on($asked, $system).evidence($report).shortfall($missing).fail("security.dossier.missing", $all, $missing);
 * }</pre>
 */
public final class FindingCollector {
    private final List<Finding> findings = new ArrayList<>();

    /** Starts a verdict that says more than its outcome and its sentence. */
    public Verdict on(Requirement asked, Subject subject) {
        return on(asked, subject, List.of());
    }

    /** Starts a verdict on {@code subject} and on {@code alike}, of whom everything that it rests on is true likewise. */
    public Verdict on(Requirement asked, Subject subject, List<? extends Subject> alike) {
        return new Verdict(this, asked, subject, alike);
    }

    /** Starts a verdict on {@code question} that says more than its outcome and its sentence. */
    public Verdict on(Question question) {
        return on(question, question.subject());
    }

    /** The condition holds. */
    public void pass(Question question, String key, Object... arguments) {
        on(question).pass(key, arguments);
    }

    /** The condition does not hold. */
    public void fail(Question question, String key, Object... arguments) {
        on(question).fail(key, arguments);
    }

    /** It applies and its evidence is missing. */
    public void noData(Question question, String key, Object... arguments) {
        on(question).noData(key, arguments);
    }

    /** It is excluded by tier, kind, date or declared profile. */
    public void notApplicable(Question question, String key, Object... arguments) {
        on(question).notApplicable(key, arguments);
    }

    /** The condition holds; {@code arguments} fill the places of the sentence {@code key}. */
    public void pass(Requirement asked, Subject subject, String key, Object... arguments) {
        on(asked, subject).pass(key, arguments);
    }

    /** The condition does not hold. */
    public void fail(Requirement asked, Subject subject, String key, Object... arguments) {
        on(asked, subject).fail(key, arguments);
    }

    /** The check applies and its evidence is missing. */
    public void noData(Requirement asked, Subject subject, String key, Object... arguments) {
        on(asked, subject).noData(key, arguments);
    }

    /** The check is excluded by tier, kind, date or declared profile. */
    public void notApplicable(Requirement asked, Subject subject, String key, Object... arguments) {
        on(asked, subject).notApplicable(key, arguments);
    }

    /** Adds a finding that was made elsewhere. */
    public void record(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }
}
