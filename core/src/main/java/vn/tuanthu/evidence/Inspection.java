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
 * @param forms how much of the system the inspector was shown; empty when not declared
 * @param cause why it was made; null for one of those made from time to time
 */
public record Inspection(
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) Scope scope,
        @JsonProperty(required = true) Inspector by,
        @Nullable String provider,
        @JsonProperty(required = true) String document,
        List<Content> contents,
        List<Form> forms,
        @Nullable Cause cause) {
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

    /** How much of the inner make of a system an inspector is shown. */
    public enum Form {
        BLACK_BOX,
        GRAY_BOX,
        WHITE_BOX
    }

    /** Why an inspection is made out of its turn. */
    public enum Cause {
        SERIOUS_INCIDENT,
        MAJOR_CHANGE,
        /** Signs that a self-assessment was not honest. */
        DOUBTFUL_SELF_ASSESSMENT,
        /** A competent body asked for it. */
        ON_DEMAND
    }

    public Inspection {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(document, "document");
        contents = contents == null ? List.of() : List.copyOf(contents);
        forms = forms == null ? List.of() : List.copyOf(forms);
    }
}
