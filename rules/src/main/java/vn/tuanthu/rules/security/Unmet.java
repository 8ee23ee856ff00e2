package vn.tuanthu.rules.security;

/**
 * A required measure is missing, not shown, or not as the level asks.
 *
 * @param system the system's id
 * @param measure the measure's id
 * @param isOfPlan whether it belongs to the security plan of the level
 */
public record Unmet(String system, String measure, boolean isOfPlan) {
    /** The measure that {@code required} asks for. */
    public static Unmet of(Required required) {
        return new Unmet(required.system(), required.id(), required.measure().isOfPlan());
    }
}
