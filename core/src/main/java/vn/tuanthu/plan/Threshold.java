package vn.tuanthu.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.money.Money;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;

/**
 * What a target asks of its figure. Everything is decided in whole numbers, {@code scale × part} beside {@code value ×
 * whole}, so no ratio is ever rounded towards or away from it.
 *
 * @param measure what sort of number the figure is
 * @param scale what one of the denominator counts as: 100 in percent, 1000 for "so many per 1.000", 1 otherwise
 * @param comparison how the figure is held against the value
 * @param value the value, in percent for shares and changes, in đồng for money; 0 or more
 * @param upTo the upper value where it is {@link Comparison#BETWEEN} two, otherwise null
 * @param aim a second, harder value that decides nothing; null where there is none
 */
public record Threshold(
        Measure measure,
        long scale,
        Comparison comparison,
        BigDecimal value,
        @Nullable BigDecimal upTo,
        @Nullable BigDecimal aim) {
    private static final long PERCENT = 100;
    /** Counts that, times any whole value or scale up to {@link #SMALL}, surely fit a long. */
    private static final long FEW = Long.MAX_VALUE / 4_000;

    private static final int SMALL = 1_000;

    public Threshold {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(value, "value");
        if (scale < 1 || value.signum() < 0 || (upTo != null) != (comparison == Comparison.BETWEEN)) {
            throw new IllegalArgumentException("not a threshold: " + comparison + " " + value + ", " + upTo);
        }
    }

    /** At least so many percent of a whole, from 0 to 100. */
    public static Threshold atLeast(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(PERCENT)) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 100 percent: " + percent);
        }
        return new Threshold(Measure.RATIO, PERCENT, Comparison.AT_LEAST, percent, null, null);
    }

    /** What one of the denominator counts as in {@code measure}, {@code per} for a density. */
    public static long scale(Measure measure, long per) {
        if (measure == Measure.DENSITY) {
            return per;
        }
        return measure.isPercent() ? PERCENT : 1;
    }

    /**
     * Whether a counted figure is as asked.
     *
     * @param numerator whole units, 0 or more
     * @param denominator whole units, 1 or more; 1 where the figure is one number
     */
    public boolean isMetBy(long numerator, long denominator) {
        return shortfall(numerator, denominator) == 0;
    }

    /** Whether a published figure, in percent for shares and changes, is as asked. */
    public boolean isMetBy(BigDecimal published) {
        int side = published.compareTo(value);
        return switch (comparison) {
            case AT_LEAST -> side >= 0;
            case MORE_THAN -> side > 0;
            case AT_MOST -> side <= 0;
            case LESS_THAN -> side < 0;
            case EQUAL -> side == 0;
            case BETWEEN -> side >= 0 && published.compareTo(most()) <= 0;
        };
    }

    /**
     * By how many whole units the numerator must change to be as asked; 0 if it is.
     *
     * @param numerator whole units, 0 or more
     * @param denominator whole units, 1 or more; 1 where the figure is one number
     */
    public long shortfall(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a ratio: " + numerator + "/" + denominator);
        }
        long part = part(numerator, denominator);
        long whole = whole(denominator);
        long below = comparison.hasLeast() ? units(value, whole, part, false) : 0;
        return below > 0 || !comparison.hasMost() ? below : units(most(), whole, part, true);
    }

    /** Whether a figure that is not as asked is too large for it; otherwise it is too small. */
    public boolean isExceededBy(long numerator, long denominator) {
        return comparison.hasMost() && units(most(), whole(denominator), part(numerator, denominator), true) > 0;
    }

    /** The same with the aim in place of the value; empty where there is none. */
    public Optional<Threshold> towardsAim() {
        return Optional.ofNullable(aim).map(harder -> new Threshold(measure, scale, comparison, harder, null, null));
    }

    private BigDecimal most() {
        return upTo == null ? value : upTo;
    }

    private long part(long numerator, long denominator) {
        return switch (measure) {
            case INCREASE -> Math.subtractExact(numerator, denominator);
            case DECREASE, PLACES_UP -> Math.subtractExact(denominator, numerator);
            default -> numerator;
        };
    }

    /** Places are counted as they are, not in parts of the place before. */
    private long whole(long denominator) {
        return measure == Measure.PLACES_UP ? 1 : denominator;
    }

    /** How many whole units {@code part} lies below {@code bound}, or above it. */
    private long units(BigDecimal bound, long whole, long part, boolean above) {
        if (bound.scale() == 0 && bound.precision() <= 3 && scale <= SMALL && Math.max(Math.abs(part), whole) <= FEW) {
            long gap = bound.intValue() * whole - scale * part;
            return units(above ? -gap : gap);
        }
        int decimals = Math.max(bound.scale(), 0);
        BigInteger unit = BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(scale));
        BigInteger gap = bound.movePointRight(decimals)
                .toBigIntegerExact()
                .multiply(BigInteger.valueOf(whole))
                .subtract(unit.multiply(BigInteger.valueOf(part)));
        BigInteger missing = above ? gap.negate() : gap;
        if (missing.signum() < 0 || missing.signum() == 0 && !comparison.isStrict()) {
            return 0;
        }
        BigInteger[] parts = missing.divideAndRemainder(unit);
        return parts[0].longValueExact() + (comparison.isStrict() ? 1 : parts[1].signum());
    }

    private long units(long missing) {
        if (missing < 0 || missing == 0 && !comparison.isStrict()) {
            return 0;
        }
        return comparison.isStrict() ? missing / scale + 1 : (missing + scale - 1) / scale;
    }

    // ---- in words ----

    /** As a formula, such as {@code ≥ 90 %}; {@code unit} is what is counted. */
    public Message required(Localized unit) {
        return said("threshold.sign.", unit);
    }

    /** In words, such as {@code at least 90 %}; {@code unit} is what is counted. */
    public Message inWords(Localized unit) {
        return said("threshold.words.", unit);
    }

    private Message said(String form, Localized unit) {
        String key = form + comparison.name();
        Message said = upTo == null
                ? Message.of(key, text(value, unit))
                : Message.of(key, text(value, unit), text(upTo, unit));
        return measure.isChange() ? Message.of("threshold.change." + measure.name(), said) : said;
    }

    /** A value with its unit. */
    public Localized text(BigDecimal some, Localized unit) {
        return switch (measure) {
            case RATIO, DONE, INCREASE, DECREASE -> Message.of("threshold.percent", some);
            case COUNT -> count(some, some.compareTo(BigDecimal.ONE) == 0, unit);
            case AMOUNT -> Money.text(some.longValueExact());
            case RANK -> Message.of("threshold.rank", some);
            case PLACES_UP -> Message.of("threshold.places-up", some);
            case DENSITY -> Message.of("threshold.density", some, unit, scale);
            case AVERAGE -> Message.of("threshold.average", some, unit);
        };
    }

    /** The value as people write it, such as {@code 92.5}. */
    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }

    /** A whole number of units, as it is counted in {@code measure}. */
    public Localized counted(long units, Localized unit) {
        return switch (measure) {
            case AMOUNT -> Money.text(units);
            case RANK, PLACES_UP -> Message.of("threshold.places", units);
            default -> count(units, units == 1, unit);
        };
    }

    /** Units are named in the plural, which one of them does not go with in English. */
    private static Message count(Number units, boolean isOne, Localized unit) {
        return Message.of(isOne ? "threshold.one" : "threshold.count", units, unit);
    }
}
