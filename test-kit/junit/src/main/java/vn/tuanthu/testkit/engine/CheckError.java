package vn.tuanthu.testkit.engine;

import vn.tuanthu.testkit.assertions.Diagnosis;
import vn.tuanthu.verdict.Finding;

/** A check that could not run. */
final class CheckError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CheckError(String message) {
        super(message);
    }

    static CheckError of(Class<?> type, Finding finding) {
        CheckError error = new CheckError(Diagnosis.of(finding));
        error.setStackTrace(CheckFailure.trace(type, finding.check()));
        return error;
    }
}
