package vn.tuanthu.report;

import vn.tuanthu.verdict.Finding;

/** How soon a reader must look at a verdict, the most urgent first. */
public enum Urgency {
    /** The check could not run: nothing is known, whatever else is said. */
    ERROR,
    /** It decides compliance and is not met. */
    FAILED,
    /** It decides compliance and cannot be told. */
    NO_DATA,
    /** Advice that is not followed, or of which nothing is shown. */
    ADVICE,
    /** It is not met or cannot be told, and a waiver accepts that for a while. */
    WAIVED,
    /** It is met. */
    MET,
    /** It does not apply. */
    NOT_APPLICABLE;

    /** Of {@code finding}. */
    public static Urgency of(Finding finding) {
        return switch (finding.outcome()) {
            case ERROR -> ERROR;
            case PASS -> MET;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case FAIL -> open(finding, FAILED);
            case NO_DATA -> open(finding, NO_DATA);
        };
    }

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return compareTo(WAIVED) < 0;
    }

    private static Urgency open(Finding finding, Urgency mandatory) {
        if (finding.waiver() != null) {
            return WAIVED;
        }
        return finding.mandatory() ? mandatory : ADVICE;
    }
}
