package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.reading.Numeral;

/**
 * A figure as it stands in the table: counts, a number or a word.
 *
 * @param numerator what was counted, null if only a number or a word is known
 * @param denominator out of how many, null if only a number or a word is known
 * @param number the number, null if there are counts or a word
 * @param word the word, null if it is a number or counts
 */
public record Figure(
        @Nullable BigInteger numerator,
        @Nullable BigInteger denominator,
        @Nullable BigDecimal number,
        @Nullable String word) {
    static Figure of(@Nullable BigDecimal number) {
        return new Figure(null, null, number, null);
    }

    static Figure of(@Nullable BigInteger numerator, @Nullable BigInteger denominator) {
        return new Figure(numerator, denominator, null, null);
    }

    static Figure of(@Nullable String word) {
        return new Figure(null, null, null, word);
    }

    /** Whether it has counts. */
    public boolean isCounted() {
        return numerator != null;
    }

    /** Its value; null for a word, and for counts out of none. */
    @Nullable Rational value() {
        if (numerator != null && denominator != null) {
            return denominator.signum() == 0 ? null : Rational.of(numerator, denominator);
        }
        return number == null ? null : Rational.of(number);
    }

    /** Its value, of a figure known to have one. */
    Rational quantity() {
        return Objects.requireNonNull(value(), "a word or a ratio over zero has no value");
    }

    /** How much has to be added to {@code other} to make it this figure of the same kind; null for a word. */
    @Nullable BigDecimal over(Figure other) {
        if (numerator != null && other.numerator != null) {
            return new BigDecimal(numerator.subtract(other.numerator));
        }
        return number == null || other.number == null ? null : number.subtract(other.number);
    }

    /**
     * As people write it, and as a table may hold it: {@code 11230/12000}, {@code 0.84} or the word. With three decimals the
     * point could be taken to set off thousands; a zero behind them says it does not.
     */
    @Override
    public String toString() {
        if (isCounted()) {
            return numerator + "/" + denominator;
        }
        if (number == null) {
            return String.valueOf(word);
        }
        String plain = number.toPlainString();
        Numeral read = Numeral.of(plain, Numeral.Style.UNKNOWN);
        return read == null || read.grouped() == null ? plain : plain + "0";
    }
}
