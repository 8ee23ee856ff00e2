package vn.tuanthu.rules.budget;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;

/**
 * A task's claim to a priority group.
 *
 * @param group the group
 * @param document the document that shows it, or null
 * @param reading why it is read from the task's own words or from its earlier money, or null when it is not
 */
public record Claim(
        BudgetPlan.Group group,
        @Nullable String document,
        @Nullable Message reading) {
    public Claim {
        Objects.requireNonNull(group, "group");
    }

    /** Whether a document shows it. */
    public boolean isShown() {
        return !Blank.provesNothing(document);
    }

    /** Whether it is only read from the task's own words or from its earlier money. */
    public boolean isDerived() {
        return !isShown() && reading != null;
    }

    /** Whether it is that the task goes on with what an earlier year began. */
    boolean isContinuing() {
        return group.runningLeases() && isSupported();
    }

    /** Whether it counts at all: a claim with nothing behind it does not. */
    public boolean isSupported() {
        return isShown() || isDerived();
    }
}
