package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.DatedDocument;

/**
 * A body with all its systems of the register.
 *
 * @param id as its systems name it
 * @param lastInspected the last inspection of the whole body by the day; null when there was none
 */
@SeenByRules
public record Organisation(String id, @Nullable Inspection lastInspected) {
    /** The body whose systems {@code cases} are. */
    static Organisation of(String id, List<SystemCase> cases) {
        return new Organisation(
                id,
                cases.stream()
                        .flatMap(some -> some.system().inspections().stream()
                                .filter(inspection -> isOfWhole(inspection, some.day())))
                        .max(Comparator.comparing(Inspection::date))
                        .orElse(null));
    }

    /** The day of the last inspection of the whole body; null when there was none. */
    public @Nullable LocalDate inspectedOn() {
        return lastInspected == null ? null : lastInspected.date();
    }

    /** Its report with the date; empty when there was none. */
    public List<String> document() {
        return lastInspected == null
                ? List.of()
                : List.of(DatedDocument.text(lastInspected.document(), lastInspected.date()));
    }

    private static boolean isOfWhole(Inspection inspection, LocalDate day) {
        return inspection.scope() == Inspection.Scope.ORGANISATION
                && !inspection.date().isAfter(day);
    }
}
