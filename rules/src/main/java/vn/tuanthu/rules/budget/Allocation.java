package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetLease;
import vn.tuanthu.evidence.BudgetSource;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.PriorityClaim;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Message;

/**
 * An allocation with everything worked out that its rules join: amounts in đồng, sources, claims.
 *
 * @param province whose money it is
 * @param decidedOn the day it was decided, or null when that is not stated
 * @param stated what all rows are said to add up to; null where that is not said
 * @param sources its sources, in the plan's order
 * @param rows its rows, as given
 * @param ordered whether a policy orders the priority groups
 * @param knowsUnits whether any unit is known that may be in charge of a row
 */
@SeenByRules
public record Allocation(
        Plan.Province province,
        @Nullable LocalDate decidedOn,
        @Nullable Long stated,
        List<FundingSource> sources,
        List<TaskRow> rows,
        boolean ordered,
        boolean knowsUnits)
        implements StatedSum {
    public Allocation {
        Objects.requireNonNull(province, "province");
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }

    /** {@code budget} as the plan sees it. */
    static Allocation of(Plan plan, BudgetPlan own, Budget budget, List<Agency> agencies) {
        LeadUnits units = new LeadUnits(plan, own, agencies);
        Map<String, Integer> ranks = ranks(budget);
        int year = budget.year() == null ? plan.firstDay().getYear() : budget.year();
        List<TaskRow> rows = budget.tasks().stream()
                .map(task -> row(own, budget, task, units, ranks, year))
                .toList();
        List<FundingSource> sources = sources(own, budget, rows);
        return new Allocation(
                plan.province(),
                budget.decisionDate(),
                stated(own, budget, sources),
                sources,
                rows,
                !budget.priorityOrder().isEmpty(),
                units.areKnown());
    }

    @Override
    public String id() {
        return province.id();
    }

    @Override
    public String name() {
        return province.name();
    }

    /** Whether the day it was decided is stated. */
    public boolean isDated() {
        return decidedOn != null;
    }

    /** The part of the money that is said to protect cyber security, in đồng. */
    public long protecting() {
        return rows.stream()
                .map(TaskRow::cyberSecurity)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
    }

    /** The funded rows that do not say whether they protect cyber security. */
    public List<TaskRow> undeclared() {
        return rows.stream()
                .filter(row -> row.isFunded() && row.cyberSecurity() == null)
                .toList();
    }

    /** Whether at least {@code percent} of the money, which is more than zero, protects cyber security. */
    public boolean isProtecting(long percent) {
        return share(percent).isMetBy(protecting(), allotted());
    }

    /** Whether it would, if every row protected it that does not say. */
    public boolean isPerhapsProtecting(long percent) {
        return share(percent).isMetBy(Math.addExact(protecting(), TaskRow.sum(undeclared())), allotted());
    }

    /** What is missing to {@code percent} of the money, in đồng. */
    public long unprotected(long percent) {
        return share(percent).shortfall(protecting(), allotted());
    }

    private static Percentage share(long percent) {
        return Percentage.of(Math.toIntExact(percent));
    }

    /** What the allocation says itself, or what its sources are said to give, or what the plan says. */
    private static @Nullable Long stated(BudgetPlan own, Budget budget, List<FundingSource> sources) {
        Long total = dong(budget.total(), budget.totalVnd());
        if (total != null) {
            return total;
        }
        Long sum = 0L;
        for (FundingSource source : sources) {
            Long stated = source.stated();
            if (stated == null) {
                return own.totalVnd();
            }
            sum = Math.addExact(sum, stated);
        }
        return sum;
    }

    private static List<FundingSource> sources(BudgetPlan own, Budget budget, List<TaskRow> rows) {
        Map<String, BudgetSource> given = new HashMap<>();
        budget.sources().forEach(source -> given.put(source.id(), source));
        Map<String, List<TaskRow>> bySource = rows.stream().collect(Collectors.groupingBy(TaskRow::source));
        List<FundingSource> sources = new ArrayList<>();
        for (BudgetPlan.Source origin : own.sources()) {
            BudgetSource source = given.get(origin.id());
            Long stated = source == null ? null : dong(source.stated(), source.statedVnd());
            Long ceiling = source == null ? null : dong(source.ceiling(), source.ceilingVnd());
            sources.add(new FundingSource(
                    origin,
                    first(stated, ceiling, origin.statedVnd()),
                    first(ceiling, stated, origin.statedVnd()),
                    bySource.getOrDefault(origin.id(), List.of())));
        }
        return sources;
    }

    private static TaskRow row(
            BudgetPlan own, Budget budget, BudgetTask task, LeadUnits units, Map<String, Integer> ranks, int year) {
        Long given = dong(task.amount(), task.amountVnd());
        long granted = given == null ? 0 : given;
        LeaseTerms lease = lease(task);
        List<Claim> claims = claims(own, task, lease, year);
        int rank = claims.stream()
                .filter(Claim::isSupported)
                .mapToInt(claim -> ranks.getOrDefault(claim.group().id(), ranks.isEmpty() ? 0 : ranks.size()))
                .min()
                .orElse(TaskRow.NO_RANK);
        return new TaskRow(
                task,
                new TaskAmounts(
                        granted,
                        dong(task.requested(), task.requestedVnd()),
                        dong(task.minimum(), task.minimumVnd()),
                        dong(task.fullAmount(), task.fullAmountVnd()),
                        cyberSecurity(task, granted)),
                units.find(task.leadUnit()),
                task.source() == null ? own.sources().get(0).id() : task.source(),
                task.kind() == null && task.lease() != null ? BudgetTask.Kind.LEASE : task.kind(),
                lease,
                claims,
                rank,
                year,
                task.decisionDate() == null ? budget.decisionDate() : task.decisionDate());
    }

    private static @Nullable LeaseTerms lease(BudgetTask task) {
        BudgetLease lease = task.lease();
        if (lease == null) {
            return task.kind() == BudgetTask.Kind.LEASE ? LeaseTerms.UNKNOWN : null;
        }
        Long before = dong(lease.fundedBefore(), lease.fundedBeforeVnd());
        return new LeaseTerms(
                lease.years(),
                dong(lease.total(), lease.totalVnd()),
                before == null ? 0 : before,
                lease.startYear(),
                lease.availableOnMarket());
    }

    /** A request may name the part that it would spend; only what is granted counts. */
    private static @Nullable Long cyberSecurity(BudgetTask task, long granted) {
        if (task.cyberSecurityVnd() != null) {
            return Math.min(task.cyberSecurityVnd(), granted);
        }
        if (task.cyberSecurity() == null) {
            return null;
        }
        return task.cyberSecurity() ? granted : 0L;
    }

    /** What the proposer claims, then what the remark and the earlier money of the task say, each group once. */
    private static List<Claim> claims(BudgetPlan own, BudgetTask task, @Nullable LeaseTerms lease, int year) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (PriorityClaim claim : task.groups()) {
            Message reading = claim.words() == null ? null : Message.of("budget.claim.words", claim.words());
            claims.put(claim.group(), new Claim(group(own, claim.group()), claim.document(), reading));
        }
        for (BudgetPlan.Derivation derivation : own.derivations()) {
            if (task.note() != null && task.note().contains(derivation.phrase())) {
                derive(
                        claims,
                        group(own, derivation.group()),
                        Message.of("budget.claim.note", task.note(), derivation.reason()));
            }
        }
        if (lease != null && lease.isRunning(year)) {
            own.groups().stream()
                    .filter(BudgetPlan.Group::runningLeases)
                    .forEach(group -> derive(claims, group, Message.of("budget.claim.running")));
        }
        return List.copyOf(claims.values());
    }

    /** A group that the plan has; names of others were refused before. */
    private static BudgetPlan.Group group(BudgetPlan own, String id) {
        return own.group(id).orElseThrow();
    }

    private static void derive(Map<String, Claim> claims, BudgetPlan.Group group, @Nullable Message reading) {
        Claim claim = claims.get(group.id());
        if (claim == null || !claim.isSupported()) {
            claims.put(group.id(), new Claim(group, null, reading));
        }
    }

    /** The place of each group in the policy; empty without one. */
    private static Map<String, Integer> ranks(Budget budget) {
        Map<String, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (List<String> equals : budget.priorityOrder()) {
            for (String group : equals) {
                ranks.put(group, rank);
            }
            rank++;
        }
        return ranks;
    }

    private static @Nullable Long first(@Nullable Long one, @Nullable Long other, @Nullable Long last) {
        return one != null ? one : other != null ? other : last;
    }

    /** The amount in đồng, found readable and consistent before; null when it is not given. */
    private static @Nullable Long dong(@Nullable String printed, @Nullable Long dong) {
        return dong != null ? dong : printed == null ? null : (Long) Money.parse(printed, Money.Unit.TY);
    }
}
