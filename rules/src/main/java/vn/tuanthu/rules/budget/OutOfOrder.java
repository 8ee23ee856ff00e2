package vn.tuanthu.rules.budget;

import java.util.Objects;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * A request that is short although tasks the policy ranks below it hold enough money for it.
 *
 * @param row the request
 */
@SeenByRules
public record OutOfOrder(TaskRow row) {
    public OutOfOrder {
        Objects.requireNonNull(row, "row");
    }
}
