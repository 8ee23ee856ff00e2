package vn.tuanthu.rules.security;

import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: whether a running system shows what a sentence of the plan asks of systems like it.
 *
 * @param link what joins the sentence with the law
 * @param subject the system
 * @param shown whether it does
 */
@SeenByRules
public record SystemShown(SystemLink link, SystemCase subject, boolean shown) {
    /** Id of the check that it answers. */
    public String check() {
        return link.check().id();
    }
}
