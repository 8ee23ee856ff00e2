package vn.tuanthu.acceptance;

import java.util.List;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Report;

/**
 * How a system stands with regard to its list of checks. Immutable.
 *
 * @param plan the title of the plan it is judged by
 * @param statement what its vendor declared
 * @param list the checks that follow
 * @param report one verdict per check, in the order of the list
 * @param contradictions where the system is not what was declared; any of them fails acceptance
 * @param found what the verdicts rest on, beside the statement
 */
public record AcceptanceResult(
        LocalizedText plan,
        ConformanceStatement statement,
        CheckList list,
        Report report,
        List<Message> contradictions,
        ProbeResult found) {
    public AcceptanceResult {
        contradictions = List.copyOf(contradictions);
    }

    /**
     * The verdict on a check of the list.
     *
     * @throws IllegalArgumentException if it is not on the list
     */
    public Finding finding(String check) {
        return report.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not on the list: " + check));
    }

    /** Whether the system may be accepted, and why not. */
    public AcceptanceDecision decision() {
        return AcceptanceDecision.of(statement, list, report.findings(), contradictions, found);
    }

    /** Whether the system may be accepted. */
    public boolean accepted() {
        return decision().accepted();
    }
}
