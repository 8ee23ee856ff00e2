package vn.tuanthu.testkit.engine;

/** A check that could not run. */
final class CheckError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckError(Class<?> type, String test, String message) {
        super(message);
        setStackTrace(CheckFailure.trace(type, test));
    }
}
