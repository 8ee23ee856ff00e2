package vn.tuanthu.rules.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts on an allocation into words. Immutable. */
public final class BudgetVerdicts {
    /** ND73 Điều 54.2.đ; the letter đ is written dd in ids. */
    static final String LEASE_YEARS = "ND73.54.2dd";
    /** Law 116/2025/QH15, Điều 38.1. */
    static final String CYBER_SECURITY_SHARE = "L116.38.1";

    private static final Percentage LEAST_FOR_CYBER_SECURITY = Percentage.of(15);

    private final Plan plan;
    private final BudgetPlan budget;

    BudgetVerdicts(Plan plan) {
        this.plan = plan;
        this.budget = Objects.requireNonNull(plan.budget(), "only a plan with money has money judged");
    }

    // ---- the total and its sources ----

    /** No rows at all. */
    public Finding empty() {
        return onAllocation(budget.total().id(), budget.total()).ends(Outcome.NO_DATA, Message.of("budget.empty"));
    }

    /** Whether {@code rows} sum to the stated total, to the đồng. */
    public Finding total(StatedTotal total, List<TaskRow> rows) {
        return sum(onAllocation(budget.total().id(), budget.total()), total.dong(), rows);
    }

    /** Whether the rows of {@code source} sum to what it is said to give, to the đồng. */
    public Finding stated(FundingSource source, List<TaskRow> rows) {
        return sum(onSource("", source), source.stated(), rows);
    }

    /** Whether the rows of {@code source} stay within what it can give. */
    public Finding ceiling(FundingSource source, List<TaskRow> rows) {
        long sum = sum(rows);
        Finding.Builder finding = ratio(onSource("a", source), sum, source.ceiling())
                .required(Message.of("budget.at-most", Money.text(source.ceiling())))
                .shortfall(Math.max(0, sum - source.ceiling()));
        return sum <= source.ceiling()
                ? finding.ends(Outcome.PASS, Message.of("budget.within", Money.text(sum), Money.text(source.ceiling())))
                : finding.ends(
                        Outcome.FAIL,
                        Message.of(
                                "budget.above",
                                Money.text(sum),
                                Money.text(source.ceiling()),
                                Money.text(sum - source.ceiling())));
    }

    private static Finding sum(Finding.Builder start, long stated, List<TaskRow> rows) {
        long sum = sum(rows);
        Finding.Builder finding = ratio(start, sum, stated)
                .required(Message.of("budget.equals", Money.text(stated)))
                .shortfall(Math.abs(sum - stated));
        String count = String.valueOf(rows.size());
        if (sum == stated) {
            return finding.ends(Outcome.PASS, Message.of("budget.sum", count, Money.text(sum), Money.text(stated)));
        }
        return finding.ends(
                Outcome.FAIL,
                Message.of(
                        sum > stated ? "budget.sum-over" : "budget.sum-under",
                        count,
                        Money.text(sum),
                        Money.text(stated),
                        Money.text(Math.abs(sum - stated))));
    }

    private static long sum(List<TaskRow> rows) {
        return rows.stream().mapToLong(TaskRow::granted).reduce(0, Math::addExact);
    }

    private static Finding.Builder ratio(Finding.Builder finding, long numerator, long denominator) {
        finding.counted(numerator, denominator);
        return denominator > 0 ? finding.percent(Percentage.display(numerator, denominator)) : finding;
    }

    // ---- the decree ----

    /** The decree of the decision day. */
    public Finding decided(Decision decision) {
        return onAllocation(budget.byLaw().id(), budget.byLaw())
                .certainty(decision.law().certainty())
                .mandatory(false)
                .ends(
                        Outcome.PASS,
                        Message.of(
                                "budget.decree." + decision.law().name(),
                                decision.stated(),
                                decision.law().text(),
                                decision.law().first()));
    }

    /** Nobody said when the allocation was decided. */
    public Finding undecided() {
        return onAllocation(budget.byLaw().id(), budget.byLaw())
                .mandatory(false)
                .ends(Outcome.NO_DATA, Message.of("budget.undecided"));
    }

