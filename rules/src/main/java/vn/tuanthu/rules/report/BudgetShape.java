package vn.tuanthu.rules.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.PriorityGroup;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.money.Money;
import vn.tuanthu.report.FindingShape;
import vn.tuanthu.report.ReportShape;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.Claim;
import vn.tuanthu.rules.budget.FundingSource;
import vn.tuanthu.rules.budget.LeaseTerms;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** An allocation and the verdicts on it as they stand in JSON, in one language. Amounts in đồng, and as people read them. */
public record BudgetShape(
        String plan,
        Language language,
        @Nullable LocalDate decisionDate,
        @Nullable String decree,
        boolean compliant,
        ReportShape.Summary summary,
        long totalVnd,
        String total,
        List<Source> sources,
        List<Unit> leadUnits,
        Leases leases,
        List<Row> rows,
        List<FindingShape> findings) {
    /** A source of money. */
    public record Source(String id, String name, long statedVnd, long ceilingVnd, long amountVnd) {}

    /** What a unit in charge receives. */
    public record Unit(String name, long amountVnd, String amount) {}

    /** What all leases receive this year, and what those cost in all their years that say so. */
    public record Leases(long amountVnd, long dated, long commitmentsVnd) {}

    /** A claim to a priority group. */
    public record Group(
            PriorityGroup group,
            @Nullable String document,
            boolean derived,
            @Nullable String reading) {}

    /** The terms of a lease. */
    public record Lease(
            @Nullable Integer years,
            @Nullable Long totalVnd,
            long fundedBeforeVnd,
            @Nullable Integer startYear,
            @Nullable Boolean availableOnMarket) {}

    /** A row. */
    public record Row(
            int no,
            String name,
            @Nullable String leadUnit,
            @Nullable String successor,
            long amountVnd,
            String amount,
            @Nullable String printed,
            String source,
            BudgetTask.@Nullable Kind kind,
            @Nullable String note,
            @Nullable Lease lease,
            @Nullable Integer phase,
            @Nullable Long fullAmountVnd,
            @Nullable Long cyberSecurityVnd,
            List<Group> groups,
            @Nullable Long requestedVnd,
            @Nullable Long minimumVnd,
            boolean eligible,
            @Nullable Procedure procedure) {}

    /** {@code result} in {@code language}. */
    public static BudgetShape of(String plan, BudgetResult result, Language language) {
        return new BudgetShape(
                plan,
                language,
                result.decidedOn(),
                result.decree() == null ? null : result.decree().id(),
                result.compliant(),
                new ReportShape.Summary(
                        result.count(Outcome.PASS),
                        result.count(Outcome.FAIL),
                        result.count(Outcome.NO_DATA),
                        result.count(Outcome.NOT_APPLICABLE),
                        result.count(Outcome.ERROR)),
                result.totalVnd(),
                Money.ty(result.totalVnd()).in(language),
                result.sources().stream()
                        .map(source -> source(source, language))
                        .toList(),
                result.byLeadUnit().entrySet().stream()
                        .map(unit -> new Unit(
                                unit.getKey(),
                                unit.getValue(),
                                Money.ty(unit.getValue()).in(language)))
                        .toList(),
                new Leases(result.leasesVnd(), result.datedLeases(), result.commitmentsVnd()),
                result.rows().stream().map(row -> row(row, result, language)).toList(),
                result.findings().stream()
                        .map(f -> FindingShape.of(f, language))
                        .toList());
    }

    private static Source source(FundingSource source, Language language) {
        return new Source(
                source.id(), source.origin().name().in(language), source.stated(), source.ceiling(), source.allotted());
    }

    private static Row row(TaskRow row, BudgetResult result, Language language) {
        LeaseTerms lease = row.lease();
        return new Row(
                row.no(),
                row.name(),
                row.lead() == null ? null : row.lead().written(),
                row.lead() == null ? null : row.lead().successorName().orElse(null),
                row.granted(),
                Money.ty(row.granted()).in(language),
                row.printed(),
                row.source(),
                row.kind(),
                row.note(),
                lease == null
                        ? null
                        : new Lease(
                                lease.years(),
                                lease.total(),
                                lease.fundedBefore(),
                                lease.startYear(),
                                lease.availableOnMarket()),
                row.phase(),
                row.fullAmount(),
                row.cyberSecurity(),
                row.claims().stream().map(claim -> group(claim, language)).toList(),
                row.requested(),
                row.minimum(),
                row.isEligible(),
                result.procedure(row).orElse(null));
    }

    private static Group group(Claim claim, Language language) {
        return new Group(
                claim.group(),
                claim.document(),
                claim.isDerived(),
                claim.reading() == null ? null : claim.reading().in(language));
    }
}
