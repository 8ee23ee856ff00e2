package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposer's claim that a task belongs to a priority group.
 *
 * @param group the id of one of the plan's priority groups
 * @param document number and title of the document that shows it; null when none is given
 * @param words words of the task's own name or note that the claim is read from; such a claim is derived, not shown
 */
public record PriorityClaim(
        @JsonProperty(required = true) String group,
        @Nullable String document,
        @Nullable String words) {
    public PriorityClaim {
        Objects.requireNonNull(group, "group");
    }
}
