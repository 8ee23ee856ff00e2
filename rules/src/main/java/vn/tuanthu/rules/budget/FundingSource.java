package vn.tuanthu.rules.budget;

import java.util.Objects;
import vn.tuanthu.plan.BudgetPlan;

/**
 * A source of the allocation, amounts in đồng.
 *
 * @param id its id
 * @param origin the plan's source
 * @param stated what its rows are said to add up to
 * @param ceiling the most it can give
 */
public record FundingSource(String id, BudgetPlan.Source origin, long stated, long ceiling) {
    public FundingSource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
    }
}
