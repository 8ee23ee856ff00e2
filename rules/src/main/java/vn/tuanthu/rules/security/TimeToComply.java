package vn.tuanthu.rules.security;

import java.time.LocalDate;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: a system that existed when an instrument came has time to comply with it.
 *
 * @param asked what the instrument asks of it
 * @param due the last day
 */
@SeenByRules
public record TimeToComply(ApplicableRequirement asked, LocalDate due) {
    /** The system's id. */
    public String system() {
        return asked.system();
    }

    /** Whether that day has passed. */
    public boolean isOver() {
        return due.isBefore(asked.day());
    }
}
