package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: every measure of the security plan that the level of a system asks for is in place.
 *
 * @param system the system's id
 */
@SeenByRules
public record PlanInPlace(String system) {}
