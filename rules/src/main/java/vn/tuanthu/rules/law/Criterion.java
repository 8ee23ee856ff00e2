package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * A criterion that puts a system at a level.
 *
 * @param id such as {@code ND85.9.2c}
 * @param regime code of the instrument whose levels it is a criterion of
 * @param level 1 to 5
 * @param restsOn what of a declaration it depends on: while that is undeclared the level may still be met
 * @param article where it stands
 * @param certainty how sure its text is
 * @param values numbers it compares with
 * @param words what it says, in our words
 */
public record Criterion(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String regime,
        @JsonProperty(required = true) Integer level,
        List<String> restsOn,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Certainty certainty,
        @Nullable Values values,
        @JsonProperty(required = true) LocalizedText words)
        implements Article {
    public Criterion {
        restsOn = restsOn == null ? List.of() : List.copyOf(restsOn);
        values = values == null ? Values.NONE : values;
    }

    /** Whether harm that is declared meets it, whatever the system is. */
    public boolean asksForDeclaredHarm() {
        return sets("harm", LocalDate.MAX);
    }

    /** Whether it asks for a degree of harm to national security. */
    public boolean asksForHarm() {
        return sets("degree", LocalDate.MAX);
    }
}
