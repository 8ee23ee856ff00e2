package vn.tuanthu.rules.budget;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Plan;

/**
 * The unit in charge of a task.
 *
 * @param written how the row names it
 * @param name its full name, or null if nobody of that name is known
 * @param successor the unit that took over its tasks, or null when none is known
 * @param nearest the known name it may have been meant to be, or null
 */
public record LeadUnit(
        String written,
        @Nullable String name,
        Plan.@Nullable Successor successor,
        @Nullable String nearest) {
    public LeadUnit {
        Objects.requireNonNull(written, "written");
    }

    /** Its name in the plan or the evidence; as it is written where that is not known. */
    public String nameOrWritten() {
        return Objects.requireNonNullElse(name, written);
    }

    /** Whether a unit of that name is known. */
    public boolean isKnown() {
        return name != null;
    }

    /** The name of its successor, if one is known. */
    public Optional<String> successorName() {
        return Optional.ofNullable(successor).map(Plan.Successor::successor);
    }
}
