package vn.tuanthu.rules.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tuanthu.report.UnitTasks;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.LeadUnit;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.verdict.Finding;

/** What the verdicts on an allocation come to for its tasks and the units in charge of them. */
public final class BudgetTasks {
    private BudgetTasks() {}

    /** The verdicts on its tasks, in order. */
    public static List<Finding> ofRows(BudgetResult result) {
        Map<String, TaskRow> rows = byId(result);
        return result.findings().stream()
                .filter(finding -> rows.containsKey(finding.subject()))
                .toList();
    }

    /** The sort of check that {@code check} is, whatever the number of the task: {@code PL.n.lease-pace}. */
    public static String kind(String check) {
        return check.replaceFirst("^PL\\.\\d+", "PL.n");
    }

    /** What each lead unit has to do about its tasks, and whoever decides about the allocation as a whole. */
    public static List<UnitTasks> byLeadUnit(BudgetResult result) {
        Map<String, TaskRow> rows = byId(result);
        return UnitTasks.of(result.findings(), finding -> {
            TaskRow row = rows.get(finding.subject());
            LeadUnit lead = row == null ? null : row.lead();
            return List.of(
                    lead == null
                            ? UnitTasks.Unit.of(finding)
                            : new UnitTasks.Unit(lead.nameOrWritten(), lead.nameOrWritten()));
        });
    }

    private static Map<String, TaskRow> byId(BudgetResult result) {
        return result.rows().stream().collect(Collectors.toMap(TaskRow::id, Function.identity()));
    }
}
