package vn.tuanthu.rules.security;

import java.util.List;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: which bodies may have made the last inspection of a system.
 *
 * @param asked the requirement
 * @param bodies their names
 */
@SeenByRules
public record InspectorsAllowed(ApplicableRequirement asked, List<String> bodies) {
    /** The system's id. */
    public String system() {
        return asked.system();
    }
}
