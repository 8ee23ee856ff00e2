package vn.tuanthu.pages;

import java.util.List;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.ReportReasons;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.rules.report.BudgetTasks;
import vn.tuanthu.text.Language;

/**
 * An allocation as one HTML page: compliant or not and why; every task against every check; what each lead unit has to do;
 * the money by source, unit and task; every verdict beside the words it rests on. It needs no other file, no network and no
 * script.
 */
public final class BudgetPage {
    private static final PageTemplate TEMPLATE = PageTemplate.beside(BudgetPage.class, "budget.ftlh");

    private BudgetPage() {}

    /** The page of {@code result}, judged by {@code plan}, in {@code language}. */
    public static String of(Plan plan, BudgetResult result, Language language) {
        return new VerdictPage(result.findings(), language)
                .with("plan", plan)
                .with("origin", PlanOrigin.of(plan).warning())
                .with("result", result)
                .with("compliant", result.compliant())
                .with("reasons", ReportReasons.of(result.findings()))
                .with(
                        "units",
                        result.byLeadUnit().entrySet().stream()
                                .map(one -> List.of(
                                        one.getKey().isEmpty() ? "–" : one.getKey(),
                                        Money.dong(one.getValue()).in(language)))
                                .toList())
                .sections(plan)
                .matrix(BudgetTasks.ofRows(result), BudgetTasks::kind)
                .tasks(BudgetTasks.byLeadUnit(result))
                .fill(TEMPLATE);
    }
}
