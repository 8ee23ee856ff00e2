package vn.tuanthu.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Outcome;

/**
 * The verdicts on what one section of a plan asks. Immutable.
 *
 * @param title the heading of the section in the plan's own words; null for what stands outside the plan
 * @param findings the verdicts, at least one, in the order of the report
 */
public record ReportSection(@Nullable String title, List<Finding> findings) {
    /** How a section stands. */
    public enum Standing {
        /** What decides compliance is met, or waived. */
        MET,
        /** Something keeps the report from being compliant. */
        OPEN,
        /** Nothing in it decides compliance. */
        ADVICE
    }

    /**
     * A clause with the verdicts on it.
     *
     * @param id its ledger id, or article
     * @param words what it says
     * @param groups its verdicts by check and outcome, the most urgent first
     */
    public record ClauseVerdicts(String id, LocalizedText words, List<VerdictGroup> groups) {
        public ClauseVerdicts {
            groups = List.copyOf(groups);
        }
    }

    public ReportSection {
        findings = FindingList.copyOf(findings);
    }

    /** {@code findings} by the section of {@code plan} whose clauses they are about, in their order. */
    public static List<ReportSection> of(Plan plan, List<Finding> findings) {
        Map<String, String> headings = plan.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.HEADING)
                .collect(Collectors.toMap(Clause::id, Clause::text, (one, other) -> one));
        Map<String, String> before = before(plan);
        Map<Optional<String>, List<Finding>> sections = FindingList.groupBy(
                findings,
                finding -> List.of(heading(finding.clause(), headings)
                        .or(() -> Optional.ofNullable(before.get(finding.clause())))));
        return sections.entrySet().stream()
                .map(one -> new ReportSection(one.getKey().orElse(null), one.getValue()))
                .toList();
    }

    /** By clause of {@code plan}, the last heading before it, or its title: ids need not follow those of the headings. */
    private static Map<String, String> before(Plan plan) {
        Map<String, String> before = new HashMap<>();
        String last = plan.title().vi();
        for (Clause clause : plan.clauses()) {
            last = clause.kind() == Clause.Kind.HEADING ? clause.text() : last;
            before.putIfAbsent(clause.id(), last);
        }
        return before;
    }

    /** The nearest heading above a clause by its id: that of {@code II.2.1} is {@code II.2}, or else {@code II}. */
    private static Optional<String> heading(String clause, Map<String, String> headings) {
        String above = clause;
        while (!above.isEmpty()) {
            String words = headings.get(above);
            if (words != null) {
                return Optional.of(words);
            }
            above = above.substring(0, Math.max(above.lastIndexOf('.'), 0));
        }
        return Optional.empty();
    }

    /** How many ended how. */
    public Summary summary() {
        return Summary.of(findings);
    }

    /** How it stands. */
    public Standing standing() {
        if (findings.stream().anyMatch(Finding::blocks)) {
            return Standing.OPEN;
        }
        boolean decides = findings.stream().anyMatch(one -> one.mandatory() && one.outcome() != Outcome.NOT_APPLICABLE);
        return decides ? Standing.MET : Standing.ADVICE;
    }

    /** Its clauses with their verdicts, in the order of the report. */
    public List<ClauseVerdicts> clauses() {
        return FindingList.groupBy(findings, finding -> List.of(finding.clause())).values().stream()
                .map(some ->
                        new ClauseVerdicts(some.get(0).clause(), some.get(0).clauseText(), VerdictGroup.of(some)))
                .toList();
    }
}
