package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: the exact level of a system is not known, but it is at least so high, and a measure that all these levels ask for
 * is not there: whatever the level comes to, its plan is not in place.
 *
 * @param system the system's id
 * @param least the level it comes to at least, 1 to 5
 */
@SeenByRules
public record PlanSurelyOpen(String system, int least) {}
