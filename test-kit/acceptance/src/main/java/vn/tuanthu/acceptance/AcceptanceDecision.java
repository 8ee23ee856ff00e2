package vn.tuanthu.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Whether a system may be accepted, and why not. An error of any check blocks it, for nothing is known then; so does any
 * check that was measured and failed, unless the contract says in so many words that it is advice. Nor is a system accepted
 * of which nothing was measured, whatever its vendor states. Other advice that is not met is counted. Immutable.
 *
 * @param reasons why it may not be accepted; empty when it may
 * @param advice how many checks that only advise are not met
 * @param waived how many checks are not met and waived
 */
public record AcceptanceDecision(List<Message> reasons, int advice, int waived) {
    public AcceptanceDecision {
        reasons = List.copyOf(reasons);
    }

    static AcceptanceDecision of(
            ConformanceStatement statement,
            CheckList list,
            List<Finding> findings,
            List<Message> contradictions,
            ProbeResult found) {
        List<Message> reasons = new ArrayList<>();
        if (!contradictions.isEmpty()) {
            reasons.add(Message.of("acceptance.reason.contradictions", contradictions.size()));
        }
        add(reasons, "acceptance.reason.errors", findings, finding -> finding.outcome() == Outcome.ERROR);
        Predicate<Finding> measured = finding -> list.check(finding.check())
                .filter(check -> check.isObserved() || (!check.isOfLevel() && isCounted(finding)))
                .isPresent();
        Predicate<Finding> advised = finding -> statement.isAdviceByContract(finding.check());
        Predicate<Finding> unmet = finding -> finding.waiver() == null && !advised.test(finding);
        add(
                reasons,
                "acceptance.reason.failed",
                findings,
                unmet.and(finding ->
                        finding.outcome() == Outcome.FAIL && (finding.mandatory() || measured.test(finding))));
        add(
                reasons,
                "acceptance.reason.no-data",
                findings,
                unmet.and(finding -> finding.outcome() == Outcome.NO_DATA && finding.mandatory()));
        if (reasons.isEmpty()
                && findings.stream().noneMatch(finding -> finding.mandatory() && finding.outcome() == Outcome.PASS)) {
            reasons.add(Message.of("acceptance.reason.nothing-shown"));
        }
        if (found.failures().isEmpty() && !isMeasured(statement, found)) {
            reasons.add(0, Message.of("acceptance.reason.nothing-measured"));
        }
        long advice = findings.stream()
                .filter(AcceptanceDecision::isUnmet)
                .filter(finding -> finding.waiver() == null)
                .filter(finding -> advised.test(finding)
                        || (!finding.mandatory() && (finding.outcome() == Outcome.NO_DATA || !measured.test(finding))))
                .count();
        long waived =
                findings.stream().filter(finding -> finding.waiver() != null).count();
        return new AcceptanceDecision(reasons, (int) advice, (int) waived);
    }

    /** Whether anything was seen of the system itself, or counted on it, that its vendor has not merely stated. */
    private static boolean isMeasured(ConformanceStatement statement, ProbeResult found) {
        Set<Measurement> stated = Set.copyOf(statement.figures());
        return !found.systems().isEmpty()
                || !stated.containsAll(found.measurements())
                || found.observations().stream()
                        .filter(seen -> seen.outcome() == Outcome.PASS || seen.outcome() == Outcome.FAIL)
                        .anyMatch(seen -> !ByDocument.checks().contains(seen.check()));
    }

    /** Whether the system may be accepted. */
    public boolean accepted() {
        return reasons.isEmpty();
    }

    /** The decision as the heading of a record: {@code ĐẠT, 2 khuyến nghị chưa đạt}, or why not. */
    public Message headline() {
        List<Message> counts = new ArrayList<>();
        if (waived > 0) {
            counts.add(Message.of("acceptance.headline.waived", waived));
        }
        if (advice > 0) {
            counts.add(Message.of("acceptance.headline.advice", advice));
        }
        if (!accepted()) {
            return Message.of("acceptance.headline.refused", reasons);
        }
        return counts.isEmpty()
                ? Message.of("acceptance.headline.accepted")
                : Message.of("acceptance.headline.accepted-with", counts);
    }

    private static boolean isUnmet(Finding finding) {
        return finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.NO_DATA;
    }

    private static boolean isCounted(Finding finding) {
        return finding.numerator() != null || finding.percent() != null;
    }

    private static void add(List<Message> reasons, String key, List<Finding> findings, Predicate<Finding> which) {
        List<Object> checks =
                findings.stream().filter(which).<Object>map(Finding::check).toList();
        if (!checks.isEmpty()) {
            reasons.add(Message.of(key, checks.size(), checks));
        }
    }
}
