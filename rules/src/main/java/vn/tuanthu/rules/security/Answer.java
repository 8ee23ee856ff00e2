package vn.tuanthu.rules.security;

import vn.tuanthu.evidence.SecurityMeasure.Status;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * What evidence says of one measure of one system.
 *
 * @param system the system's id
 * @param measure the measure's id
 * @param given what is said
 */
@SeenByRules
public record Answer(String system, String measure, GivenMeasure given) {
    /** How far it is said to be. */
    public Status status() {
        return given.said().status();
    }
}
