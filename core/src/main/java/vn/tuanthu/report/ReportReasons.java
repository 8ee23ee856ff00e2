package vn.tuanthu.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Outcome, Map<String, Long>> blocking = new EnumMap<>(Outcome.class);
        boolean met = false;
        for (Finding finding : findings) {
            met |= finding.mandatory() && finding.outcome() == Outcome.PASS;
            if (finding.blocks()) {
                blocking.computeIfAbsent(finding.outcome(), any -> new HashMap<>())
                        .merge(finding.check(), 1L, Long::sum);
            }
        }
        List<Message> reasons = new ArrayList<>();
        add(reasons, "text.why.errors", blocking.getOrDefault(Outcome.ERROR, Map.of()));
        add(reasons, "text.why.failed", blocking.getOrDefault(Outcome.FAIL, Map.of()));
        add(reasons, "text.why.no-data", blocking.getOrDefault(Outcome.NO_DATA, Map.of()));
        if (!met) {
            reasons.add(Message.of("text.why.nothing-met"));
        }
        return reasons;
    }

    private static void add(List<Message> reasons, String key, Map<String, Long> byCheck) {
        if (!byCheck.isEmpty()) {
            long count = byCheck.values().stream().mapToLong(Long::longValue).sum();
            reasons.add(Message.of(key, count, (long) byCheck.size()));
        }
    }
}
