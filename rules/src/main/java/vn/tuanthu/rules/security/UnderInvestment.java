package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: investment in a system had begun, and it did not run yet, when another decree took over.
 *
 * @param system the system's id
 * @param stillInTime whether it was approved in time by the earlier decree, or still may be
 */
@SeenByRules
public record UnderInvestment(String system, boolean stillInTime) {}
