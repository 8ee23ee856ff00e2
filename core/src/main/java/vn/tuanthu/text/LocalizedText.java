package vn.tuanthu.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of a data file in both languages. A file may give the Vietnamese alone, as {@code {vi: …}} or as plain text; it
 * then stands for the English too.
 *
 * @param vi Vietnamese, never null
 * @param en English, never null
 */
public record LocalizedText(String vi, String en) implements Localized {
    /** Between a digit and three, six or more digits to the end of a whole number. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");

    public LocalizedText {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static LocalizedText written(
            @JsonProperty(value = "vi", required = true) String vi, @JsonProperty("en") @Nullable String en) {
        return new LocalizedText(vi, en == null ? vi : en);
    }

    /** Words that are the same in both, such as a name or the number of a document. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalizedText of(String words) {
        return new LocalizedText(words, words);
    }

    /** What {@code words} say in each language. */
    public static LocalizedText of(Localized words) {
        return new LocalizedText(words.in(Language.VI), words.in(Language.EN));
    }

    /** A number with all its decimals, as people write it in either language: thousands are set off. */
    public static LocalizedText decimal(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : plain.substring(point);
        Matcher thousands = THOUSANDS.matcher(whole);
        return new LocalizedText(
                thousands.replaceAll(".") + decimals.replace('.', ','), thousands.replaceAll(",") + decimals);
    }

    /** The phrase in {@code language}. */
    @Override
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
