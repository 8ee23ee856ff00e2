package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: the level of a system was approved while an instrument governed approvals.
 *
 * @param system the system's id
 * @param instrument code of the instrument
 */
@SeenByRules
public record ApprovedUnder(String system, String instrument) {}
