package vn.tuanthu.benchmarks;

import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * What every peer has to say of a target and an agency.
 *
 * @param shortfall whole units missing, 0 unless it fails
 */
public record Decision(String check, String agency, Outcome outcome, long shortfall) {
    static Decision of(Finding finding) {
        return new Decision(
                finding.check(),
                finding.subject(),
                finding.outcome(),
                finding.shortfall() == null ? 0 : finding.shortfall());
    }
}
