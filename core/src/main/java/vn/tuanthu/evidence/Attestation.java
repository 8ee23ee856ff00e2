package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Identity;

/**
 * A statement, backed by a document, that an obligation was met.
 *
 * @param check the obligation
 * @param agency who attests; null when the province does
 * @param status how far it is
 * @param document number and title of the document that shows it
 * @param date the document's date
 * @param validUntil last day it counts; null means no end
 * @param nextReview when it is to be reviewed; null means never
 * @param note anything else
 */
public record Attestation(
        @JsonProperty(required = true) String check,
        @Nullable String agency,
        @JsonProperty(required = true) Status status,
        @Nullable String document,
        @Nullable LocalDate date,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate nextReview,
        @Nullable String note) {
    /** How far an obligation is. */
    public enum Status {
        DONE,
        IN_PROGRESS,
        NOT_DONE
    }

    public Attestation {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(status, "status");
        agency = agency == null ? null : Identity.of(agency);
    }

    /**
     * An obligation that the province, or whoever the attestation is given to, met.
     *
     * @param document number and title of the document that shows it
     * @param date the document's date
     */
    public static Attestation done(String check, String document, LocalDate date) {
        return new Attestation(
                check,
                null,
                Status.DONE,
                Objects.requireNonNull(document, "document"),
                Objects.requireNonNull(date, "date"),
                null,
                null,
                null);
    }

    /** The same, attested by an agency. */
    public Attestation by(String other) {
        return new Attestation(
                check, Objects.requireNonNull(other, "other"), status, document, date, validUntil, nextReview, note);
    }

    /** The same, which counts no longer than this day. */
    public Attestation until(LocalDate lastDay) {
        return new Attestation(
                check, agency, status, document, date, Objects.requireNonNull(lastDay, "lastDay"), nextReview, note);
    }

    /** Whether it names a document with its date. */
    @JsonIgnore
    public boolean isDocumented() {
        return !Blank.provesNothing(document) && date != null;
    }

    /**
     * The document that shows it, of an attestation known to be documented.
     *
     * @throws NullPointerException if it names none
     */
    public String shownBy() {
        return Objects.requireNonNull(document, "document");
    }

    /**
     * The document's date, of an attestation known to be documented.
     *
     * @throws NullPointerException if it has none
     */
    public LocalDate shownOn() {
        return Objects.requireNonNull(date, "date");
    }

    /** Whether its document counts on {@code day}: dated by then, still valid, its review not overdue. */
    public boolean holdsOn(LocalDate day) {
        return isDocumented()
                && date != null
                && !date.isAfter(day)
                && (validUntil == null || !day.isAfter(validUntil))
                && (nextReview == null || !day.isAfter(nextReview));
    }
}
