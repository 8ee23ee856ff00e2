package vn.tuanthu.rules.pack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.money.Money;
import vn.tuanthu.money.UnreadableAmountException;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;

/**
 * Holds the list of tasks of a pack beside the printed one: each task beside its row, all rows beside the total, and the day
 * of decision beside the head of the plan.
 */
final class TaskReview {
    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
    /** The day may be left blank: "ngày … tháng 11 năm 2024". */
    private static final Pattern DAY =
            Pattern.compile("ngày[\\s.…_]*(?<d>\\d{1,2})?[\\s.…_]*tháng (?<m>\\d{1,2}) năm (?<y>20\\d\\d)");

    private final Plan plan;
    private final BudgetPlan budget;
    private final Budget list;
    private final Doubts doubts;
    private final TableUnit unit;

    TaskReview(Plan plan, BudgetPlan budget, Budget list, Doubts doubts) {
        this.plan = plan;
        this.budget = budget;
        this.list = list;
        this.doubts = doubts;
        this.unit = TableUnit.of(plan);
    }

    void look() {
        for (int i = 0; i < list.tasks().size(); i++) {
            BudgetTask task = list.tasks().get(i);
            Clause row = plan.clause(budget.rows() + task.no()).orElse(null);
            if (row != null) {
                doubts.about(row);
                new RowReview(budget, task, row, "/appendix/tasks/" + i, unit, doubts).look();
            }
        }
        doubts.about(null);
        sums();
        year();
        decided();
        unused();
    }

    static String folded(String text) {
        return PlanText.folded(text).toLowerCase(Locale.ROOT);
    }

    // ---- the whole list ----

    private void sums() {
        Long printed = read(list.total(), list.totalVnd());
        Long total = printed == null ? budget.totalVnd() : printed;
        long all = list.tasks().stream().mapToLong(TaskReview::granted).sum();
        if (total != null && (printed == null ? all > total : all != total)) {
            doubts.at("/appendix/tasks", "pack.doubt.rows", list.tasks().size(), Money.text(all), Money.text(total));
        }
        if (printed != null && budget.totalVnd() != null && !printed.equals(budget.totalVnd())) {
            doubts.at("/appendix/total", "pack.doubt.totals", Money.text(printed), Money.text(budget.totalVnd()));
        }
        Map<String, Long> bySource = new HashMap<>();
        String main = budget.sources().get(0).id();
        list.tasks()
                .forEach(task ->
                        bySource.merge(Objects.requireNonNullElse(task.source(), main), granted(task), Long::sum));
        for (int i = 0; i < budget.sources().size(); i++) {
            BudgetPlan.Source source = budget.sources().get(i);
            long its = bySource.getOrDefault(source.id(), 0L);
            Long stated = source.statedVnd();
            if (stated != null && its > stated) {
                doubts.at(
                        "/sources/" + i, "pack.doubt.rows-of-source", source.id(), Money.text(its), Money.text(stated));
            }
        }
        plan.clauses().stream()
                .filter(clause -> clause.id().startsWith(budget.rows()) && clause.kind() != Clause.Kind.TASK)
                .filter(clause -> folded(clause.text()).matches("(?:tổng.*|cộng.*)?\\W*" + NUMBER + "(?: t[ỷỉ].*)?"))
                .forEach(clause -> lastRow(clause, all));
    }

    /** The row below all others says what they add up to. */
    private void lastRow(Clause clause, long all) {
        List<StatedNumber> numbers = StatedNumber.in(" " + folded(clause.text()) + " ");
        boolean fits = numbers.stream().anyMatch(number -> unit.amounts(number).contains(all));
        if (!fits && !numbers.isEmpty()) {
            doubts.about(clause)
                    .at("/appendix/tasks", "pack.doubt.last-row", clause.id(), clause.text(), Money.text(all));
            doubts.about(null);
        }
    }

    private void year() {
        Integer year = list.year();
        if (year != null
                && (year < plan.firstDay().getYear() || year > plan.lastDay().getYear())) {
            doubts.at("/appendix/year", "pack.doubt.money-year", String.valueOf(year), plan.firstDay(), plan.lastDay());
        }
    }

    /** The day of decision tells the law by which the money is judged. */
    private void decided() {
        List<MatchResult> said = plan.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.FRONT || clause.kind() == Clause.Kind.SIGNATURE)
                .flatMap(clause -> DAY.matcher(folded(clause.text())).results())
                .toList();
        LocalDate day = list.decisionDate();
        if (day != null && said.isEmpty()) {
            doubts.at("/appendix/decisionDate", "pack.doubt.decided-not-said", day);
        } else if (day != null && said.stream().noneMatch(one -> isOn(one, day))) {
            doubts.at(
                    "/appendix/decisionDate",
                    "pack.doubt.decided",
                    said.stream().map(MatchResult::group).toList(),
                    day);
        } else if (day == null && !said.isEmpty()) {
            doubts.at("/appendix", "pack.doubt.decided-left", said.get(0).group());
        }
    }

    private static boolean isOn(MatchResult said, LocalDate day) {
        String written = said.group(1);
        return Integer.parseInt(said.group(2)) == day.getMonthValue()
                && Integer.parseInt(said.group(3)) == day.getYear()
                && (written == null || Integer.parseInt(written) == day.getDayOfMonth());
    }

    /** What remarks and names of units are said to mean, of which no row has any. */
    private void unused() {
        String rows = list.tasks().stream()
                .map(task -> task.name() + " " + task.note())
                .map(TaskReview::folded)
                .collect(Collectors.joining(";"));
        for (int i = 0; i < budget.derivations().size(); i++) {
            String phrase = budget.derivations().get(i).phrase();
            if (!rows.contains(folded(phrase))) {
                doubts.at("/derivations/" + i, "pack.doubt.phrase-unused", phrase);
            }
        }
    }

    private static long granted(BudgetTask task) {
        return Objects.requireNonNullElse(read(task.amount(), task.amountVnd()), 0L);
    }

    static @Nullable Long read(@Nullable String printed, @Nullable Long vnd) {
        if (vnd != null || printed == null) {
            return vnd;
        }
        try {
            return Money.parse(printed, Money.Unit.TY);
        } catch (UnreadableAmountException e) {
            // That has been said where the pack was read.
            return null;
        }
    }
}
