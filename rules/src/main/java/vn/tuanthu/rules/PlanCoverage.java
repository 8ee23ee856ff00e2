package vn.tuanthu.rules;

import java.util.List;
import java.util.Map;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Finding;

/** Which checks of this library answer which sentence of a plan. */
public final class PlanCoverage {
    private PlanCoverage() {}

    /**
     * The coverage of {@code plan}. What the budget rules ask is found by judging the plan's own list of tasks.
     *
     * @param reasons by clause, why it cannot be tested
     */
    public static Coverage of(Plan plan, Map<String, LocalizedText> reasons) {
        List<Finding> money =
                plan.budget() == null ? List.of() : BudgetEngine.forPlan(plan).asked();
        return Coverage.of(plan, money, reasons);
    }
}
