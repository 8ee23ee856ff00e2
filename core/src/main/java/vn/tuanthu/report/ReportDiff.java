package vn.tuanthu.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/**
 * What changed between two saved reports, and what is still short in the later one. Within a plan a check is compared with
 * itself; checks of two plans are compared where they measure the same indicator of the same tiers, or where only one on
 * each side measures it and their tiers overlap.
 *
 * @param before the first report
 * @param after the second
 * @param notes what a reader must know about the comparison
 * @param changes what changed, in the order of the second report, what is only in the first at the end
 * @param unchanged how many verdicts are the same
 * @param stillShort the mandatory verdicts of the second report that are not met, waived ones too
 * @param openAdvice how many of its recommendations are not met
 */
public record ReportDiff(
        Side before,
        Side after,
        List<Message> notes,
        List<ReportChange> changes,
        int unchanged,
        List<SavedFinding> stillShort,
        long openAdvice) {
    /** A report by what it was made for, and how many of its verdicts ended how. */
    public record Side(String plan, LocalDate asOf, Scope scope, boolean compliant, Map<Outcome, Long> outcomes) {
        static Side of(SavedReport report, List<SavedFinding> findings) {
            Map<Outcome, Long> outcomes = new LinkedHashMap<>();
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(
                        outcome,
                        findings.stream().filter(f -> f.outcome() == outcome).count());
            }
            return new Side(report.plan(), report.asOf(), report.scope(), report.compliant(), outcomes);
        }

        /** How many of its verdicts ended with {@code outcome}. */
        public long count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }

        /** The report in a sentence. */
        public Message words() {
            return Message.of(
                    "diff.side",
                    plan,
                    asOf,
                    Message.of("text.scope." + scope),
                    Message.of(compliant ? "diff.compliant" : "diff.not-compliant"),
                    count(Outcome.PASS),
                    count(Outcome.FAIL),
                    count(Outcome.NO_DATA),
                    count(Outcome.NOT_APPLICABLE),
                    count(Outcome.ERROR));
        }
    }

    public ReportDiff {
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
        stillShort = List.copyOf(stillShort);
    }

    /**
     * Compares two reports.
     *
     * @throws BadInputException if one of them is not a report, or they are not of the same scope
     */
    public static ReportDiff of(SavedReport before, SavedReport after) {
        if (before.scope() != after.scope()) {
            throw new BadInputException(new Problem(
                    after.name(),
                    "scope",
                    Message.of(
                            "diff.other-scope",
                            Message.of("text.scope." + after.scope()),
                            before.name(),
                            Message.of("text.scope." + before.scope())),
                    Message.of("diff.other-scope.remedy")));
        }
        return new ReportPairing(before, after).compared();
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Changes of one kind, in their order. */
    public List<ReportChange> ofKind(ReportChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
