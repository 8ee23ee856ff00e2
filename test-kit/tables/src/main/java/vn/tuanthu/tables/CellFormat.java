package vn.tuanthu.tables;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number format makes of a number, told from its pattern. */
enum CellFormat {
    NUMBER,
    PERCENT,
    DATE;

    /** Numbers of the built-in formats that show dates or times (ECMA-376 part 1, 18.8.30). */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /**
     * The kind of a format.
     *
     * @param id its number, null if the cell has none
     * @param pattern its pattern, null if it is built in and unknown
     */
    static CellFormat of(@Nullable Integer id, @Nullable String pattern) {
        if (pattern == null) {
            if (id == null) {
                return NUMBER;
            }
            return id == 9 || id == 10 ? PERCENT : isBuiltInDate(id) ? DATE : NUMBER;
        }
        // Literal text, escaped characters, colours and locales say nothing about the kind.
        String bare =
                pattern.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        if (bare.contains("%")) {
            return PERCENT;
        }
        if (bare.startsWith("general")) {
            return NUMBER;
        }
        return bare.matches("(?s).*[ymdhs].*") ? DATE : NUMBER;
    }
}
