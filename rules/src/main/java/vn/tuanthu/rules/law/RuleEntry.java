package vn.tuanthu.rules.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.verdict.Certainty;

/**
 * A rule as it stands in its file.
 *
 * @param name its name
 * @param file the DRL file, from the root of the class path
 * @param clause the article or sentence that it encodes; null for one that many share
 * @param topic the topic of the requirements that share it; null for none
 * @param about what else it is about, names after commas; null for none
 * @param certainty how sure it is
 * @param text the rule itself
 */
public record RuleEntry(
        String name,
        String file,
        @Nullable String clause,
        @Nullable String topic,
        @Nullable String about,
        Certainty certainty,
        String text) {
    /** Whether it names {@code id} as what it encodes, whole or as one of a row such as {@code L116.8.1-3}. */
    boolean encodes(String id) {
        return clause != null && (id.equals(clause) || id.startsWith(clause + "-"));
    }

    /** Whether {@code some} is one of what it is about. */
    boolean isAbout(String some) {
        return about != null && List.of(about.split(", ")).contains(some);
    }

    /** Whether it speaks of {@code id}. */
    boolean quotes(String id) {
        return text.contains("\"" + id + "\"");
    }
}
