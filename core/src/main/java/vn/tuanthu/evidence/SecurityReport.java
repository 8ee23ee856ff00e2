package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A report on information security that was sent.
 *
 * @param kind which report
 * @param year the year it is about
 * @param date the day it was sent
 * @param to who received it
 * @param document number and title
 */
public record SecurityReport(
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) Integer year,
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) Recipient to,
        @JsonProperty(required = true) String document) {
    /** Which report it is. */
    public enum Kind {
        /** The yearly report on security by levels. */
        ANNUAL,
        /** The report on an inspection. */
        INSPECTION
    }

    /** Who receives reports. */
    public enum Recipient {
        OWNER,
        /** The ministry of information and communications, or the one that took over its tasks. */
        INFORMATION_MINISTRY,
        MINISTRY_OF_PUBLIC_SECURITY
    }

    public SecurityReport {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(document, "document");
    }
}
