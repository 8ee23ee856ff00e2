package vn.tuanthu.testkit.engine;

/** A check that is not met. Its message is the diagnosis; its trace only names the test, since no code is at fault. */
final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    CheckFailure(Class<?> type, String test, String message) {
        super(message);
        setStackTrace(trace(type, test));
    }

    static StackTraceElement[] trace(Class<?> type, String test) {
        return new StackTraceElement[] {new StackTraceElement(type.getName(), test, null, -1)};
    }
}
