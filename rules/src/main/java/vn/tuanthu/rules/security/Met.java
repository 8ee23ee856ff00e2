package vn.tuanthu.rules.security;

import java.time.LocalDate;

/**
 * A required measure is in place as the level asks.
 *
 * @param system the system's id
 * @param measure the measure's id
 * @param since date of the document that shows it
 * @param isOfPlan whether it belongs to the security plan of the level
 */
public record Met(String system, String measure, LocalDate since, boolean isOfPlan) {
    /** The measure that {@code required} asks for, shown by {@code answer}. */
    public static Met of(Required required, Answer answer) {
        return new Met(
                required.system(),
                required.id(),
                answer.given().shownOn(),
                required.measure().isOfPlan());
    }
}
