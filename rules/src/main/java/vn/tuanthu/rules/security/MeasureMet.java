package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.DatedDocument;

/**
 * Inferred: a required measure is in place as the level asks.
 *
 * @param system the system's id
 * @param measure the measure's id
 * @param since date of the document that shows it
 * @param isOfPlan whether it belongs to the security plan of the level
 */
@SeenByRules
public record MeasureMet(String system, String measure, LocalDate since, boolean isOfPlan) {
    /** The measure that {@code answered} shows. */
    public static MeasureMet of(AnsweredMeasure answered) {
        RequiredMeasure required = answered.required();
        return new MeasureMet(
                required.system(), required.id(), answered.given().said().shownOn(), required.isOfPlan());
    }

    /** The texts of a list in their order. */
    public static List<String> sorted(List<?> texts) {
        return texts.stream().map(String.class::cast).sorted().toList();
    }

    /** The measure with the date since which it is shown. */
    public String dated() {
        return DatedDocument.text(measure, since);
    }
}
