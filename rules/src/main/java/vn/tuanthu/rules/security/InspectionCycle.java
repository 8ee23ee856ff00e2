package vn.tuanthu.rules.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: a system must be inspected every so many months.
 *
 * @param asked the requirement
 * @param months how many
 * @param reading whether that it still must is only a reading
 */
@SeenByRules
public record InspectionCycle(ApplicableRequirement asked, long months, boolean reading) {
    /** The system's id. */
    public String system() {
        return asked.system();
    }

    /** Whether the next inspection after {@code since} is overdue on the day. */
    public boolean isOverdueSince(@Nullable LocalDate since) {
        return since != null && asked.day().isAfter(nextAfter(since));
    }

    /** The last day for the next inspection after {@code since}. */
    public LocalDate nextAfter(LocalDate since) {
        return since.plusMonths(months);
    }
}
