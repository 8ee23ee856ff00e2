package vn.tuanthu.testkit.run;

/**
 * How a check ends as a test.
 *
 * @param status how it ended
 * @param why the diagnosis of a failure, the reason of a skip; empty when it passed
 */
public record TestOutcome(Status status, String why) {
    static final TestOutcome PASSED = new TestOutcome(Status.PASSED, "");

    /** How a test can end. */
    public enum Status {
        /** The check is met. */
        PASSED,
        /** It is not met, or there is no evidence. */
        FAILED,
        /** It could not be tried. */
        ERROR,
        /** It does not apply, is waived, or there cannot be evidence yet. */
        SKIPPED
    }
}
