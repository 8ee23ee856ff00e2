package vn.tuanthu.testkit.assertions;

import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.testkit.run.Diagnosis;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Assertions on one verdict. */
public class FindingAssert extends AbstractAssert<FindingAssert, Finding> {
    /** Use {@link TuanThuAssertions#assertThat(Finding)}. */
    public FindingAssert(Finding actual) {
        super(actual, FindingAssert.class);
    }

    /** The condition holds. */
    public FindingAssert passes() {
        return ends(Outcome.PASS);
    }

    /** The condition does not hold. */
    public FindingAssert fails() {
        return ends(Outcome.FAIL);
    }

    /** The evidence is missing. */
    public FindingAssert hasNoData() {
        return ends(Outcome.NO_DATA);
    }

    /** The check is excluded. */
    public FindingAssert isNotApplicable() {
        return ends(Outcome.NOT_APPLICABLE);
    }

    /** The rule or a probe could not run. */
    public FindingAssert isAnError() {
        return ends(Outcome.ERROR);
    }

    /** It falls short by exactly so many whole units; 0 when it is met. */
    public FindingAssert lacks(long count) {
        isNotNull();
        if (!Objects.equals(actual.shortfall(), count)) {
            fail("testkit.assert.lacks", actual.check(), actual.subject(), count, shown(actual.shortfall()));
        }
        return this;
    }

    /** It rests on exactly these counts. */
    public FindingAssert counts(long numerator, long denominator) {
        isNotNull();
        if (!Objects.equals(actual.numerator(), numerator) || !Objects.equals(actual.denominator(), denominator)) {
            fail(
                    "testkit.assert.counts",
                    numerator,
                    denominator,
                    shown(actual.numerator()),
                    shown(actual.denominator()));
        }
        return this;
    }

    /** It rests on this clause or article. */
    public FindingAssert restsOn(String clause) {
        isNotNull();
        if (!actual.clause().equals(clause)) {
            fail("testkit.assert.clause", clause, actual.clause());
        }
        return this;
    }

    /** A waiver is in force for it. */
    public FindingAssert isWaived() {
        isNotNull();
        if (actual.waiver() == null) {
            fail("testkit.assert.not-waived");
        }
        return this;
    }

    /** It decides compliance. */
    public FindingAssert isMandatory() {
        isNotNull();
        if (!actual.mandatory()) {
            fail("testkit.assert.not-mandatory");
        }
        return this;
    }

    /** It is advice and does not decide compliance. */
    public FindingAssert isAdvisory() {
        isNotNull();
        if (actual.mandatory()) {
            fail("testkit.assert.mandatory");
        }
        return this;
    }

    private FindingAssert ends(Outcome wanted) {
        isNotNull();
        if (actual.outcome() != wanted) {
            fail(
                    "testkit.assert.outcome",
                    actual.check(),
                    actual.subject(),
                    Message.of("text.outcome." + wanted),
                    Message.of("text.outcome." + actual.outcome()));
        }
        return this;
    }

    private static Object shown(@Nullable Long number) {
        return number == null ? "–" : number;
    }

    private void fail(String key, Object... arguments) {
        failWithMessage("%s", Message.of(key, arguments).in(Language.ofSystem()) + "\n\n" + Diagnosis.of(actual));
    }
}
