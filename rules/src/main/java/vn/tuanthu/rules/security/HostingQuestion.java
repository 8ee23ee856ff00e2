package vn.tuanthu.rules.security;

import java.util.Map;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: a system must be kept apart on leased machines.
 *
 * @param asked the requirement
 * @param level the level that asks
 * @param least by the name of each thing, how it must be kept apart at least
 * @param advice whether there is still time for it
 */
@SeenByRules
public record HostingQuestion(ApplicableRequirement asked, int level, Map<String, String> least, boolean advice) {
    /** The system's id. */
    public String system() {
        return asked.system();
    }
}
