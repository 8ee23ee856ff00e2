package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetLease;
import vn.tuanthu.evidence.BudgetSource;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.PriorityClaim;
import vn.tuanthu.evidence.PriorityGroup;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/**
 * An allocation with everything worked out that its rules join: amounts in đồng, sources, claims, the decree of each
 * task.
 *
 * @param decision when it was decided
 * @param total what all rows are said to add up to
 * @param sources its sources, in the plan's order
 * @param rows its rows, as given
 * @param ordered whether a policy orders the priority groups
 */
record Allocation(
        Decision decision, StatedTotal total, List<FundingSource> sources, List<TaskRow> rows, boolean ordered) {
    /** {@code budget} as the plan sees it. */
    static Allocation of(Plan plan, BudgetPlan own, Budget budget, List<Agency> agencies) {
        List<FundingSource> sources = sources(own, budget);
        Long total = dong(budget.total(), budget.totalVnd());
        long stated = total != null
                ? total
                : sources.stream().mapToLong(FundingSource::stated).reduce(0, Math::addExact);
        LeadUnits units = new LeadUnits(plan, own, agencies);
        Map<PriorityGroup, Integer> ranks = ranks(budget);
        int year = budget.year() == null ? plan.firstDay().getYear() : budget.year();
        List<TaskRow> rows = budget.tasks().stream()
                .map(task -> row(own, budget, task, units, ranks, year))
                .toList();
        LocalDate day = budget.decisionDate();
        Decision decision =
                new Decision(day, day == null ? null : Decree.on(day).orElse(null));
        return new Allocation(
                decision,
                new StatedTotal(stated),
                sources,
                rows,
                !budget.priorityOrder().isEmpty());
    }

    private static List<FundingSource> sources(BudgetPlan own, Budget budget) {
        Map<String, BudgetSource> given = new HashMap<>();
        budget.sources().forEach(source -> given.put(source.id(), source));
        List<FundingSource> sources = new ArrayList<>();
        for (BudgetPlan.Source origin : own.sources()) {
            BudgetSource source = given.get(origin.id());
            Long stated = source == null ? null : dong(source.stated(), source.statedVnd());
            Long ceiling = source == null ? null : dong(source.ceiling(), source.ceilingVnd());
            sources.add(new FundingSource(
                    origin.id(),
                    origin,
                    first(stated, ceiling, origin.statedVnd()),
                    first(ceiling, stated, origin.statedVnd())));
        }
        return sources;
    }

    private static TaskRow row(
            BudgetPlan own,
            Budget budget,
            BudgetTask task,
            LeadUnits units,
            Map<PriorityGroup, Integer> ranks,
            int year) {
        Long granted = dong(task.amount(), task.amountVnd());
        LeaseTerms lease = lease(task);
        List<Claim> claims = claims(own, task, lease, year);
        int rank = claims.stream()
                .filter(Claim::isSupported)
                .mapToInt(claim -> ranks.getOrDefault(claim.group(), ranks.isEmpty() ? 0 : ranks.size()))
                .min()
                .orElse(TaskRow.NO_RANK);
        LocalDate day = task.decisionDate() == null ? budget.decisionDate() : task.decisionDate();
        return new TaskRow(
                task.no(),
                task.name(),
                units.find(task.leadUnit()),
                granted == null ? 0 : granted,
                task.amount(),
                task.source() == null ? own.sources().get(0).id() : task.source(),
                task.kind() == null && task.lease() != null ? BudgetTask.Kind.LEASE : task.kind(),
                task.note(),
                lease,
                task.phase(),
                dong(task.fullAmount(), task.fullAmountVnd()),
                task.installation(),
                cyberSecurity(task, granted == null ? 0 : granted),
                claims,
                rank,
                dong(task.requested(), task.requestedVnd()),
                dong(task.minimum(), task.minimumVnd()),
                !Boolean.FALSE.equals(task.eligible()),
                task.ineligibleReason(),
                year,
                day == null ? null : Decree.on(day).orElse(null),
                task.procedure());
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
        Map<PriorityGroup, Claim> claims = new LinkedHashMap<>();
        for (PriorityClaim claim : task.groups()) {
            Message reading = claim.words() == null ? null : Message.of("budget.claim.words", claim.words());
            claims.put(claim.group(), new Claim(claim.group(), claim.document(), reading));
        }
        for (BudgetPlan.Derivation derivation : own.derivations()) {
            if (task.note() != null && task.note().contains(derivation.phrase())) {
                derive(claims, derivation.group(), Message.of("budget.claim.note", task.note(), derivation.reason()));
            }
        }
        if (lease != null && lease.isRunning(year)) {
            derive(claims, PriorityGroup.APPROVED_CONTINUING, Message.of("budget.claim.running"));
        }
        return List.copyOf(claims.values());
    }

    private static void derive(Map<PriorityGroup, Claim> claims, PriorityGroup group, @Nullable Message reading) {
        Claim claim = claims.get(group);
        if (claim == null || !claim.isSupported()) {
            claims.put(group, new Claim(group, null, reading));
        }
    }

    /** The place of each group in the policy; empty without one. */
    private static Map<PriorityGroup, Integer> ranks(Budget budget) {
        Map<PriorityGroup, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (List<PriorityGroup> equals : budget.priorityOrder()) {
            for (PriorityGroup group : equals) {
                ranks.put(group, rank);
            }
            rank++;
        }
        return ranks;
    }

    private static long first(@Nullable Long one, @Nullable Long other, long last) {
        return one != null ? one : other != null ? other : last;
    }

    /** The amount in đồng, found readable and consistent before; null when it is not given. */
    private static @Nullable Long dong(@Nullable String printed, @Nullable Long dong) {
        return dong != null ? dong : printed == null ? null : (Long) Money.parse(printed, Money.Unit.TY);
    }
}
