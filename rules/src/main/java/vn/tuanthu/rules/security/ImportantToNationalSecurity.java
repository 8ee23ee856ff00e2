package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: a system is important to national security, by its level or by the national list.
 *
 * @param system the system's id
 */
@SeenByRules
public record ImportantToNationalSecurity(String system) {}
