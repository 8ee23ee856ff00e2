package vn.tuanthu.rules.security;

import java.util.List;
import java.util.stream.Stream;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: a required measure is missing, not shown, or not as the level asks.
 *
 * @param system the system's id
 * @param measure the measure's id
 * @param isOfPlan whether it belongs to the security plan of the level
 * @param isAdvised whether it never decides compliance
 */
@SeenByRules
public record MeasureUnmet(String system, String measure, boolean isOfPlan, boolean isAdvised) {
    private static final int NAMED = 8;

    /** The first of {@code names} in their order, and a sign that there are more. */
    public static List<String> firstOf(List<?> names) {
        List<String> sorted = names.stream().map(String.class::cast).sorted().toList();
        return sorted.size() <= NAMED
                ? sorted
                : Stream.concat(sorted.stream().limit(NAMED), Stream.of("…")).toList();
    }

    /** The measure that {@code required} asks for. */
    public static MeasureUnmet of(RequiredMeasure required) {
        return new MeasureUnmet(
                required.system(),
                required.id(),
                required.isOfPlan(),
                required.measure().isAdvised());
    }
}
