package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A level dossier that was handed in incomplete, or in another form than asked, which the appraiser must say in time.
 *
 * @param received the day the appraiser had it
 * @param returned the day the appraiser said what was missing; null when it has not
 * @param document number and title of that answer; null when there is none
 */
public record DossierReturn(
        @JsonProperty(required = true) LocalDate received,
        @Nullable LocalDate returned,
        @Nullable String document) {
    public DossierReturn {
        Objects.requireNonNull(received, "received");
    }
}
