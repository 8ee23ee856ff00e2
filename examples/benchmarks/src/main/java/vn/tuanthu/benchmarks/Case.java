package vn.tuanthu.benchmarks;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Target;
import vn.tuanthu.verdict.Outcome;

/**
 * One target and one agency with its figure, brought together by the program for the peers that do not join facts
 * themselves.
 */
public final class Case {
    public final String check;
    public final String agency;
    public final boolean asked;
    public final boolean measured;
    public final long numerator;
    public final long denominator;
    public final long percent;

    Case(Target target, Agency agency, @Nullable Measurement figure) {
        this.check = target.id();
        this.agency = agency.id();
        this.asked = target.speaksOf(agency);
        this.numerator = figure == null ? 0 : figure.count();
        this.denominator = figure == null ? 0 : figure.outOf();
        this.measured = denominator > 0;
        this.percent = target.threshold().value().longValueExact();
    }

    /** Hundred times the whole units missing; 0 or less when the target is met. */
    long gap() {
        return percent * denominator - 100 * numerator;
    }

    Decision ends(Outcome outcome) {
        return new Decision(check, agency, outcome, outcome == Outcome.FAIL ? (gap() + 99) / 100 : 0);
    }
}
