package vn.tuanthu.testkit.assertions;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.testkit.run.Diagnosis;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/**
 * Assertions on a report. Every failure tells of the verdicts concerned: numbers, clause, shortfall. An assertion about a
 * check or clause that the report does not hold fails too.
 */
public class ReportAssert extends AbstractAssert<ReportAssert, Report> {
    /** Use {@link TuanThuAssertions#assertThat(Report)}. */
    public ReportAssert(Report actual) {
        super(actual, ReportAssert.class);
    }

    /** Every mandatory check is met, excluded or waived, and at least one was met. */
    public ReportAssert isCompliant() {
        isNotNull();
        if (!actual.compliant()) {
            List<Finding> blocking =
                    actual.findings().stream().filter(Finding::blocks).toList();
            fail(
                    blocking.isEmpty() ? "testkit.assert.nothing-shown" : "testkit.assert.not-compliant",
                    blocking,
                    blocking.size());
        }
        return this;
    }

    /** The report is not compliant. */
    public ReportAssert isNotCompliant() {
        isNotNull();
        if (actual.compliant()) {
            fail("testkit.assert.compliant", List.of());
        }
        return this;
    }

    /**
     * Every verdict on a clause or check is a pass, or does not apply, and at least one is a pass.
     *
     * @param clause a clause such as {@code II.2.1}, or a check such as {@code II.2.1a}
     */
    public ReportAssert satisfies(String clause) {
        List<Finding> found = of(clause);
        List<Finding> wrong = found.stream()
                .filter(f -> f.outcome() != Outcome.PASS && f.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
        if (!wrong.isEmpty()) {
            fail("testkit.assert.not-satisfied", wrong, clause);
        }
        if (found.stream().noneMatch(f -> f.outcome() == Outcome.PASS)) {
            fail("testkit.assert.never-passed", found, clause);
        }
        return this;
    }

    /** At least one verdict on a clause or check is a failure. */
    public ReportAssert violates(String clause) {
        List<Finding> found = of(clause);
        if (found.stream().noneMatch(f -> f.outcome() == Outcome.FAIL)) {
            fail("testkit.assert.not-violated", found, clause);
        }
        return this;
    }

    /**
     * The subject falls short of the check by exactly so many.
     *
     * @param count how many whole units are missing; 0 when the check is met
     */
    public ReportAssert lacks(String check, String subject, long count) {
        Finding finding = one(check, subject);
        if (!Objects.equals(finding.shortfall(), count)) {
            fail("testkit.assert.lacks", List.of(finding), check, subject, count, shown(finding.shortfall()));
        }
        return this;
    }

    /** No check that applies is without data. */
    public ReportAssert hasNoMissingData() {
        return none(f -> f.outcome() == Outcome.NO_DATA, "testkit.assert.missing-data");
    }

    /** Every check could run. */
    public ReportAssert hasNoErrors() {
        return none(f -> f.outcome() == Outcome.ERROR, "testkit.assert.errors");
    }

    /** No verdict is waived. */
    public ReportAssert hasNoWaivers() {
        return none(f -> f.waiver() != null, "testkit.assert.waivers");
    }

    /** The check does not apply to the subject. */
    public ReportAssert doesNotApply(String check, String subject) {
        finding(check, subject).isNotApplicable();
        return this;
    }

    /** Assertions on one verdict of the report. */
    public FindingAssert finding(String check, String subject) {
        return new FindingAssert(one(check, subject));
    }

    private ReportAssert none(Predicate<Finding> bad, String key) {
        isNotNull();
        List<Finding> found = actual.findings().stream().filter(bad).toList();
        if (!found.isEmpty()) {
            fail(key, found, found.size());
        }
        return this;
    }

    private List<Finding> of(String clause) {
        isNotNull();
        List<Finding> found = actual.findings().stream()
                .filter(f -> f.clause().equals(clause) || f.check().equals(clause))
                .toList();
        if (found.isEmpty()) {
            fail("testkit.assert.unknown-clause", List.of(), clause, checks());
        }
        return found;
    }

    private Finding one(String check, String subject) {
        isNotNull();
        List<Finding> found = actual.findings().stream()
                .filter(f -> f.check().equals(check) && f.subject().equals(subject))
                .toList();
        if (found.isEmpty()) {
            fail("testkit.assert.unknown-finding", List.of(), check, subject, checks());
        }
        return found.get(0);
    }

    private List<String> checks() {
        return actual.findings().stream()
                .map(f -> f.check() + " " + f.subject())
                .distinct()
                .toList();
    }

    private static Object shown(@Nullable Long number) {
        return number == null ? "–" : number;
    }

    private void fail(String key, List<Finding> concerned, Object... arguments) {
        String head = Message.of(key, arguments).in(Language.ofSystem());
        String body = concerned.isEmpty() ? "" : "\n\n" + Diagnosis.of(concerned);
        failWithMessage("%s", head + body);
    }
}
