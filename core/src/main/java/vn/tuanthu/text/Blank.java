package vn.tuanthu.text;

import org.jspecify.annotations.Nullable;

/** Texts that say nothing: they prove nothing either. */
public final class Blank {
    /** Letters by category that leave no mark on paper: the fillers of Hangul. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    private Blank() {}

    /** Whether {@code text} is missing or has not one letter or digit that a reader sees. */
    public static boolean is(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (says(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether {@code text} can prove nothing: it {@linkplain #explainsNothing explains nothing}, or says that what was asked
     * for is not there or still being made, as {@code chưa có văn bản}, {@code đang trình ký} and {@code not yet issued} do.
     */
    public static boolean provesNothing(@Nullable String text) {
        return text == null || explainsNothing(text) || Unwritten.is(Placeholder.bare(text));
    }

    /**
     * Whether {@code text} is no reason: it {@linkplain #is says nothing}, or only holds the place of what somebody still has
     * to write, as {@code QĐ số .../QĐ-UBND}, {@code <số>}, {@code xxx} and {@code TODO} do. That something is still being
     * made proves nothing, but may be a reason.
     */
    public static boolean explainsNothing(@Nullable String text) {
        return text == null || is(text) || Placeholder.is(text);
    }

    private static boolean says(int character) {
        return Character.isLetterOrDigit(character) && FILLERS.indexOf(character) < 0;
    }
}
