package vn.tuanthu.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A threshold in percent, compared exactly: {@code numerator / denominator >= value %} is decided in whole numbers, so
 * no ratio is ever rounded towards or away from it.
 *
 * @param value percent, from 0 to 100
 */
public record Percentage(BigDecimal value) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long SMALL = Long.MAX_VALUE / 200;
    /** Counts that, in half hundredths of a percent, surely fit a long. */
    private static final long FEW = Long.MAX_VALUE / 40_000;

    public Percentage {
        Objects.requireNonNull(value, "value");
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a percentage lies between 0 and 100: " + value);
        }
    }

    /** A whole number of percent, from 0 to 100. */
    public static Percentage of(int percent) {
        return new Percentage(BigDecimal.valueOf(percent));
    }

    /**
     * Whether {@code numerator / denominator} is at least this percentage.
     *
     * @param numerator whole units, 0 or more
     * @param denominator whole units, 1 or more
     */
    public boolean isMetBy(long numerator, long denominator) {
        return shortfall(numerator, denominator) == 0;
    }

    /** Whether a published percentage is at least this one. */
    public boolean isMetBy(BigDecimal percent) {
        return percent.compareTo(value) >= 0;
    }

    /**
     * The least whole number that, added to {@code numerator}, meets this percentage; 0 if it is met already.
     *
     * @param numerator whole units, 0 or more
     * @param denominator whole units, 1 or more
     */
    public long shortfall(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a ratio: " + numerator + "/" + denominator);
        }
        return isSmall(numerator, denominator)
                ? small(value.intValueExact(), numerator, denominator)
                : exact(numerator, denominator);
    }

    /** Whether a whole percentage times either count surely fits a long. */
    private boolean isSmall(long numerator, long denominator) {
        return value.scale() <= 0 && Math.max(numerator, denominator) <= SMALL;
    }

    private static long small(int percent, long numerator, long denominator) {
        long gap = percent * denominator - 100 * numerator;
        return (Math.max(gap, 0) + 99) / 100;
    }

    private long exact(long numerator, long denominator) {
        int decimals = Math.max(value.scale(), 0);
        BigInteger unit = BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(100));
        BigInteger wanted =
                value.movePointRight(decimals).toBigIntegerExact().multiply(BigInteger.valueOf(denominator));
        BigInteger gap = wanted.subtract(unit.multiply(BigInteger.valueOf(numerator)));
        BigInteger[] parts = gap.max(BigInteger.ZERO).divideAndRemainder(unit);
        return parts[0].longValueExact() + parts[1].signum();
    }

    /** The ratio in percent for display: rounded half-up to two decimals, never compared with anything. */
    public static BigDecimal display(long numerator, long denominator) {
        if (numerator >= 0 && denominator > 0 && Math.max(numerator, denominator) <= FEW) {
            return BigDecimal.valueOf((20_000 * numerator + denominator) / (2 * denominator), 2);
        }
        return BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }

    /** The value as people write it, such as {@code 92.5}. */
    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
