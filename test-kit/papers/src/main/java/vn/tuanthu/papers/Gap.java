package vn.tuanthu.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Blank;

/** Places of a paper that nobody has filled in yet: they stand in its sentences and are shown so that nobody overlooks them. */
public final class Gap {
    private static final String OPEN = "\uE000";
    private static final String CLOSE = "\uE001";
    private static final Pattern MARKED = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);

    /** A stretch of a sentence: words, or what is missing. */
    record Part(String words, boolean missing) {}

    private Gap() {}

    /** What stands in a sentence for {@code what}, which is missing. */
    public static String of(String what) {
        return OPEN + what + CLOSE;
    }

    /** {@code value}, or the gap of {@code what} where there is none. */
    public static String unless(@Nullable String value, String what) {
        return value == null || Blank.provesNothing(value) ? of(what) : value.strip();
    }

    static List<Part> parts(String sentence) {
        List<Part> parts = new ArrayList<>();
        Matcher gap = MARKED.matcher(sentence);
        int at = 0;
        while (gap.find()) {
            if (gap.start() > at) {
                parts.add(new Part(sentence.substring(at, gap.start()), false));
            }
            parts.add(new Part(gap.group(1), true));
            at = gap.end();
        }
        if (at < sentence.length()) {
            parts.add(new Part(sentence.substring(at), false));
        }
        return parts;
    }
}
