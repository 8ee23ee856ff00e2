package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * A criterion that puts a system at a level.
 *
 * @param id such as {@code ND85.9.2c}
 * @param regime whose criterion it is
 * @param level 1 to 5
 * @param article where it stands
 * @param certainty how sure its text is
 * @param users number of users it compares with, or null
 * @param basicSubjects number of people with basic personal data it compares with, or null
 * @param sensitiveSubjects number of people with sensitive personal data it compares with, or null
 * @param text what it says, in our words
 */
public record Criterion(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Regime regime,
        @JsonProperty(required = true) Integer level,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Certainty certainty,
        @Nullable Long users,
        @Nullable Long basicSubjects,
        @Nullable Long sensitiveSubjects,
        @JsonProperty(required = true) LocalizedText text) {
    /** The number of users, of a criterion that compares with one. */
    long usersAsked() {
        return Objects.requireNonNull(users, "users");
    }

    /** The number of people with basic data, of a criterion that compares with one. */
    long basicAsked() {
        return Objects.requireNonNull(basicSubjects, "basicSubjects");
    }

    /** The number of people with sensitive data, of a criterion that compares with one. */
    long sensitiveAsked() {
        return Objects.requireNonNull(sensitiveSubjects, "sensitiveSubjects");
    }
}
