package vn.tuanthu.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** How many findings ended how. */
public record Summary(long pass, long fail, long noData, long notApplicable, long error) {
    /** Of {@code findings}. */
    public static Summary of(Collection<Finding> findings) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        findings.forEach(finding -> counts.merge(finding.outcome(), 1L, Long::sum));
        return new Summary(
                counts.getOrDefault(Outcome.PASS, 0L),
                counts.getOrDefault(Outcome.FAIL, 0L),
                counts.getOrDefault(Outcome.NO_DATA, 0L),
                counts.getOrDefault(Outcome.NOT_APPLICABLE, 0L),
                counts.getOrDefault(Outcome.ERROR, 0L));
    }
}
