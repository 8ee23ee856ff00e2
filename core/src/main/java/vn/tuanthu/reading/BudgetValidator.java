package vn.tuanthu.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetLease;
import vn.tuanthu.evidence.BudgetSource;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.PriorityClaim;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.money.Money;
import vn.tuanthu.money.UnreadableAmountException;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;

/**
 * Says what is wrong with an allocation before any rule sees it: amounts that cannot be read, contradict each other or
 * are negative, numbers used twice, sources the plan does not have.
 */
public final class BudgetValidator {
    private static final int MOST_TASKS = 5_000;
    private static final int LONGEST_LEASE = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final List<String> sources;
    private final List<String> groups;
    private final String root;
    private final String file;
    private final SourceLocations places;
    private final List<Problem> problems = new ArrayList<>();

    private BudgetValidator(
            List<String> sources, List<String> groups, String root, String file, SourceLocations places) {
        this.sources = sources;
        this.groups = groups;
        this.root = root;
        this.file = file;
        this.places = places;
    }

    /**
     * Everything that is wrong with {@code budget}; empty if nothing is.
     *
     * @param plan the plan's own budget, or null if it has none
     * @param root JSON pointer of the allocation within its file
     * @param file name of the file
     * @param places lines of the file
     */
    public static List<Problem> problems(
            @Nullable BudgetPlan plan, Budget budget, String root, String file, SourceLocations places) {
        if (plan == null) {
            return List.of(new Problem(
                    file, places.at(root), Message.of("allocation.no-plan"), Message.of("allocation.no-plan.remedy")));
        }
        return problems(
                plan.sources().stream().map(BudgetPlan.Source::id).toList(),
                plan.groups().stream().map(BudgetPlan.Group::id).toList(),
                budget,
                root,
                file,
                places);
    }

    /** The same where the ids of the plan's sources and groups are known and the plan itself is not read yet. */
    public static List<Problem> problems(
            List<String> sources,
            List<String> groups,
            Budget budget,
            String root,
            String file,
            SourceLocations places) {
        BudgetValidator review = new BudgetValidator(sources, groups, root, file, places);
        review.everything(budget);
        return review.problems;
    }

    private void everything(Budget budget) {
        year("/year", budget.year());
        amount("", "total", budget.total(), budget.totalVnd());
        sources(budget.sources());
        tasks(budget);
        order(budget.priorityOrder());
    }

