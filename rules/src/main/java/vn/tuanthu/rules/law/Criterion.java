package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * A criterion that puts a system at a level.
 *
 * @param id such as {@code ND85.9.2c}
 * @param regime code of the instrument whose levels it is a criterion of
 * @param level 1 to 5
 * @param article where it stands
 * @param certainty how sure its text is
 * @param values numbers it compares with
 * @param words what it says, in our words
 */
public record Criterion(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String regime,
        @JsonProperty(required = true) Integer level,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Certainty certainty,
        @Nullable Values values,
        @JsonProperty(required = true) LocalizedText words)
        implements Article {
    public Criterion {
        values = values == null ? Values.NONE : values;
    }
}
