package vn.tuanthu.evidence;

import java.math.BigDecimal;

/**
 * What a published percentage of a change is: a fall of 20 % is published as 20, as -20 or as 80, and only who publishes
 * it knows which.
 */
public enum PublishedChange {
    /** By how much it has risen; negative where it fell. */
    RISE,
    /** By how much it has fallen; negative where it rose. */
    FALL,
    /** How much it is of the base year: 105 is a rise of 5 percent, 80 a fall of 20. */
    OF_BASE;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rise in percent that {@code published} says, negative where it is a fall; exact. */
    public BigDecimal rise(BigDecimal published) {
        return switch (this) {
            case RISE -> published;
            case FALL -> published.negate();
            case OF_BASE -> published.subtract(HUNDRED);
        };
    }
}