    private void sources(List<BudgetSource> given) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            BudgetSource source = given.get(i);
            String at = "/sources/" + i;
            source(at + "/id", source.id());
            if (!seen.add(source.id())) {
                bad(at + "/id", Message.of("allocation.repeated-source", source.id()), "evidence.repeated.remedy");
            }
            amount(at, "stated", source.stated(), source.statedVnd());
            amount(at, "ceiling", source.ceiling(), source.ceilingVnd());
        }
    }

    private void tasks(Budget budget) {
        if (budget.tasks().size() > MOST_TASKS) {
            bad("/tasks", Message.of("allocation.too-many", MOST_TASKS), "allocation.too-many.remedy");
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < budget.tasks().size(); i++) {
            BudgetTask task = budget.tasks().get(i);
            String at = "/tasks/" + i;
            if (task.no() < 1) {
                bad(at + "/no", Message.of("allocation.number", text(task.no())), "allocation.number.remedy");
            } else if (!seen.add(task.no())) {
                bad(at + "/no", Message.of("allocation.repeated", text(task.no())), "allocation.repeated.remedy");
            }
            task(at, task, budget.year());
        }
    }

    private void task(String at, BudgetTask task, @Nullable Integer year) {
        if (Blank.is(task.name())) {
            bad(at + "/name", Message.of("allocation.no-name", text(task.no())), "allocation.no-name.remedy");
        }
        if (task.source() != null) {
            source(at + "/source", task.source());
        }
        Long granted = amount(at, "amount", task.amount(), task.amountVnd());
        Long requested = amount(at, "requested", task.requested(), task.requestedVnd());
        if (given(task.amount(), task.amountVnd()) || given(task.requested(), task.requestedVnd())) {
            smallest(at, task, granted, requested);
        } else {
            bad(at, Message.of("allocation.no-amount", text(task.no())), "allocation.no-amount.remedy");
        }
        Long full = amount(at, "fullAmount", task.fullAmount(), task.fullAmountVnd());
        if (full != null && granted != null && full < granted) {
            bad(
                    at + "/fullAmount",
                    Message.of("allocation.full-below", Money.text(full), Money.text(granted)),
                    "allocation.contradiction.remedy");
        }
        if (task.phase() != null && task.phase() < 1) {
            bad(at + "/phase", Message.of("allocation.number", text(task.phase())), "allocation.number.remedy");
        }
        cyberSecurity(at, task, granted);
        if (task.lease() != null) {
            lease(at + "/lease", task, task.lease(), year);
        }
        groups(at, task);
        if (Boolean.FALSE.equals(task.eligible()) && Blank.is(task.ineligibleReason())) {
            bad(at + "/eligible", Message.of("allocation.no-reason"), "allocation.no-reason.remedy");
        }
    }

    private void smallest(String at, BudgetTask task, @Nullable Long granted, @Nullable Long requested) {
        Long minimum = amount(at, "minimum", task.minimum(), task.minimumVnd());
        if (minimum == null) {
            return;
        }
        Long asked = requested == null ? granted : requested;
        if (minimum == 0) {
            bad(at + "/minimum", Message.of("allocation.minimum-zero"), "allocation.minimum-zero.remedy");
        } else if (asked != null && minimum > asked) {
            bad(
                    at + "/minimum",
                    Message.of("allocation.minimum-above", Money.text(minimum), Money.text(asked)),
                    "allocation.contradiction.remedy");
        }
    }

    private void cyberSecurity(String at, BudgetTask task, @Nullable Long granted) {
        Long part = amount(at, "cyberSecurity", null, task.cyberSecurityVnd());
        if (part == null) {
            return;
        }
        if (task.cyberSecurity() != null) {
            bad(at + "/cyberSecurityVnd", Message.of("allocation.cyber-both"), "allocation.cyber-both.remedy");
        } else if (granted != null && part > granted) {
            bad(
                    at + "/cyberSecurityVnd",
                    Message.of("allocation.cyber-above", Money.text(part), Money.text(granted)),
                    "allocation.contradiction.remedy");
        }
    }

    private void lease(String at, BudgetTask task, BudgetLease lease, @Nullable Integer year) {
        if (task.kind() != null && task.kind() != BudgetTask.Kind.LEASE) {
            bad(at, Message.of("allocation.not-a-lease", task.kind().name()), "allocation.not-a-lease.remedy");
        }
        if (lease.years() != null && (lease.years() < 1 || lease.years() > LONGEST_LEASE)) {
            bad(at + "/years", Message.of("allocation.years", text(lease.years())), "allocation.years.remedy");
        }
        Long total = amount(at, "total", lease.total(), lease.totalVnd());
        if (total != null && total == 0) {
            bad(at + "/total", Message.of("allocation.lease-free"), "allocation.contradiction.remedy");
        }
        amount(at, "fundedBefore", lease.fundedBefore(), lease.fundedBeforeVnd());
        year(at + "/startYear", lease.startYear());
        if (lease.startYear() != null && year != null && lease.startYear() > year) {
            bad(
                    at + "/startYear",
                    Message.of("allocation.starts-later", text(lease.startYear()), text(year)),
                    "allocation.contradiction.remedy");
        }
    }

    private void groups(String at, BudgetTask task) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < task.groups().size(); i++) {
            PriorityClaim claim = task.groups().get(i);
            String place = at + "/groups/" + i;
            group(place + "/group", claim.group());
            if (!seen.add(claim.group())) {
                bad(place, Message.of("allocation.repeated-group", claim.group()), "evidence.repeated.remedy");
            }
            if (claim.words() != null && !says(task, claim.words())) {
                bad(
                        place + "/words",
                        Message.of("allocation.words", claim.words(), text(task.no())),
                        "allocation.words.remedy");
            }
        }
    }

    private static boolean says(BudgetTask task, String words) {
        return !Blank.is(words)
                && (task.name().contains(words)
                        || (task.note() != null && task.note().contains(words)));
    }

    private void order(List<List<String>> order) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).isEmpty()) {
                bad("/priorityOrder/" + i, Message.of("allocation.order-empty"), "allocation.order.remedy");
            }
            for (String group : order.get(i)) {
                group("/priorityOrder/" + i, group);
                if (!seen.add(group)) {
                    bad(
                            "/priorityOrder/" + i,
                            Message.of("allocation.order-repeated", group),
                            "allocation.order.remedy");
                }
            }
        }
    }

    /** The amount in đồng, or null when it is not given or was found wrong. */
    private @Nullable Long amount(String at, String field, @Nullable String printed, @Nullable Long dong) {
        String inDong = at + "/" + field + "Vnd";
        if (dong != null && dong < 0) {
            bad(inDong, Message.of("money.negative", text(dong)), "money.remedy");
            return null;
        }
        if (dong != null && dong > Money.MOST) {
            bad(inDong, Message.of("money.too-large", text(dong)), "money.remedy");
            return null;
        }
        if (printed == null) {
            return dong;
        }
        long read;
        try {
            read = Money.parse(printed, Money.Unit.TY);
        } catch (UnreadableAmountException e) {
            bad(at + "/" + field, e.what(), "money.remedy");
            return null;
        }
        if (dong != null && dong != read) {
            bad(
                    inDong,
                    Message.of("allocation.forms-differ", printed, Money.dong(read), Money.dong(dong)),
                    "allocation.forms-differ.remedy");
            return null;
        }
        return read;
    }

    private void source(String at, String id) {
        known(at, "allocation.unknown-source", id, sources);
    }

    private void group(String at, String id) {
        if (groups.isEmpty()) {
            bad(at, Message.of("allocation.no-groups", id), "allocation.no-groups.remedy");
        } else {
            known(at, "allocation.unknown-group", id, groups);
        }
    }

    private void known(String at, String key, String id, List<String> all) {
        if (!all.contains(id)) {
            problem(at, Message.of(key, id), Suggestion.remedy(id, all, () -> Message.of("input.one-of", all)));
        }
    }

    private void year(String at, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            bad(at, Message.of("allocation.year", text(year)), "allocation.year.remedy");
        }
    }

    private static boolean given(@Nullable String printed, @Nullable Long dong) {
        return printed != null || dong != null;
    }

    /** Years and numbers of rows are written without separators. */
    private static String text(Number number) {
        return String.valueOf(number);
    }

    private void bad(String at, Message what, String remedy) {
        problem(at, what, Message.of(remedy));
    }

    private void problem(String at, Message what, Message remedy) {
        problems.add(new Problem(file, places.at(root + at), what, remedy));
    }
}
