package vn.tuanthu.rules.budget;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.Procedure;

/**
 * One row of an allocation, its amounts in đồng.
 *
 * @param no its number in the list
 * @param name its name
 * @param unit the unit in charge, or null when the row names none
 * @param granted what it receives, 0 or more
 * @param printed how that is printed, or null
 * @param source id of the source
 * @param kind what is done with the money, or null
 * @param note the remark beside it, or null
 * @param lease its terms if it is a lease, otherwise null
 * @param phase the phase the money is for, or null
 * @param fullAmount what all phases cost, or null
 * @param installation for a purchase, whether it has to be installed, or null
 * @param cyberSecurity the part that protects cyber security, or null when that is not stated
 * @param claims its claims to priority groups, none twice
 * @param rank 0 for the most urgent priority tasks, higher for less urgent ones, {@link #NO_RANK} for other tasks
 * @param requested what was asked for, or null when that is not stated
 * @param minimum the least it can start with, or null when only the full request makes sense
 * @param eligible whether it may be funded
 * @param ineligibleReason why it may not, or null
 * @param year the year the money is for
 * @param decree the decree it is judged by, or null when that is not known
 * @param procedure how its proposer prepares it, or null
 */
public record TaskRow(
        int no,
        String name,
        @Nullable LeadUnit unit,
        long granted,
        @Nullable String printed,
        String source,
        BudgetTask.@Nullable Kind kind,
        @Nullable String note,
        @Nullable LeaseTerms lease,
        @Nullable Integer phase,
        @Nullable Long fullAmount,
        @Nullable Boolean installation,
        @Nullable Long cyberSecurity,
        List<Claim> claims,
        int rank,
        @Nullable Long requested,
        @Nullable Long minimum,
        boolean eligible,
        @Nullable String ineligibleReason,
        int year,
        @Nullable Decree decree,
        @Nullable Procedure procedure) {
    /** The rank of a task without a supported group. */
    public static final int NO_RANK = Integer.MAX_VALUE;

    private static final Pattern PHASE =
            Pattern.compile("giai đoạn\\s+\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public TaskRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        claims = List.copyOf(claims);
    }

    /** The terms of a row known to be a lease. */
    LeaseTerms leased() {
        return Objects.requireNonNull(lease, "not a lease");
    }

    /** The unit in charge of a row known to name one. */
    LeadUnit ledBy() {
        return Objects.requireNonNull(unit, "no unit in charge");
    }

    /** The decree in force for a row that is known to have one. */
    Decree law() {
        return Objects.requireNonNull(decree, "no decree in force");
    }

    /** Its name in verdicts. */
    public String subject() {
        return "PL." + no;
    }

    /** What one task has in common with itself when it is listed twice: its name and the unit in charge. */
    public String identity() {
        String lead = unit == null ? "" : unit.nameOrWritten();
        return LeadUnits.key(name) + "\n" + LeadUnits.key(lead);
    }

    /** What was asked for; what is granted, when that is not stated. */
    public long asked() {
        return requested == null ? granted : requested;
    }

    /** Whether it receives anything. */
    public boolean isFunded() {
        return granted > 0;
    }

    /** Whether the row says what was asked for. */
    public boolean isRequestStated() {
        return requested != null;
    }

    /** Whether it is a request, funded or not. */
    public boolean isAsked() {
        return asked() > 0;
    }

    /** Whether it receives more than was asked for. */
    public boolean isOverfunded() {
        return granted > asked();
    }

    /** Whether it may be funded. */
    public boolean isAllowed() {
        return eligible;
    }

    /** Whether it may be funded and receives less than was asked for. */
    public boolean isShort() {
        return eligible && granted < asked();
    }

    /** Whether a supported claim puts it in a priority group. */
    public boolean isPriority() {
        return claims.stream().anyMatch(Claim::isSupported);
    }

    /** Whether a document puts it in a priority group. */
    public boolean isShownPriority() {
        return claims.stream().anyMatch(Claim::isShown);
    }

    /** Whether it claims no group. */
    public boolean isWithoutGroup() {
        return claims.isEmpty();
    }

    /** Whether it claims a group and nothing supports the claim. */
    public boolean isUnsupported() {
        return !claims.isEmpty() && !isPriority();
    }

    /** Whether the row names a unit in charge. */
    public boolean isLed() {
        return unit != null;
    }

    /** Whether the unit in charge is known. */
    public boolean isLedByKnown() {
        return unit != null && unit.isKnown();
    }

    /** Whether it is a lease. */
    public boolean isLease() {
        return lease != null;
    }

    /** Whether it is a lease whose term and total are stated. */
    public boolean isDatedLease() {
        return lease != null && lease.isDated();
    }

    /** Whether it is a lease whose term is stated. */
    public boolean isTermStated() {
        return lease != null && lease.years() != null;
    }

    /** Whether it is a lease that began in an earlier year. */
    public boolean isRunningLease() {
        return lease != null && lease.isRunning(year);
    }

    /** What this year and earlier years give to a lease. */
    public long givenSoFar() {
        return Math.addExact(granted, leased().fundedBefore());
    }

    /** Whether this year and earlier years give a lease more than its total. */
    public boolean isBeyondLease() {
        return lease != null && lease.total() != null && givenSoFar() > lease.total();
    }

    /** Whether this year's money is at least an even share of the lease's total. */
    public boolean isAtEvenPace() {
        return Math.multiplyExact(granted, (long) leased().knownYears()) >= leased().knownTotal();
    }

    /** Whether the money is for a phase of something larger. */
    public boolean isPhased() {
        return phase != null || PHASE.matcher(name).find();
    }

    /** Whether what all phases cost is stated. */
    public boolean isFullAmountStated() {
        return fullAmount != null;
    }

    /** The amount that tells the procedure: all phases where known, otherwise this year's request. */
    public long procedureAmount() {
        return fullAmount != null ? fullAmount : Math.max(granted, asked());
    }

    /** Whether something is built, upgraded, extended or installed. */
    public boolean isConstruction() {
        return kind == BudgetTask.Kind.BUILD
                || kind == BudgetTask.Kind.UPGRADE
                || (kind == BudgetTask.Kind.PURCHASE && Boolean.TRUE.equals(installation));
    }

    /** Whether it is a purchase that needs no installation. */
    public boolean isPlainPurchase() {
        return kind == BudgetTask.Kind.PURCHASE && Boolean.FALSE.equals(installation);
    }

    /** Whether it is a purchase of which it is not stated whether it needs installation. */
    public boolean isOpenPurchase() {
        return kind == BudgetTask.Kind.PURCHASE && installation == null;
    }

    /** Whether it leases what the market offers. */
    public boolean isMarketLease() {
        return lease != null && Boolean.TRUE.equals(lease.availableOnMarket());
    }

    /** Whether it leases a service made to order. */
    public boolean isCustomLease() {
        return lease != null && Boolean.FALSE.equals(lease.availableOnMarket());
    }

    /** Whether it is a lease of which it is not stated whether the market offers the service. */
    public boolean isOpenLease() {
        return lease != null && lease.availableOnMarket() == null;
    }

    /** Whether it is judged by Decree 73/2019, amended or not. */
    public boolean isUnder2019() {
        return decree != null && decree.isOf2019();
    }

    /** Whether it is judged by Decree 45/2026. */
    public boolean isUnder45() {
        return decree == Decree.ND45;
    }

    /** Whether it is judged by Decree 224/2026. */
    public boolean isUnder224() {
        return decree == Decree.ND224;
    }

    /** Whether its amount is at most the limit of plain procurement. */
    public boolean isSmall() {
        return law().isSmall(procedureAmount());
    }

    /** Whether its amount is above that limit and at most the limit of an outline. */
    public boolean isForOutline() {
        return law().isForOutline(procedureAmount());
    }

    /** Whether the decree allows the years of its lease. */
    public boolean isWithinYears() {
        return law().allowsLeaseOf(leased().knownYears());
    }

    /** Whether the money of {@code others} would do for the next step of this request. */
    public boolean isCoveredBy(List<TaskRow> others) {
        long step = asked() - granted;
        if (minimum != null) {
            step = isFunded() ? 1 : minimum;
        }
        return others.stream().mapToLong(TaskRow::granted).reduce(0, Math::addExact) >= step;
    }
}
