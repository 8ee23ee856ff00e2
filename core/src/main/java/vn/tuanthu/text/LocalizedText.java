package vn.tuanthu.text;

import java.util.Objects;

/**
 * A phrase of a data file in both languages.
 *
 * @param vi Vietnamese, never null
 * @param en English, never null
 */
public record LocalizedText(String vi, String en) implements Localized {
    public LocalizedText {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** Words that are the same in both, such as a name or the number of a document. */
    public static LocalizedText of(String words) {
        return new LocalizedText(words, words);
    }

    /** The phrase in {@code language}. */
    @Override
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
