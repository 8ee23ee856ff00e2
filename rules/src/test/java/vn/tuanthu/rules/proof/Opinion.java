package vn.tuanthu.rules.proof;

import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * What somebody says of one check and subject.
 *
 * @param shortfall null where nothing was counted
 */
record Opinion(String check, String subject, Outcome outcome, Long shortfall, boolean mandatory) {
    static Opinion of(Finding finding) {
        return new Opinion(
                finding.check(), finding.subject(), finding.outcome(), finding.shortfall(), finding.mandatory());
    }
}
