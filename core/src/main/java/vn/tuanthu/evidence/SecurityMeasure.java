package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Blank;

/**
 * What was done about one or more required measures, shown by one document.
 *
 * @param ids the measures, such as {@code TT12.D04}
 * @param status how far they are
 * @param means by what they are met; needed where the level asks for a product
 * @param document number and title of the document that shows it
 * @param date the document's date
 * @param reason why the measures do not apply, when they do not
 * @param devices devices that have a standby, for the measure that asks for it
 * @param hotStandby whether a standby takes over without interruption
 * @param distanceKm distance to the standby site in whole kilometres, 0 or more
 * @param note anything else
 */
public record SecurityMeasure(
        @JsonProperty(required = true) List<String> ids,
        @JsonProperty(required = true) Status status,
        @Nullable Means means,
        @Nullable String document,
        @Nullable LocalDate date,
        @Nullable Reason reason,
        List<Device> devices,
        @Nullable Boolean hotStandby,
        @Nullable Long distanceKm,
        @Nullable String note) {
    /** How far a measure is. */
    public enum Status {
        IN_PLACE,
        PLANNED,
        NOT_IN_PLACE,
        NOT_APPLICABLE
    }

    /** By what a measure is met. */
    public enum Means {
        /** An arrangement or tool of equal effect. */
        EQUIVALENT,
        /** A function built into a device that also does other things. */
        BUILT_IN,
        /** A leased service. */
        SERVICE,
        /** A product made for it. */
        PRODUCT
    }

    /** Reasons why a measure does not apply. */
    public enum Reason {
        NO_WIRELESS_NETWORK,
        NO_MAIL_SERVICE,
        NO_OUTSOURCED_SOFTWARE,
        NO_INTERNAL_SOFTWARE,
        NO_WEB_APPLICATION
    }

    /** Main devices of a network. */
    public enum Device {
        CORE_SWITCH,
        CORE_FIREWALL,
        WEB_APPLICATION_FIREWALL,
        CENTRAL_STORAGE,
        DATABASE_FIREWALL,
        ALL_NETWORK_DEVICES
    }

    public SecurityMeasure {
        ids = List.copyOf(Objects.requireNonNull(ids, "ids"));
        devices = devices == null ? List.of() : List.copyOf(devices);
        Objects.requireNonNull(status, "status");
    }

    /**
     * The document that shows it, of a measure known to be documented.
     *
     * @throws NullPointerException if it names none
     */
    public String shownBy() {
        return Objects.requireNonNull(document, "document");
    }

    /**
     * The document's date, of a measure known to be documented.
     *
     * @throws NullPointerException if it has none
     */
    public LocalDate shownOn() {
        return Objects.requireNonNull(date, "date");
    }

    /** Whether it names a document with its date. */
    @JsonIgnore
    public boolean isDocumented() {
        return !Blank.provesNothing(document) && date != null;
    }
}
