package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An inspection and assessment of information security that was made.
 *
 * @param date the day of its report
 * @param scope of what
 * @param by by what sort of body
 * @param provider who made it
 * @param document number and title of the report
 * @param contents what was looked at
 */
public record Inspection(
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) Scope scope,
        @JsonProperty(required = true) Inspector by,
        @Nullable String provider,
        @JsonProperty(required = true) String document,
        List<Content> contents) {
    /** What was inspected. */
    public enum Scope {
        SYSTEM,
        /** The agency's activity as a whole. */
        ORGANISATION
    }

    /** Sorts of bodies that inspect. */
    public enum Inspector {
        LICENSED_ORGANISATION,
        STATE_UNIT_WITH_THE_FUNCTION,
        DESIGNATED_ORGANISATION,
        /** A unit of the same owner that does not operate the system. */
        INTERNAL_INDEPENDENT_UNIT,
        /** The unit that operates the system. */
        OPERATOR
    }

    /** What an inspection looks at. */
    public enum Content {
        LEGAL_COMPLIANCE,
        EFFECTIVENESS,
        VULNERABILITIES_AND_PENETRATION,
        SOURCE_CODE
    }

    public Inspection {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(document, "document");
        contents = contents == null ? List.of() : List.copyOf(contents);
    }
}
