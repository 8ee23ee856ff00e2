package vn.tuanthu.text;

import java.util.Locale;

/**
 * Text from an input made fit for one line of a terminal, a page, a cell or a log: what would break the line, move the
 * cursor, change colours, turn the reading direction or be seen by nobody is shown as an escape, {@code \n} or
 * {@code \u202e}.
 */
public final class OneLine {
    private OneLine() {}

    /** {@code text} on one line. */
    public static String of(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (int c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isFit(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(escape(c));
            }
        }
        return shown.toString();
    }

    /** {@code text} on one line, cut after {@code longest} characters. */
    public static String of(String text, int longest) {
        return text.length() <= longest ? of(text) : of(text.substring(0, longest)) + "…";
    }

    /** Whether a reader sees {@code codePoint} and it stays in its place. */
    public static boolean isFit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> !isUnseen(codePoint);
        };
    }

    /** Letters and marks by their class that nothing is drawn for: joiners, fillers, selectors of a variant. */
    private static boolean isUnseen(int c) {
        return c == 0x34F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && (c <= '~' || (c >= 0xC0 && c <= 0x24F) || (c >= 0x1EA0 && c <= 0x1EF9));
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%x}" : "\\u%04x", c);
        };
    }
}
