package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.Objects;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * A day on which the allocation or one of its tasks was decided.
 *
 * @param day the day
 */
@SeenByRules
public record DecisionDay(LocalDate day) {
    public DecisionDay {
        Objects.requireNonNull(day, "day");
    }
}
