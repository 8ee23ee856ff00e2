package vn.tuanthu.index;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A closed range.
 *
 * @param from its lower end, null if it has none
 * @param to its upper end, null if it has none
 */
public record Bounds(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    boolean holds(Rational value) {
        return (from == null || value.compareTo(Rational.of(from)) >= 0)
                && (to == null || value.compareTo(Rational.of(to)) <= 0);
    }

    Rational cut(Rational value) {
        if (from != null && value.compareTo(Rational.of(from)) < 0) {
            return Rational.of(from);
        }
        return to != null && value.compareTo(Rational.of(to)) > 0 ? Rational.of(to) : value;
    }

    /** Mathematical notation, such as {@code [0; 1]}. */
    @Override
    public String toString() {
        return "[" + (from == null ? "-∞" : from.toPlainString()) + "; " + (to == null ? "+∞" : to.toPlainString())
                + "]";
    }
}
