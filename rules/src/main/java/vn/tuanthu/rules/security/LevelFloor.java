package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: another instrument than those that grade asks a level of a system, for what it is connected with or the service
 * it runs.
 *
 * @param asked what asks
 * @param level the least level
 */
@SeenByRules
public record LevelFloor(ApplicableRequirement asked, long level) {
    /** Id of the check that judges it, such as {@code ND62.13.3}. */
    public String check() {
        return asked.id();
    }

    /** The system's id. */
    public String system() {
        return asked.system();
    }
}
