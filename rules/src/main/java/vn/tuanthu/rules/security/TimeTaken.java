package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: how long the appraisal or the approval of a level took, beside how long it may take.
 *
 * @param asked the requirement
 * @param step {@code appraisal} or {@code approval}
 * @param limit the most days it may take
 * @param taken the days it took; null when its first or last day was not declared
 * @param unit {@code days} of the calendar or {@code working} days
 * @param document the decision
 */
@SeenByRules
public record TimeTaken(
        ApplicableRequirement asked,
        String step,
        long limit,
        @Nullable Long taken,
        String unit,
        String document) {
    /** In days of the calendar. */
    public static TimeTaken inDays(
            ApplicableRequirement asked,
            String step,
            long limit,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Approval approval) {
        Long taken = start == null || end == null ? null : (Long) ChronoUnit.DAYS.between(start, end);
        return new TimeTaken(asked, step, limit, taken, "days", approval.document());
    }

    /** In days from Monday to Friday. */
    public static TimeTaken inWorkingDays(
            ApplicableRequirement asked,
            String step,
            long limit,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Approval approval) {
        Long taken = start == null || end == null ? null : (Long) WorkingDays.between(start, end);
        return new TimeTaken(asked, step, limit, taken, "working", approval.document());
    }
}
