package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A score: an exact fraction as long as its arithmetic is rational, otherwise a double. Immutable.
 *
 * <p>Scores are compared exactly when both are exact. When one is not, they are compared to 13 significant digits, so
 * that the last bits of a logarithm or a root never decide a place.
 */
public final class Score implements Comparable<Score> {
    static final Score ZERO = new Score(Rational.ZERO);

    private static final MathContext COMPARED = new MathContext(13, RoundingMode.HALF_EVEN);

    /** Doubles further apart than this share of the greater one still differ after rounding: the common, fast case. */
    private static final double CLEARLY_APART = 2e-12;

    private final @Nullable Rational exact;
    /** Of an exact score worked out when first asked for; NaN until then. */
    private volatile double approximate;

    private Score(Rational exact) {
        this.exact = exact;
        this.approximate = Double.NaN;
    }

    private Score(double approximate) {
        this.exact = null;
        this.approximate = approximate;
    }

    static Score of(Rational exact) {
        return new Score(exact);
    }

    static Score of(double approximate) {
        if (!Double.isFinite(approximate)) {
            throw new ArithmeticException("not a number: " + approximate);
        }
        return new Score(approximate);
    }

    /** The nearest double. */
    public double value() {
        if (exact != null && Double.isNaN(approximate)) {
            approximate = exact.toDouble();
        }
        return approximate;
    }

    /** Whether it is an exact fraction. */
    public boolean isExact() {
        return exact != null;
    }

    /** The score rounded half-up; one that is not exact to at most 13 significant digits, so that 2.4999… counts as 2.5. */
    public BigDecimal rounded(int decimals) {
        return exact == null ? compared().setScale(decimals, RoundingMode.HALF_UP) : exact.decimal(decimals);
    }

    @Nullable Rational exact() {
        return exact;
    }

    int signum() {
        return exact == null ? (int) Math.signum(approximate) : exact.signum();
    }

    /** Without its sign. */
    Score size() {
        return signum() < 0 ? ZERO.minus(this) : this;
    }

    Score plus(Score other) {
        return exact != null && other.exact != null ? of(exact.plus(other.exact)) : of(value() + other.value());
    }

    Score minus(Score other) {
        return exact != null && other.exact != null ? of(exact.minus(other.exact)) : of(value() - other.value());
    }

    Score times(Score other) {
        return exact != null && other.exact != null ? of(exact.times(other.exact)) : of(value() * other.value());
    }

    Score times(Rational factor) {
        return exact != null ? of(exact.times(factor)) : of(value() * factor.toDouble());
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    Score over(Score other) {
        return exact != null && other.exact != null ? of(exact.over(other.exact)) : of(value() / other.value());
    }

    /** Rounded half-up, to go on calculating with. */
    Score cutTo(int decimals) {
        return of(Rational.of(rounded(decimals)));
    }

    @Override
    public int compareTo(Score other) {
        if (exact != null && other.exact != null) {
            return exact.compareTo(other.exact);
        }
        double gap = value() - other.value();
        boolean clear = Math.abs(gap) > CLEARLY_APART * Math.max(Math.abs(value()), Math.abs(other.value()));
        return clear ? (int) Math.signum(gap) : compared().compareTo(other.compared());
    }

    private BigDecimal compared() {
        return new BigDecimal(value()).round(COMPARED);
    }

    /** Whether {@code other} is a score that compares as equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Score score && compareTo(score) == 0;
    }

    @Override
    public int hashCode() {
        return compared().stripTrailingZeros().hashCode();
    }

    /** The double in full. */
    @Override
    public String toString() {
        return Double.toString(value());
    }
}
