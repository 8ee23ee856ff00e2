package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: the level of a system was approved while an instrument governed approvals.
 *
 * @param system the system's id
 * @param instrument code of the instrument
 * @param contested whether that it still governed them then is contested
 */
@SeenByRules
public record ApprovedUnder(String system, String instrument, boolean contested) {
    /** It surely governed them. */
    public static ApprovedUnder surely(String system, String instrument) {
        return new ApprovedUnder(system, instrument, false);
    }

    /** It governed them by a reading that is contested. */
    public static ApprovedUnder contested(String system, String instrument) {
        return new ApprovedUnder(system, instrument, true);
    }
}
