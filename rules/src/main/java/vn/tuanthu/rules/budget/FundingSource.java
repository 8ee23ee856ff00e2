package vn.tuanthu.rules.budget;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.BudgetPlan;

/**
 * A source of the allocation, amounts in đồng.
 *
 * @param origin the plan's source
 * @param stated what its rows are said to add up to; null where that is not said
 * @param ceiling the most it can give; null where that is not said
 * @param rows its rows
 */
public record FundingSource(
        BudgetPlan.Source origin,
        @Nullable Long stated,
        @Nullable Long ceiling,
        List<TaskRow> rows) implements StatedSum {
    public FundingSource {
        Objects.requireNonNull(origin, "origin");
        rows = List.copyOf(rows);
    }

    /** Its id in the plan and the evidence. */
    @Override
    public String id() {
        return origin.id();
    }

    @Override
    public String name() {
        return origin.name().vi();
    }

    /** What its rows receive beyond what it can give; below zero while something is left, or where that is not said. */
    public long excess() {
        return ceiling == null ? Long.MIN_VALUE : allotted() - ceiling;
    }
}
