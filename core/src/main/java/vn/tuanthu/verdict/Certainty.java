package vn.tuanthu.verdict;

/** How sure the legal basis of a check is. Nothing unverified is encoded, so there is no value for it. */
public enum Certainty {
    /** Taken from the instrument's own text. */
    TEXT_READ,
    /** Follows by arithmetic from values that were read. */
    COMPUTED,
    /** A reading of the text that it does not spell out. */
    INTERPRETATION,
    /** From somebody's account of the text. */
    SECOND_HAND
}
