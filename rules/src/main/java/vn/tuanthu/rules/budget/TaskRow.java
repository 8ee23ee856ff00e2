package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.money.Money;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Subject;

/**
 * One row of an allocation with what the plan and its other rows make of it.
 *
 * @param task the row as given
 * @param amounts its amounts in đồng
 * @param lead the unit in charge, or null when the row names none
 * @param source id of the source
 * @param kind what is done with the money, or null
 * @param lease its terms if it is a lease, otherwise null
 * @param claims its claims to priority groups, none twice
 * @param rank 0 for the most urgent priority tasks, higher for less urgent ones, {@link #NO_RANK} for other tasks
 * @param year the year the money is for
 * @param decidedOn the day it was decided, or null when that is not known
 */
public record TaskRow(
        BudgetTask task,
        TaskAmounts amounts,
        @Nullable LeadUnit lead,
        String source,
        BudgetTask.@Nullable Kind kind,
        @Nullable LeaseTerms lease,
        List<Claim> claims,
        int rank,
        int year,
        @Nullable LocalDate decidedOn)
        implements Subject {
    /** The rank of a task without a supported group. */
    public static final int NO_RANK = Integer.MAX_VALUE;

    private static final Pattern PHASE =
            Pattern.compile("giai đoạn\\s+\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public TaskRow {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(amounts, "amounts");
        Objects.requireNonNull(source, "source");
        claims = List.copyOf(claims);
    }

    /** What {@code rows} receive, in đồng. */
    static long sum(Collection<TaskRow> rows) {
        return rows.stream().mapToLong(TaskRow::granted).reduce(0, Math::addExact);
    }

    /** What {@code rows} receive, for people. */
    public static LocalizedText total(Collection<TaskRow> rows) {
        return Money.text(sum(rows));
    }

    /** The numbers of {@code rows}, in order. */
    public static List<String> numbers(Collection<TaskRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(TaskRow::no))
                .map(row -> String.valueOf(row.no()))
                .toList();
    }

    /** Its name in verdicts. */
    @Override
    public String id() {
        return "PL." + no();
    }

    /** Its name. */
    @Override
    public String name() {
        return task.name();
    }

    /** Its number in the list. */
    public int no() {
        return task.no();
    }

    /** What it receives, in đồng, 0 or more. */
    public long granted() {
        return amounts.granted();
    }

    /** How that is printed, or null. */
    public @Nullable String printed() {
        return task.amount();
    }

    /** The remark beside it, or null. */
    public @Nullable String note() {
        return task.note();
    }

    /** The phase the money is for, or null. */
    public @Nullable Integer phase() {
        return task.phase();
    }

    /** What all phases cost, in đồng, or null. */
    public @Nullable Long fullAmount() {
        return amounts.full();
    }

    /** For a purchase, whether it has to be installed, or null. */
    public @Nullable Boolean installation() {
        return task.installation();
    }

    /** The part that protects cyber security, in đồng, or null when that is not stated. */
    public @Nullable Long cyberSecurity() {
        return amounts.cyberSecurity();
    }

    /** What was asked for, in đồng, or null when that is not stated. */
    public @Nullable Long requested() {
        return amounts.requested();
    }

    /** The least it can start with, in đồng, or null when only the full request makes sense. */
    public @Nullable Long minimum() {
        return amounts.minimum();
    }

    /** How its proposer prepares it, or null. */
    public @Nullable Procedure procedure() {
        return task.procedure();
    }

    /** Whether it may be funded. */
    public boolean isEligible() {
        return !Boolean.FALSE.equals(task.eligible());
    }

    /** Why it may not, or null. */
    public @Nullable String ineligibleReason() {
        return task.ineligibleReason();
    }

    /** What one task has in common with itself when it is listed twice: its name and the unit in charge. */
    public String identity() {
        String unit = lead == null ? "" : lead.nameOrWritten();
        return LeadUnits.key(name()) + "\n" + LeadUnits.key(unit);
    }

    // ---- what it asks for and receives ----

    /** What was asked for; what is granted, when that is not stated. */
    public long asked() {
        Long requested = requested();
        return requested == null ? granted() : requested;
    }

    /** Whether it receives anything. */
    public boolean isFunded() {
        return granted() > 0;
    }

    /** Whether the row says what was asked for. */
    public boolean isRequestStated() {
        return requested() != null;
    }

    /** Whether it is a request, funded or not. */
    public boolean isRequest() {
        return asked() > 0;
    }

    /** Whether it receives more than was asked for. */
    public boolean isOverfunded() {
        return granted() > asked();
    }

    /** What it receives beyond what was asked for, in đồng; below zero when it receives less. */
    public long excess() {
        return granted() - asked();
    }

    /** Whether it may be funded and receives less than was asked for. */
    public boolean isCut() {
        return isEligible() && granted() < asked();
    }

    /** Whether the money of {@code others} would do for the next step of this request. */
    public boolean isCoveredBy(Collection<TaskRow> others) {
        Long minimum = minimum();
        long step = asked() - granted();
        if (minimum != null) {
            step = isFunded() ? 1 : minimum;
        }
        return sum(others) >= step;
    }

    // ---- its priority group ----

    /** Whether a supported claim puts it in a priority group. */
    public boolean isPriority() {
        return claims.stream().anyMatch(Claim::isSupported);
    }

    /** Whether a document puts it in a priority group. */
    public boolean isShownPriority() {
        return claims.stream().anyMatch(Claim::isShown);
    }

    /** How sure the group of a priority task is: what no document shows is read into its words. */
    public Certainty priorityCertainty() {
        return isShownPriority() ? Certainty.TEXT_READ : Certainty.INTERPRETATION;
    }

    /** Whether it claims no group. */
    public boolean isWithoutGroup() {
        return claims.isEmpty();
    }

    /** Whether it claims a group and nothing supports the claim. */
    public boolean isUnsupported() {
        return !claims.isEmpty() && !isPriority();
    }

    /** The documents that show its groups. */
    public List<String> documents() {
        return claims.stream()
                .map(Claim::document)
                .filter(document -> !Blank.provesNothing(document))
                .toList();
    }

    /** The groups it claims. */
    public List<LocalizedText> groups() {
        return claims.stream().map(claim -> claim.group().name()).toList();
    }

    /** The groups that documents show, each with its document. */
    public List<Message> shownGroups() {
        return claims.stream()
                .filter(Claim::isShown)
                .map(claim -> because(claim, claim.document()))
                .toList();
    }

    /** The groups that are only read from its own words or its earlier money, each with what it is read from. */
    public List<Message> derivedGroups() {
        return claims.stream()
                .filter(Claim::isDerived)
                .map(claim -> because(claim, claim.reading()))
                .toList();
    }

    private static Message because(Claim claim, @Nullable Object reason) {
        return Message.of(
                "budget.group-because",
                claim.group().name(),
                Objects.requireNonNull(reason, "nothing behind the claim"));
    }

    /** Whether it is a running lease to whose group the plan gives priority. */
    public boolean isContinuing() {
        return isRunningLease() && claims.stream().anyMatch(Claim::isContinuing);
    }

    // ---- a lease ----

    /** The terms of a row known to be a lease. */
    public LeaseTerms leased() {
        return Objects.requireNonNull(lease, "not a lease");
    }

    /** The years of a lease, or null when they are not stated. */
    public @Nullable Integer years() {
        return lease == null ? null : lease.years();
    }

    /** What all years of a lease cost, in đồng, or null when that is not stated. */
    public @Nullable Long leaseTotal() {
        return lease == null ? null : lease.total();
    }

    /** Whether the market offers the service of a lease, or null when that is not stated. */
    public @Nullable Boolean availableOnMarket() {
        return lease == null ? null : lease.availableOnMarket();
    }

    /** Whether it is a lease whose term and total are stated. */
    public boolean isDatedLease() {
        return lease != null && lease.isDated();
    }

    /** Whether it is a lease that began in an earlier year. */
    public boolean isRunningLease() {
        return lease != null && lease.isRunning(year);
    }

    /** What this year and earlier years give to a lease, in đồng. */
    public long givenSoFar() {
        return Math.addExact(granted(), leased().fundedBefore());
    }

    /** Whether this year and earlier years give a lease more than its total. */
    public boolean isBeyondLease() {
        return lease != null && lease.total() != null && givenSoFar() > lease.total();
    }

    /** Whether this year's money is at least an even share of the lease's total. */
    public boolean isAtEvenPace() {
        return Math.multiplyExact(granted(), (long) leased().knownYears()) >= leased().knownTotal();
    }

    /** What is left of a lease after this year and for how many years, in a sentence. */
    public Message afterThisYear() {
        long total = leased().knownTotal();
        long left = Math.max(0, total - givenSoFar());
        Integer start = leased().startYear();
        int first = start == null ? year : start;
        int yearsLeft = Math.max(0, first + leased().knownYears() - 1 - year);
        return Message.of(
                left > 0 && yearsLeft == 0 ? "budget.pace-last" : "budget.pace-rest",
                Money.text(givenSoFar()),
                Money.text(total),
                Money.text(left),
                yearsLeft);
    }

    // ---- what tells its procedure ----

    /** Whether the money is for a phase of something larger. */
    public boolean isPhased() {
        return task.phase() != null || PHASE.matcher(name()).find();
    }

    /** The amount that tells the procedure: all phases where known, otherwise this year's request. */
    public long procedureAmount() {
        Long full = fullAmount();
        return full != null ? full : Math.max(granted(), asked());
    }

    /** Whether its name speaks of {@code words}, whatever their case. */
    public boolean speaksOf(String words) {
        return LeadUnits.key(name()).contains(words);
    }
}