    /** The decision is older than every decree this library knows. */
    public Finding beforeDecrees(Decision decision) {
        return onAllocation(budget.byLaw().id(), budget.byLaw())
                .mandatory(false)
                .ends(Outcome.NOT_APPLICABLE, Message.of("budget.before-decrees", decision.stated()));
    }

    // ---- a row ----

    /** The row has money, not more than was asked for, and a lease not more than its total. */
    public Finding sound(TaskRow row) {
        if (row.lease() == null || row.lease().total() == null) {
            return on("", row).ends(Outcome.PASS, Message.of("budget.row", amount(row)));
        }
        return leaseMoney(row)
                .ends(
                        Outcome.PASS,
                        Message.of(
                                "budget.row-lease",
                                Money.text(row.granted()),
                                Money.text(row.leased().fundedBefore()),
                                Money.text(row.givenSoFar()),
                                Money.text(row.leased().knownTotal())));
    }

    /** The row has neither money nor a request. */
    public Finding without(TaskRow row) {
        return on("", row)
                .required(Message.of("budget.positive"))
                .shortfall(1)
                .ends(Outcome.FAIL, Message.of("budget.row-zero"));
    }

    /** The request receives nothing. */
    public Finding unfunded(TaskRow row) {
        return on("", row).ends(Outcome.NOT_APPLICABLE, Message.of("budget.row-unfunded", Money.text(row.asked())));
    }

    /** The row receives more than was asked for. */
    public Finding overfunded(TaskRow row) {
        return on("", row)
                .counted(row.granted(), row.asked())
                .required(Message.of("budget.at-most", Money.text(row.asked())))
                .shortfall(row.granted() - row.asked())
                .ends(
                        Outcome.FAIL,
                        Message.of(
                                "budget.row-over",
                                Money.text(row.granted()),
                                Money.text(row.asked()),
                                Money.text(row.granted() - row.asked())));
    }

    /** This year and earlier years give the lease more than its total. */
    public Finding beyond(TaskRow row) {
        long over = row.givenSoFar() - row.leased().knownTotal();
        return leaseMoney(row)
                .shortfall(over)
                .ends(
                        Outcome.FAIL,
                        Message.of(
                                "budget.lease-beyond",
                                Money.text(row.granted()),
                                Money.text(row.leased().fundedBefore()),
                                Money.text(row.givenSoFar()),
                                Money.text(row.leased().knownTotal()),
                                Money.text(over)));
    }

    private Finding.Builder leaseMoney(TaskRow row) {
        return ratio(on("", row), row.givenSoFar(), row.leased().knownTotal())
                .required(Message.of("budget.at-most", Money.text(row.leased().knownTotal())));
    }

    /** The unit in charge is known. */
    public Finding led(TaskRow row) {
        LeadUnit unit = row.ledBy();
        Finding.Builder finding = on(".lead", row);
        if (unit.successor() == null) {
            return finding.ends(Outcome.PASS, Message.of("budget.lead", unit.nameOrWritten()));
        }
        return finding.ends(
                Outcome.PASS,
                Message.of(
                        "budget.lead-succeeded",
                        unit.nameOrWritten(),
                        unit.successor().successor(),
                        unit.successor().basis()));
    }

    /** The row names a unit nobody knows. */
    public Finding ledByUnknown(TaskRow row) {
        LeadUnit unit = row.ledBy();
        return on(".lead", row)
                .ends(
                        Outcome.NO_DATA,
                        unit.nearest() == null
                                ? Message.of("budget.lead-unknown", unit.written())
                                : Message.of("budget.lead-unknown-near", unit.written(), unit.nearest()));
    }

    /** The row names no unit. */
    public Finding unled(TaskRow row) {
        return on(".lead", row).ends(Outcome.NO_DATA, Message.of("budget.lead-missing"));
    }

    /** No other row is the same task. */
    public Finding once(TaskRow row) {
        return on(".unique", row).ends(Outcome.PASS, Message.of("budget.unique"));
    }

