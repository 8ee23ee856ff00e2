package vn.tuanthu.text;

import java.util.Objects;

/**
 * A phrase of a data file in both languages.
 *
 * @param vi Vietnamese, never null
 * @param en English, never null
 */
public record LocalizedText(String vi, String en) {
    public LocalizedText {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** The phrase in {@code language}. */
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
