package vn.tuanthu.rules.budget;

import java.util.Objects;

/**
 * A request that is short although tasks the policy ranks below it hold enough money for it.
 *
 * @param row the request
 */
public record OutOfOrder(TaskRow row) {
    public OutOfOrder {
        Objects.requireNonNull(row, "row");
    }
}
