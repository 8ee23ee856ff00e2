package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: a required measure is missing, not shown, or not as the level asks.
 *
 * @param system the system's id
 * @param measure the measure's id
 * @param isOfPlan whether it belongs to the security plan of the level
 */
@SeenByRules
public record MeasureUnmet(String system, String measure, boolean isOfPlan) {
    /** The measure that {@code required} asks for. */
    public static MeasureUnmet of(RequiredMeasure required) {
        return new MeasureUnmet(required.system(), required.id(), required.isOfPlan());
    }
}
