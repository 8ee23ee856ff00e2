package vn.tuanthu.rules.security;

import java.util.List;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: which bodies may have made the last inspection of a system.
 *
 * @param asked the requirement
 * @param bodies their names
 * @param independent whether the text speaks of units independent of the operator
 */
@SeenByRules
public record InspectorsAllowed(ApplicableRequirement asked, List<String> bodies, boolean independent) {
    /** The system's id. */
    public String system() {
        return asked.system();
    }
}
