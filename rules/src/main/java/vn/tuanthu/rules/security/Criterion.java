package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.tuanthu.text.Text;
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
        Long users,
        Long basicSubjects,
        Long sensitiveSubjects,
        @JsonProperty(required = true) Text text) {}