    /** Other rows are the same task. */
    public Finding twice(TaskRow row, List<TaskRow> others) {
        return on(".unique", row).ends(Outcome.FAIL, Message.of("budget.repeated", numbers(others)));
    }

    // ---- leases ----

    /** The lease states its term and its total. */
    public Finding dated(TaskRow row) {
        return on(".lease-terms", row)
                .mandatory(false)
                .ends(
                        Outcome.PASS,
                        Message.of(
                                "budget.lease-terms",
                                String.valueOf(row.leased().knownYears()),
                                Money.text(row.leased().knownTotal())));
    }

    /** The lease leaves its term or its total open. */
    public Finding undated(TaskRow row) {
        return on(".lease-terms", row)
                .mandatory(false)
                .ends(
                        Outcome.NO_DATA,
                        Message.of(
                                row.leased().years() == null
                                        ? row.leased().total() == null
                                                ? "budget.lease-no-terms"
                                                : "budget.lease-no-years"
                                        : "budget.lease-no-total"));
    }

    /** This year's money against an even share of the lease. Advice: no instrument asks for even shares. */
    public Finding pace(TaskRow row) {
        LeaseTerms lease = row.leased();
        long total = lease.knownTotal();
        int years = lease.knownYears();
        long even = -Math.floorDiv(-total, (long) years);
        Finding.Builder finding = ratio(on(".lease-pace", row), row.granted(), even)
                .mandatory(false)
                .certainty(Certainty.COMPUTED)
                .required(Message.of("budget.at-least", Money.text(even)))
                .definition(Message.of("budget.pace-definition"))
                .shortfall(Math.max(0, even - row.granted()));
        long left = Math.max(0, total - row.givenSoFar());
        int first = lease.startYear() == null ? row.year() : lease.startYear();
        int yearsLeft = Math.max(0, first + years - 1 - row.year());
        Message rest = Message.of(
                left > 0 && yearsLeft == 0 ? "budget.pace-last" : "budget.pace-rest",
                Money.text(row.givenSoFar()),
                Money.text(total),
                Money.text(left),
                String.valueOf(yearsLeft));
        return finding.ends(
                row.isAtEvenPace() ? Outcome.PASS : Outcome.FAIL,
                Message.of(
                        row.isAtEvenPace() ? "budget.pace" : "budget.pace-below",
                        Money.text(row.granted()),
                        Money.text(total),
                        String.valueOf(years),
                        Money.text(even),
                        rest));
    }

    /** The years of the lease against the limit of the decree. */
    public Finding years(TaskRow row) {
        Decree decree = row.law();
        int years = row.leased().knownYears();
        Finding.Builder finding = leaseYears(row)
                .counted(years, decree.leaseYears())
                .required(Message.of("budget.years-required", String.valueOf(decree.leaseYears())))
                .shortfall(Math.max(0, years - decree.leaseYears()));
        Message caveat = Message.of(row.isOpenLease() ? "budget.years-if-custom" : "budget.nothing-more");
        return finding.ends(
                row.isWithinYears() ? Outcome.PASS : Outcome.FAIL,
                Message.of(
                        "budget.why",
                        sentences(List.of(
                                Message.of(
                                        row.isWithinYears() ? "budget.years" : "budget.years-over",
                                        String.valueOf(years),
                                        String.valueOf(decree.leaseYears())),
                                basis(decree),
                                caveat))));
    }

    /** The years of the lease are not stated. */
    public Finding yearsOpen(TaskRow row) {
        return leaseYears(row)
                .ends(
                        Outcome.NO_DATA,
                        Message.of(
                                "budget.why", sentences(List.of(Message.of("budget.years-open"), basis(row.law())))));
    }

    /** The limit does not speak of services the market offers. */
    public Finding yearsOfMarketLease(TaskRow row) {
        return leaseYears(row).ends(Outcome.NOT_APPLICABLE, Message.of("budget.years-market"));
    }

