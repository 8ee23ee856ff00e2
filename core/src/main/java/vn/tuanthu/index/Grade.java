package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import vn.tuanthu.text.LocalizedText;

/**
 * A band of scores with a name, such as "Tốt".
 *
 * @param from the least score that belongs to it
 * @param name its name
 */
public record Grade(
        @JsonProperty(required = true) BigDecimal from,
        @JsonProperty(required = true) LocalizedText name) {
    public Grade {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(name, "name");
    }
}
