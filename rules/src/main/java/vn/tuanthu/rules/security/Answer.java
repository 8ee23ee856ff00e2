package vn.tuanthu.rules.security;

import vn.tuanthu.evidence.SecurityMeasure;

/**
 * What evidence says of one measure of one system.
 *
 * @param system the system's id
 * @param measure the measure's id
 * @param given what is said
 */
public record Answer(String system, String measure, SecurityMeasure given) {
    /** How far it is. */
    public SecurityMeasure.Status status() {
        return given.status();
    }

    /** Whether it is not in place yet. */
    public boolean isMissing() {
        return status() == SecurityMeasure.Status.PLANNED || status() == SecurityMeasure.Status.NOT_IN_PLACE;
    }
}
