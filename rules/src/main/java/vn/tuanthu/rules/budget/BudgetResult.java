package vn.tuanthu.rules.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * An allocation and the verdicts on it. Immutable.
 *
 * @param decision when it was decided and by which decree it is judged
 * @param sources its sources, the main one first
 * @param rows its rows, as given
 * @param findings the verdicts: the principle, the total, the sources, then row by row, then other instruments
 */
public record BudgetResult(Decision decision, List<FundingSource> sources, List<TaskRow> rows, List<Finding> findings) {
    public BudgetResult {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** What all rows add up to, in đồng. */
    public long totalVnd() {
        return sum(row -> true);
    }

    /** What the leases receive this year, in đồng. */
    public long leasesVnd() {
        return sum(TaskRow::isLease);
    }

    /** How many leases state both their term and their total. */
    public long datedLeases() {
        return rows.stream().filter(TaskRow::isDatedLease).count();
    }

    /** What these leases cost in all their years, in đồng. */
    public long commitmentsVnd() {
        return rows.stream()
                .filter(TaskRow::isDatedLease)
                .mapToLong(row -> row.leased().knownTotal())
                .reduce(0, Math::addExact);
    }

    /** What each unit in charge receives, in đồng, in the order of the rows; rows without one under an empty name. */
    public Map<String, Long> byLeadUnit() {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (TaskRow row : rows) {
            LeadUnit unit = row.unit();
            String name = unit == null ? "" : unit.nameOrWritten();
            sums.merge(name, row.granted(), Math::addExact);
        }
        return sums;
    }

    /** The procedure {@code row} needs; empty when it cannot be told. */
    public Optional<Procedure> procedure(TaskRow row) {
        return findings.stream()
                .filter(finding -> finding.subject().equals(row.subject()))
                .map(BudgetVerdicts::procedureOf)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether every mandatory check is met, excluded or waived, and at least one was met. */
    public boolean compliant() {
        return findings.stream().noneMatch(Finding::blocks)
                && findings.stream().anyMatch(f -> f.mandatory() && f.outcome() == Outcome.PASS);
    }

    /** How many findings ended with {@code outcome}. */
    public long count(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }

    private long sum(Predicate<TaskRow> wanted) {
        return rows.stream().filter(wanted).mapToLong(TaskRow::granted).reduce(0, Math::addExact);
    }
}