    /** Decree 45/2026 is in force and none of its limits is known here. */
    public Finding yearsUnknown(TaskRow row) {
        return leaseYears(row).ends(Outcome.NOT_APPLICABLE, Message.of("budget.years-45"));
    }

    /** Decree 224/2026 sets no limit. */
    public Finding yearsUnlimited(TaskRow row) {
        return leaseYears(row)
                .ends(
                        Outcome.NOT_APPLICABLE,
                        Message.of(row.isRunningLease() ? "budget.years-224-running" : "budget.years-224"));
    }

    private Finding.Builder leaseYears(TaskRow row) {
        return law(LEASE_YEARS, row)
                .mandatory(row.law().isRead())
                .certainty(row.law().certainty());
    }

    // ---- phases and procedures ----

    /** What all phases cost is stated. */
    public Finding whole(TaskRow row) {
        return on(".full-amount", row)
                .mandatory(false)
                .ends(
                        Outcome.PASS,
                        Message.of("budget.phase", Money.text(row.granted()), Money.text(row.procedureAmount())));
    }

    /** Only a phase is stated. */
    public Finding part(TaskRow row) {
        return on(".full-amount", row)
                .mandatory(false)
                .ends(Outcome.NO_DATA, Message.of("budget.phase-only", Money.text(row.granted())));
    }

    /** The proposer prepares the task as the decree asks. */
    public Finding prepared(TaskRow row, NeededProcedure needed) {
        return procedure(row, needed)
                .ends(
                        Outcome.PASS,
                        Message.of("budget.procedure.same", needed.procedure().text(), why(row, needed)));
    }

    /** The proposer prepares the task otherwise. */
    public Finding preparedOtherwise(TaskRow row, NeededProcedure needed) {
        return procedure(row, needed)
                .ends(
                        Outcome.FAIL,
                        Message.of(
                                "budget.procedure.other",
                                Objects.requireNonNull(row.procedure(), "no procedure stated")
                                        .text(),
                                needed.procedure().text(),
                                why(row, needed)));
    }

    /** Nobody said how the task is prepared: the verdict tells how it has to be. */
    public Finding unprepared(TaskRow row, NeededProcedure needed) {
        return procedure(row, needed)
                .mandatory(false)
                .ends(
                        Outcome.NO_DATA,
                        Message.of("budget.procedure.needed", needed.procedure().text(), why(row, needed)));
    }

    /** What the procedure hangs on is not stated. */
    public Finding procedureOpen(TaskRow row, OpenProcedure open) {
        return law(open.article(), row)
                .mandatory(false)
                .certainty(row.law().certainty())
                .ends(Outcome.NO_DATA, Message.of("budget.procedure." + open.question()));
    }

    /** An event is no investment in information technology. */
    public Finding procedureOfEvent(TaskRow row) {
        return law(row.isUnder2019() ? "ND73.51" : "ND224.65", row)
                .mandatory(false)
                .ends(Outcome.NOT_APPLICABLE, Message.of("budget.procedure.event"));
    }

    /** No rule is known for this kind of task under this decree. */
    public Finding procedureUnknown(TaskRow row) {
        return law("ND224.65", row)
                .mandatory(false)
                .ends(
                        Outcome.NOT_APPLICABLE,
                        Message.of(
                                "budget.procedure.not-encoded",
                                Objects.requireNonNull(row.kind(), "no kind stated")
                                        .text()));
    }

    /** Decree 45/2026 is in force and none of its limits is known here. */
    public Finding procedureUnder45(TaskRow row) {
        return law("ND45", row)
                .mandatory(false)
                .certainty(Certainty.SECOND_HAND)
                .ends(Outcome.NOT_APPLICABLE, Message.of("budget.procedure.45"));
    }

    private Finding.Builder procedure(TaskRow row, NeededProcedure needed) {
        return law(needed.article(), row)
                .mandatory(row.law().isRead())
                .certainty(row.law().certainty())
                .required(Message.of(
                        "budget.procedure.required", needed.procedure().text()));
    }

