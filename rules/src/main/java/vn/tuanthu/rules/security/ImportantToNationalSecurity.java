package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: a system is important to national security, by its level or by the national list.
 *
 * @param system the system's id
 * @param instrument code of the instrument that says so
 */
@SeenByRules
public record ImportantToNationalSecurity(String system, String instrument) {}
