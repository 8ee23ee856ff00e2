package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cyber-security incident of a system. Times are those of the clock where it happened, such as
 * {@code 2026-09-01T08:00:00}.
 *
 * @param found when it was found
 * @param gravity how grave it is
 * @param firstNotice when the first notice of it was given; null when it was not
 * @param report when the report on it was sent; null when it was not
 * @param document number and title of the report; null when there is none
 */
public record SecurityIncident(
        @JsonProperty(required = true) LocalDateTime found,
        @JsonProperty(required = true) Gravity gravity,
        @Nullable LocalDateTime firstNotice,
        @Nullable LocalDateTime report,
        @Nullable String document) {
    /** How grave an incident is. */
    public enum Gravity {
        ORDINARY,
        SERIOUS,
        /** National security, public order or a grave stop of operation is at stake. */
        TO_TELL_AT_ONCE
    }

    public SecurityIncident {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(gravity, "gravity");
    }
}
