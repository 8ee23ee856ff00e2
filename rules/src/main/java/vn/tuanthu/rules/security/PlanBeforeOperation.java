package vn.tuanthu.rules.security;

import java.time.LocalDate;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: the plan of a system had to be in place before it went into operation.
 *
 * @param asked the requirement
 * @param since the day it went into operation
 * @param advice whether there is still time for it
 */
@SeenByRules
public record PlanBeforeOperation(ApplicableRequirement asked, LocalDate since, boolean advice) {
    /** The system's id. */
    public String system() {
        return asked.system();
    }
}
