package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * An article that others build on and that is no check of its own: a limit, a day, a list.
 *
 * @param id such as {@code ND73.51.2}
 * @param article where it stands
 * @param certainty how sure its text is
 * @param values what it sets
 * @param words what it says, in our words
 */
public record Provision(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Certainty certainty,
        @Nullable Values values,
        @JsonProperty(required = true) LocalizedText words)
        implements Article {
    public Provision {
        values = values == null ? Values.NONE : values;
    }
}
