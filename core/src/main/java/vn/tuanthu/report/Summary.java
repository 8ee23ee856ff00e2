package vn.tuanthu.report;

import java.util.Collection;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** How many findings ended how. */
public record Summary(long pass, long fail, long noData, long notApplicable, long error) {
    /** Of {@code findings}. */
    public static Summary of(Collection<Finding> findings) {
        return new Summary(
                count(findings, Outcome.PASS),
                count(findings, Outcome.FAIL),
                count(findings, Outcome.NO_DATA),
                count(findings, Outcome.NOT_APPLICABLE),
                count(findings, Outcome.ERROR));
    }

    private static long count(Collection<Finding> findings, Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
