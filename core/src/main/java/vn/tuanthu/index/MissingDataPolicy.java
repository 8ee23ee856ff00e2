package vn.tuanthu.index;

/** What becomes of a total when one of its parts has no data. */
public enum MissingDataPolicy {
    /** The part is left out and the weights of the others are re-scaled. */
    SKIP,
    /** The total has no score either. */
    PROPAGATE,
    /** A leaf without data scores zero. */
    ZERO
}
