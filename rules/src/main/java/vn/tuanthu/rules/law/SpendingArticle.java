package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * What an article says of money for digital transformation: how a task is prepared, how long a service is leased, what
 * share protects cyber security.
 *
 * @param id such as {@code ND73.51.2}
 * @param article where it stands
 * @param topic what it is about
 * @param procedure how the tasks it covers are prepared; null where it leaves that to its paragraphs, or sets none
 * @param covers the tasks it covers, as a sentence names them; null where the amount alone tells
 * @param certainty how sure its text is
 * @param values what it sets
 * @param words what it says, in our words
 */
public record SpendingArticle(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Topic topic,
        @Nullable Procedure procedure,
        @Nullable LocalizedText covers,
        @JsonProperty(required = true) Certainty certainty,
        @Nullable Values values,
        @JsonProperty(required = true) LocalizedText words)
        implements Article {
    /** What an article on money is about. */
    public enum Topic {
        /** How a task is prepared before money is spent on it. */
        PROCEDURE,
        /** How many years a service may be leased. */
        LEASE_YEARS,
        /** The share of the money that protects cyber security. */
        CYBER_SECURITY_SHARE,
        /** Which tasks stay under the former decree. */
        TRANSITION
    }

    public SpendingArticle {
        values = values == null ? Values.NONE : values;
    }
}
