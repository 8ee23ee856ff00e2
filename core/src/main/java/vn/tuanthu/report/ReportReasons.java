package vn.tuanthu.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/** Why verdicts come to "not compliant", each reason as a count. */
public final class ReportReasons {
    private ReportReasons() {}

    /** Why {@code report} is not compliant: what its verdicts come to, then what it holds back; empty if it is compliant. */
    public static List<Message> of(Report report) {
        List<Message> reasons = new ArrayList<>(of(report.findings()));
        reasons.addAll(report.reservations());
        return reasons;
    }

    /** Why {@code findings} alone are not compliant; empty if they are. */
    public static List<Message> of(Collection<Finding> findings) {
        List<Message> reasons = new ArrayList<>();
        add(reasons, "text.why.errors", findings, Outcome.ERROR);
        add(reasons, "text.why.failed", findings, Outcome.FAIL);
        add(reasons, "text.why.no-data", findings, Outcome.NO_DATA);
        if (findings.stream().noneMatch(finding -> finding.mandatory() && finding.outcome() == Outcome.PASS)) {
            reasons.add(Message.of("text.why.nothing-met"));
        }
        return reasons;
    }

    private static void add(List<Message> reasons, String key, Collection<Finding> findings, Outcome outcome) {
        long count = findings.stream()
                .filter(finding -> finding.blocks() && finding.outcome() == outcome)
                .count();
        if (count > 0) {
            long checks = findings.stream()
                    .filter(finding -> finding.blocks() && finding.outcome() == outcome)
                    .map(Finding::check)
                    .distinct()
                    .count();
            reasons.add(Message.of(key, count, checks));
        }
    }
}
