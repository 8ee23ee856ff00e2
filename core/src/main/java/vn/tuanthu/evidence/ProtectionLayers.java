package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Blank;

/**
 * The four layers of protection of a system; a layer that is null was not declared.
 *
 * @param onSite layer 1: the unit in charge on site
 * @param monitoring layer 2: professional monitoring and protection, by the agency itself or a provider
 * @param assessment layer 3: periodic assessment by somebody independent of layer 2
 * @param national layer 4: connection with the national monitoring system
 */
public record ProtectionLayers(
        @Nullable Layer onSite,
        @Nullable Layer monitoring,
        @Nullable Layer assessment,
        @Nullable NationalConnection national) {
    /**
     * One layer.
     *
     * @param provider who does it: the unit itself or a company
     * @param document decision, contract or report that shows it
     * @param date the document's date
     */
    public record Layer(
            @JsonProperty(required = true) String provider,
            @Nullable String document,
            @Nullable LocalDate date) {
        public Layer {
            Objects.requireNonNull(provider, "provider");
        }

        /** Whether it names a document dated by {@code day}. */
        @JsonIgnore
        public boolean isShownOn(LocalDate day) {
            return !Blank.provesNothing(document) && date != null && !date.isAfter(day);
        }
    }

    /**
     * Connection with a monitoring centre.
     *
     * @param to which centre
     * @param document record of the connection
     * @param date its date
     */
    public record NationalConnection(
            @JsonProperty(required = true) Centre to,
            @Nullable String document,
            @Nullable LocalDate date) {
        public NationalConnection {
            Objects.requireNonNull(to, "to");
        }

        /** Whether it names a document dated by {@code day}. */
        @JsonIgnore
        public boolean isShownOn(LocalDate day) {
            return !Blank.provesNothing(document) && date != null && !date.isAfter(day);
        }
    }

    /** Monitoring centres. */
    public enum Centre {
        /** The national centre as it was under the ministry of information and communications. */
        NATIONAL_CENTRE_OF_INFORMATION_MINISTRY,
        /** The national cyber-security centre of the ministry of public security. */
        NATIONAL_CENTRE_OF_PUBLIC_SECURITY,
        /** The cyber-security centre of the province or city. */
        PROVINCIAL_CENTRE
    }
}
