package vn.tuanthu.rules.security;

import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * The verdict on one layer, from which follows whether all four are there.
 *
 * @param system the system's id
 * @param finding the verdict
 */
public record LayerResult(String system, Finding finding) {
    /** Whether the layer is there or not asked for. */
    public boolean isFine() {
        return finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.NOT_APPLICABLE;
    }
}
