package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: the level of a system was appraised or approved by another body than the one that may, or is said to.
 *
 * @param system the system's id
 * @param check id of the check that found it
 */
@SeenByRules
public record WrongBody(String system, String check) {}
