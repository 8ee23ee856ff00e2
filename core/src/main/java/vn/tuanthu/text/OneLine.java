package vn.tuanthu.text;

import java.util.regex.Pattern;

/**
 * Text from an input made fit for one line of a terminal, a log or a report: what would break the line, move the cursor,
 * change colours or turn the reading direction becomes a blank.
 */
public final class OneLine {
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}\\x{200E}\\x{200F}]+");

    private OneLine() {}

    /** {@code text} on one line. */
    public static String of(String text) {
        return UNFIT.matcher(text).replaceAll(" ");
    }

    /** {@code text} on one line, cut after {@code longest} characters. */
    public static String of(String text, int longest) {
        return text.length() <= longest ? of(text) : of(text.substring(0, longest)) + "…";
    }
}