    private static Message why(TaskRow row, NeededProcedure needed) {
        Message because = switch (needed.article()) {
            case "ND73.51.1d" ->
                Message.of(
                        "budget.why.small",
                        Money.text(row.procedureAmount()),
                        Money.text(row.law().small()));
            case "ND73.51.2" ->
                Message.of(
                        "budget.why.outline",
                        Money.text(row.procedureAmount()),
                        Money.text(row.law().small()),
                        Money.text(row.law().outline()));
            case "ND73.51.3" ->
                Message.of(
                        "budget.why.project",
                        Money.text(row.procedureAmount()),
                        Money.text(row.law().outline()));
            default -> Message.of("budget.why." + needed.article());
        };
        boolean byAmount = needed.article().startsWith("ND73.51.") && row.isConstruction();
        List<Message> parts = new ArrayList<>(List.of(because, byAmount ? basis(row.law()) : article(row.law())));
        if (byAmount && row.isPhased() && !row.isFullAmountStated()) {
            parts.add(Message.of("budget.why.phase"));
        }
        if (byAmount && LeadUnits.key(row.name()).contains("cơ sở dữ liệu")) {
            parts.add(Message.of("budget.why.database"));
        }
        return Message.of("budget.why", sentences(parts));
    }

    /** The sentences one after the other; an empty one leaves no gap. */
    private static LocalizedText sentences(List<Message> parts) {
        return new LocalizedText(joined(parts, Language.VI), joined(parts, Language.EN));
    }

