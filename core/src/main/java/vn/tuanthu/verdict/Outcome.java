package vn.tuanthu.verdict;

/** How a check ended for one subject. */
public enum Outcome {
    /** The condition holds. */
    PASS,
    /** It does not; the shortfall is given. */
    FAIL,
    /** The check applies and its evidence is missing, or its denominator is zero. */
    NO_DATA,
    /** The check is excluded by tier, kind, date or declared profile. */
    NOT_APPLICABLE,
    /** The rule or a probe could not run. */
    ERROR
}
