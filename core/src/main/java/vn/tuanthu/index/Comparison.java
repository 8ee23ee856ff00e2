package vn.tuanthu.index;

import java.util.List;

/**
 * Why one unit scores more than another: parts that add up to the difference of their totals, exactly where the
 * arithmetic is rational.
 *
 * @param first one unit
 * @param second the other
 * @param difference total of the first minus total of the second
 * @param parts the parts that are not zero, greatest effect first; their effects add up to the difference
 */
public record Comparison(UnitScore first, UnitScore second, Score difference, List<Part> parts) {
    /** What a part of a difference comes from. */
    public enum Cause {
        /** The two score differently on the leaf. */
        SCORE,
        /** One of the two has no data on the node, so that its other parts stand in for it. */
        MISSING,
        /** Rounding of the node's score. */
        ROUNDING
    }

    /**
     * One part.
     *
     * @param node the node it comes from, a leaf for {@link Cause#SCORE}
     * @param cause what makes it
     * @param effect what it adds to the difference of the totals
     */
    public record Part(Node node, Cause cause, Score effect) {}

    public Comparison {
        parts = List.copyOf(parts);
    }
}
