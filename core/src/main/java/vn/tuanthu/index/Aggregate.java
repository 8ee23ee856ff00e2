package vn.tuanthu.index;

/** How a total is made from its parts. Weights of means are taken relative to their sum. */
public enum Aggregate {
    /** Weighted arithmetic mean. */
    ARITHMETIC,
    /** Weighted geometric mean; zero if a part with weight is zero, undefined if one is negative. */
    GEOMETRIC,
    /** Weighted harmonic mean; zero if a part with weight is zero, undefined if one is negative. */
    HARMONIC,
    /** Weighted sum; a part left out for want of data is made up for in proportion to the maxima of the others. */
    SUM,
    /** The best part counts alone. */
    BEST
}
