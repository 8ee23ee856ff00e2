package vn.tuanthu.verdict;

/** Whose figures are judged. */
public enum Scope {
    /** Each agency by its own ratio. */
    AGENCY,
    /** The province: pooled ratios, and shares of its agencies or systems. */
    PROVINCE
}
