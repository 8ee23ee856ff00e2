package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Waiver;

/**
 * An allocation and the verdicts on it. Immutable.
 *
 * @param decidedOn the day it was decided, or null when that is not stated
 * @param decree the decree by which it is judged, or null when none is known for the day
 * @param sources its sources, the main one first
 * @param rows its rows, as given
 * @param procedures by number of the row, the procedure it needs where that can be told
 * @param findings the verdicts: the principle, the total, the sources, then row by row, then other instruments
 */
public record BudgetResult(
        @Nullable LocalDate decidedOn,
        @Nullable GoverningDecree decree,
        List<FundingSource> sources,
        List<TaskRow> rows,
        Map<Integer, Procedure> procedures,
        List<Finding> findings) {
    public BudgetResult {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
        procedures = Map.copyOf(procedures);
        findings = List.copyOf(findings);
    }

    /** A copy in which each {@code FAIL} or {@code NO_DATA} carries the first waiver in force for it on {@code day}. */
    public BudgetResult waivedBy(List<Waiver> waivers, LocalDate day) {
        return new BudgetResult(decidedOn, decree, sources, rows, procedures, Waiver.grant(waivers, findings, day));
    }

    /** What all rows add up to, in đồng. */
    public long totalVnd() {
        return sum(row -> true);
    }

    /** What the leases receive this year, in đồng. */
    public long leasesVnd() {
        return sum(row -> row.lease() != null);
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
            LeadUnit unit = row.lead();
            String name = unit == null ? "" : unit.nameOrWritten();
            sums.merge(name, row.granted(), Math::addExact);
        }
        return sums;
    }

    /** The procedure {@code row} needs; empty when it cannot be told. */
    public Optional<Procedure> procedure(TaskRow row) {
        return Optional.ofNullable(procedures.get(row.no()));
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
