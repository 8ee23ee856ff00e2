package vn.tuanthu.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.text.Message;

/** What to write where something is counted. */
public final class WholeNumber {
    private static final Pattern PERCENTAGE = Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s*%\\s*");

    private WholeNumber() {}

    /** What is expected in place of {@code given}, which is none: a percentage belongs elsewhere. */
    public static Message inPlaceOf(String given) {
        Matcher percentage = PERCENTAGE.matcher(given);
        return percentage.matches()
                ? Message.of("input.expected.whole-not-percent", percentage.group(1))
                : Message.of("input.expected.whole");
    }
}
