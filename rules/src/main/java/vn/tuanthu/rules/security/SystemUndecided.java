package vn.tuanthu.rules.security;

import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: the level of a running system is not known, and with it whether a sentence of the plan speaks of it.
 *
 * @param link what joins the sentence with the law
 * @param subject the system
 */
@SeenByRules
public record SystemUndecided(SystemLink link, SystemCase subject) {
    /** Id of the check that would speak of it. */
    public String check() {
        return link.check().id();
    }
}
