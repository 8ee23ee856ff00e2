package vn.tuanthu.testkit.engine;

import vn.tuanthu.testkit.assertions.Diagnosis;
import vn.tuanthu.verdict.Finding;

/** A check that is not met. Its message is the diagnosis; its trace only names the test, since no code is at fault. */
final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private CheckFailure(String message) {
        super(message);
    }

    static CheckFailure of(Class<?> type, Finding finding) {
        return of(type, finding.check(), Diagnosis.of(finding));
    }

    static CheckFailure of(Class<?> type, String test, String message) {
        CheckFailure failure = new CheckFailure(message);
        failure.setStackTrace(trace(type, test));
        return failure;
    }

    static StackTraceElement[] trace(Class<?> type, String test) {
        return new StackTraceElement[] {new StackTraceElement(type.getName(), test, null, -1)};
    }
}
