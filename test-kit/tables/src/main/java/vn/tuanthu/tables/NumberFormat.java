package vn.tuanthu.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number format shows of a number, told from its pattern.
 *
 * @param kind what it shows
 * @param literalPercent whether a percent sign is shown behind a number that is not multiplied by 100
 * @param scaled whether thousands are left out, so that another number is shown
 * @param disguised whether nothing of the number is shown, or digits that are none of its own beside it
 * @param digits how many digits are shown at least before the decimals
 * @param decimals how many decimals are shown at most; null for as many as there are
 */
record NumberFormat(
        Kind kind,
        boolean literalPercent,
        boolean scaled,
        boolean disguised,
        int digits,
        @Nullable Integer decimals) {
    enum Kind {
        NUMBER,
        PERCENT,
        DATE
    }

    /** So many parts of a format are for numbers; one more is for texts. */
    private static final int NUMBERS = 3;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final Pattern LITERAL_PERCENT = Pattern.compile("\"[^\"]*%[^\"]*\"|\\\\%");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![,0#?])");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    /** Places of the number, or the number as the program likes to show it. */
    private static final Pattern PLACES = Pattern.compile("[0#?]|general");
    /** Digits written out where the number goes on, in quotes, behind a backslash or as what fills the cell. */
    private static final Pattern FOREIGN_DIGITS = Pattern.compile(
            "(?:[0#?]|general)[.,]?(?:\"[.,]?\\d|\\\\\\d)|(?:\\d[.,]?\"|\\\\\\d)[.,]?(?:[0#?]|general)|\\*\\d");

    private static final NumberFormat AS_IT_IS = plain(Kind.NUMBER);

    private static NumberFormat plain(Kind kind) {
        return new NumberFormat(kind, false, false, false, 1, null);
    }

    /** Patterns of the formats that are built in (ECMA-376 part 1, 18.8.30). */
    private static @Nullable String builtIn(int id) {
        return switch (id) {
            case 1 -> "0";
            case 2 -> "0.00";
            case 3, 37, 38 -> "#,##0";
            case 4, 39, 40 -> "#,##0.00";
            case 9 -> "0%";
            case 10 -> "0.00%";
            default -> null;
        };
    }

    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /**
     * A format.
     *
     * @param id its number, null if the cell has none
     * @param pattern its pattern, null if it is built in and unknown
     * @param negative whether a negative number is shown
     */
    static NumberFormat of(@Nullable Integer id, @Nullable String pattern, boolean negative) {
        String known = pattern == null && id != null ? builtIn(id) : pattern;
        if (known == null) {
            return id != null && isBuiltInDate(id) ? plain(Kind.DATE) : AS_IT_IS;
        }
        String section = section(known, negative);
        String bare = LITERAL.matcher(section).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.matches("(?s).*[ymdhs].*") && !bare.startsWith("general")) {
            return plain(Kind.DATE);
        }
        if (isDisguised(known, section)) {
            return new NumberFormat(Kind.NUMBER, false, false, true, 1, null);
        }
        boolean literal = LITERAL_PERCENT.matcher(section).find();
        if (!bare.matches("[^e/@]*[0#?][^e/@]*")) {
            return bare.contains("%") ? plain(Kind.PERCENT) : AS_IT_IS;
        }
        String shown = bare.replaceAll("[^0#?.]", "");
        int point = shown.indexOf('.');
        String whole = point < 0 ? shown : shown.substring(0, point);
        return new NumberFormat(
                bare.contains("%") ? Kind.PERCENT : Kind.NUMBER,
                literal,
                SCALED.matcher(bare).find(),
                false,
                (int) whole.chars().filter(c -> c == '0').count(),
                point < 0 ? 0 : shown.length() - point - 1);
    }

    /** Whether a format shows something else than the number; of conditions, any of which may hold, each part is asked. */
    private static boolean isDisguised(String pattern, String section) {
        return CONDITION.matcher(pattern).find()
                ? sections(pattern).stream().limit(NUMBERS).anyMatch(NumberFormat::isDisguise)
                : isDisguise(section);
    }

    private static boolean isDisguise(String section) {
        String lower = section.toLowerCase(Locale.ROOT);
        String bare = LITERAL.matcher(lower).replaceAll("");
        boolean hidden = !PLACES.matcher(bare).find() && bare.indexOf('@') < 0;
        return hidden || FOREIGN_DIGITS.matcher(lower).find();
    }

    private static List<String> sections(String pattern) {
        List<String> sections = new ArrayList<>();
        int quoted = 0;
        int from = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted = c == '"' ? 1 - quoted : quoted;
            if (c == ';' && quoted == 0) {
                sections.add(pattern.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(pattern.substring(from));
        return sections;
    }

    private static String section(String pattern, boolean negative) {
        List<String> sections = sections(pattern);
        return sections.get(negative && sections.size() > 1 ? 1 : 0);
    }

    /** The number shown where {@code held} is held: with all its digits, and its percent sign. */
    String shown(BigDecimal held) {
        boolean percent = kind == Kind.PERCENT;
        BigDecimal value = percent ? held.movePointRight(2) : held;
        BigDecimal plain = value.stripTrailingZeros();
        String text = plain.signum() == 0 ? "0" : plain.toPlainString();
        if (plain.scale() <= 0 && plain.signum() >= 0 && (decimals == null || decimals == 0)) {
            text = "0".repeat(Math.max(0, digits - text.length())) + text;
        }
        return percent || literalPercent ? text + "%" : text;
    }

    /** The number that {@code held} is rounded to where it is shown; null if it is shown as it is. */
    @Nullable String roundedTo(BigDecimal held) {
        BigDecimal value = kind == Kind.PERCENT ? held.movePointRight(2) : held;
        if (decimals == null || value.stripTrailingZeros().scale() <= decimals) {
            return null;
        }
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + (kind == Kind.PERCENT ? "%" : "");
    }
}