    private static String joined(List<Message> parts, Language language) {
        return parts.stream()
                .map(part -> part.in(language))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Message basis(Decree decree) {
        return Message.of(decree == Decree.ND73_AMENDED ? "budget.threshold-of-2019" : "budget.nothing-more");
    }

    private static Message article(Decree decree) {
        return Message.of(decree == Decree.ND73_AMENDED ? "budget.article-of-2019" : "budget.nothing-more");
    }

    // ---- cyber security ----

    /** The share for cyber security before the law that asks for one. */
    public Finding shareBeforeLaw(Decision decision, List<TaskRow> rows) {
        return share(rows)
                .ends(
                        Outcome.NOT_APPLICABLE,
                        Message.of(
                                "budget.cyber-before",
                                decision.stated(),
                                Decision.cyberSecurityLaw(),
                                Money.text(marked(rows)),
                                Money.text(sum(rows))));
    }

    /** The decision day is not stated. */
    public Finding shareUndated() {
        return cyber().ends(Outcome.NO_DATA, Message.of("budget.cyber-undated", Decision.cyberSecurityLaw()));
    }

    /** No money at all. */
    public Finding shareOfNothing() {
        return cyber().ends(Outcome.NO_DATA, Message.of("budget.cyber-nothing"));
    }

    /** The share for cyber security against the least the law asks for, compared exactly. */
    public Finding share(Decision decision, List<TaskRow> rows) {
        long sum = sum(rows);
        long marked = marked(rows);
        List<TaskRow> open = rows.stream()
                .filter(row -> row.isFunded() && row.cyberSecurity() == null)
                .toList();
        long atMost = Math.addExact(marked, sum(open));
        if (LEAST_FOR_CYBER_SECURITY.isMetBy(marked, sum)) {
            return share(rows)
                    .shortfall(0)
                    .ends(Outcome.PASS, Message.of("budget.cyber", Money.text(marked), Money.text(sum)));
        }
        long missing = LEAST_FOR_CYBER_SECURITY.shortfall(marked, sum);
        if (LEAST_FOR_CYBER_SECURITY.isMetBy(atMost, sum)) {
            return share(rows)
                    .ends(
                            Outcome.NO_DATA,
                            Message.of(
                                    "budget.cyber-open",
                                    Money.text(marked),
                                    Money.text(sum),
                                    Money.text(missing),
                                    numbers(open)));
        }
        return share(rows)
                .shortfall(missing)
                .ends(
                        Outcome.FAIL,
                        Message.of("budget.cyber-below", Money.text(marked), Money.text(sum), Money.text(missing)));
    }

    private Finding.Builder share(List<TaskRow> rows) {
        return ratio(cyber(), marked(rows), sum(rows)).definition(Message.of("budget.cyber-definition"));
    }

    private Finding.Builder cyber() {
        return Finding.of(
                        CYBER_SECURITY_SHARE,
                        CYBER_SECURITY_SHARE,
                        words(CYBER_SECURITY_SHARE),
                        plan.province().id(),
                        plan.province().name())
                .required(Message.of("budget.cyber-required"));
    }

    private static long marked(List<TaskRow> rows) {
        return rows.stream()
                .filter(row -> row.cyberSecurity() != null)
                .mapToLong(TaskRow::cyberSecurity)
                .reduce(0, Math::addExact);
    }

    // ---- the principle ----

    /** A document puts the funded task in a priority group. */
    public Finding shown(TaskRow row) {
        return group(row).ends(Outcome.PASS, Message.of("budget.group", groups(row, true)));
    }

    /** The funded task's group is only read from its own words or its earlier money. */
    public Finding derived(TaskRow row) {
        return group(row)
                .certainty(Certainty.INTERPRETATION)
                .ends(Outcome.PASS, Message.of("budget.group-derived", groups(row, false)));
    }

    /** The funded task claims a group and names no document. */
    public Finding unsupported(TaskRow row) {
        return group(row)
                .ends(
                        Outcome.NO_DATA,
                        Message.of(
                                "budget.group-unsupported",
                                row.claims().stream()
                                        .map(claim -> claim.group().text())
                                        .toList()));
    }

    /** The funded task is in no group. */
    public Finding ungrouped(TaskRow row) {
        return group(row).ends(Outcome.FAIL, Message.of("budget.group-none", Money.text(row.granted())));
    }

    private Finding.Builder group(TaskRow row) {
        return about(budget.principle().id() + "a", budget.principle(), row)
                .mandatory(false)
                .evidence(row.claims().stream()
                        .map(Claim::document)
                        .filter(document -> document != null && !document.isBlank())
                        .toList());
    }

    private static List<Message> groups(TaskRow row, boolean shown) {
        return row.claims().stream()
                .filter(claim -> shown ? claim.isShown() : claim.isDerived())
                .map(claim -> Message.of(
                        "budget.group-because",
                        claim.group().text(),
                        Objects.requireNonNull(shown ? claim.document() : claim.reading(), "nothing behind the claim")))
                .toList();
    }

    /** No row says what was asked for, so nothing can have been cut. */
    public Finding nothingAsked() {
        return onAllocation(budget.principle().id(), budget.principle())
                .ends(Outcome.NOT_APPLICABLE, Message.of("budget.principle-no-requests"));
    }

    /** The priority request may not be funded. */
    public Finding ineligible(TaskRow row) {
        return principle(row)
                .ends(
                        Outcome.NOT_APPLICABLE,
                        Message.of(
                                "budget.principle-ineligible",
                                Objects.requireNonNull(row.ineligibleReason(), "no reason stated")));
    }

    /** The priority request is funded in full. */
    public Finding satisfied(TaskRow row) {
        return asked(row).shortfall(0).ends(Outcome.PASS, Message.of("budget.principle-full", Money.text(row.asked())));
    }

    /** The priority request is short and no task without a group is funded. */
    public Finding shortForAll(TaskRow row) {
        return asked(row)
                .ends(
                        Outcome.PASS,
                        Message.of("budget.principle-short", Money.text(row.granted()), Money.text(row.asked())));
    }

    /** The priority request is short while tasks without a group are funded. */
    public Finding passedOver(TaskRow row, List<TaskRow> others) {
        return asked(row)
                .shortfall(row.asked() - row.granted())
                .ends(
                        Outcome.FAIL,
                        Message.of(
                                "budget.principle-passed-over",
                                Money.text(row.granted()),
                                Money.text(row.asked()),
                                Money.text(row.asked() - row.granted()),
                                numbers(others),
                                Money.text(sum(others))));
    }

    /** The priority request is short while tasks whose claims nothing supports are funded. */
    public Finding perhapsPassedOver(TaskRow row, List<TaskRow> others) {
        return asked(row)
                .ends(
                        Outcome.NO_DATA,
                        Message.of(
                                "budget.principle-unsupported",
                                Money.text(row.granted()),
                                Money.text(row.asked()),
                                numbers(others)));
    }

    private Finding.Builder asked(TaskRow row) {
        return ratio(principle(row), row.granted(), row.asked()).required(Message.of("budget.principle-required"));
    }

    private Finding.Builder principle(TaskRow row) {
        return about(budget.principle().id(), budget.principle(), row)
                .certainty(row.isShownPriority() ? Certainty.TEXT_READ : Certainty.INTERPRETATION);
    }

    /** No policy orders the groups, and the plan does not either. */
    public Finding unordered() {
        return onAllocation(budget.principle().id() + "b", budget.principle())
                .mandatory(false)
                .ends(Outcome.NOT_APPLICABLE, Message.of("budget.order-none"));
    }

    /** The policy's order holds. */
    public Finding orderKept() {
        return onAllocation(budget.principle().id() + "b", budget.principle())
                .mandatory(false)
                .ends(Outcome.PASS, Message.of("budget.order-kept"));
    }

    /** Requests are short while tasks the policy ranks below them are funded from the same source. */
    public Finding orderBroken(List<OutOfOrder> broken) {
        return onAllocation(budget.principle().id() + "b", budget.principle())
                .mandatory(false)
                .ends(
                        Outcome.FAIL,
                        Message.of(
                                "budget.order-broken",
                                numbers(broken.stream().map(OutOfOrder::row).toList())));
    }

    // ---- subjects and words ----

    private Finding.Builder onAllocation(String check, Clause clause) {
        return Finding.of(
                check,
                clause.id(),
                words(clause),
                plan.province().id(),
                plan.province().name());
    }

    private Finding.Builder onSource(String letter, FundingSource source) {
        Clause clause = source.origin().clause();
        return Finding.of(
                clause.id() + letter,
                clause.id(),
                words(clause),
                source.id(),
                source.origin().name().vi());
    }

    private Finding.Builder on(String part, TaskRow row) {
        return about(row.subject() + part, clause(row), row);
    }

    private static Finding.Builder law(String article, TaskRow row) {
        return Finding.of(article, article, words(article), row.subject(), row.name());
    }

    private static Finding.Builder about(String check, Clause clause, TaskRow row) {
        return Finding.of(check, clause.id(), words(clause), row.subject(), row.name());
    }

    /** The row of the plan's list if it is that task, otherwise the sentence that brings in the list. */
    private Clause clause(TaskRow row) {
        Optional<Clause> own = plan.clause(row.subject())
                .filter(clause -> LeadUnits.key(clause.text()).contains(LeadUnits.key(row.name())));
        return own.orElse(budget.list());
    }

    private static LocalizedText words(Clause clause) {
        String text = clause.text().replace('\t', ' ').strip();
        return new LocalizedText(text, text);
    }

    private static LocalizedText words(String article) {
        Message text = Message.of("budget.law." + article);
        return new LocalizedText(text.in(Language.VI), text.in(Language.EN));
    }

    private static List<String> numbers(List<TaskRow> rows) {
        return rows.stream()
                .map(row -> String.valueOf(row.no()))
                .sorted(BudgetVerdicts::byNumber)
                .toList();
    }

    private static int byNumber(String one, String other) {
        return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
    }

    private static LocalizedText amount(TaskRow row) {
        return Money.text(row.granted());
    }

    /** The procedures, for those who read the rules. */
    static @Nullable Procedure procedureOf(Finding finding) {
        for (Procedure procedure : Procedure.values()) {
            if (Message.of("budget.procedure.required", procedure.text()).equals(finding.required())) {
                return procedure;
            }
        }
        return null;
    }
}
