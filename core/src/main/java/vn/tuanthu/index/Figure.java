package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A figure as it stands in the table: counts, a number or a word.
 *
 * @param numerator what was counted, null if only a number or a word is known
 * @param denominator out of how many, null if only a number or a word is known
 * @param number the number, null if there are counts or a word
 * @param word the word, null if it is a number or counts
 */
public record Figure(BigInteger numerator, BigInteger denominator, BigDecimal number, String word) {
    static Figure of(BigDecimal number) {
        return new Figure(null, null, number, null);
    }

    static Figure of(BigInteger numerator, BigInteger denominator) {
        return new Figure(numerator, denominator, null, null);
    }

    static Figure of(String word) {
        return new Figure(null, null, null, word);
    }

    /** Whether it has counts. */
    public boolean isCounted() {
        return numerator != null;
    }

    /** Its value; null for a word. */
    Rational value() {
        if (isCounted()) {
            return Rational.of(numerator, denominator);
        }
        return number == null ? null : Rational.of(number);
    }

    /** As people write it: {@code 11230/12000}, {@code 0.84} or the word. */
    @Override
    public String toString() {
        if (isCounted()) {
            return numerator + "/" + denominator;
        }
        return number == null ? word : number.toPlainString();
    }
}
