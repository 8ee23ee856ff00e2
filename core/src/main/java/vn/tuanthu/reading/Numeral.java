package vn.tuanthu.reading;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it. {@code 40,5} and {@code 40.5} are the same; {@code 1.234} can be either of two numbers
 * unless its column shows how it writes decimals.
 *
 * @param value the number, or the smaller of the two it can be
 * @param grouped the other one, its point or comma taken to set off thousands; null if the number is clear
 * @param percent whether a percent sign follows
 */
public record Numeral(BigDecimal value, @Nullable BigDecimal grouped, boolean percent) {
    /** How a column writes decimals. */
    public enum Style {
        /** With a point: {@code 40.5}. */
        POINT,
        /** With a comma: {@code 40,5}. */
        COMMA,
        /** Its cells do not tell. */
        UNKNOWN
    }

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern ONE_MARK = Pattern.compile("([+-]?)(\\d+)([.,])(\\d+)");
    private static final Pattern GROUPS =
            Pattern.compile("([+-]?)(\\d{1,3}(?:([., ])\\d{3})(?:\\3\\d{3})*)(?:([.,])(\\d+))?");
    private static final Pattern SIGN = Pattern.compile("\\s*%$");
    private static final int GROUP = 3;
    /** Nobody writes more digits, and reading them takes time that grows with their square. */
    private static final int LONGEST = 100;

    /**
     * What {@code text} says; null if it is no number.
     *
     * @param style how its column writes decimals
     */
    public static @Nullable Numeral of(String text, Style style) {
        if (text.length() > LONGEST) {
            return null;
        }
        String bare = SIGN.matcher(text).replaceFirst("").replace('\u2212', '-');
        boolean percent = bare.length() < text.length();
        Matcher mark = ONE_MARK.matcher(bare);
        if (mark.matches()) {
            String digits = mark.group(1) + mark.group(2);
            BigDecimal decimal = new BigDecimal(digits + "." + mark.group(4));
            Style written = mark.group(3).equals(".") ? Style.POINT : Style.COMMA;
            if (!isGroup(mark) || style == written) {
                return new Numeral(decimal, null, percent);
            }
            BigDecimal whole = new BigDecimal(digits + mark.group(4));
            return style == Style.UNKNOWN ? new Numeral(decimal, whole, percent) : new Numeral(whole, null, percent);
        }
        if (PLAIN.matcher(bare).matches()) {
            BigDecimal number = new BigDecimal(bare);
            return Math.abs(number.scale()) > LONGEST ? null : new Numeral(number, null, percent);
        }
        return groups(bare, percent);
    }

    /** Thousands set off by points, commas or blanks, with decimals behind the other mark. */
    private static @Nullable Numeral groups(String text, boolean percent) {
        Matcher groups = GROUPS.matcher(text);
        if (!groups.matches() || groups.group(3).equals(groups.group(4))) {
            return null;
        }
        String whole = groups.group(1) + groups.group(2).replaceAll("[., ]", "");
        String decimals = groups.group(5);
        return new Numeral(new BigDecimal(decimals == null ? whole : whole + "." + decimals), null, percent);
    }

    /** How the cells of a column write decimals, told by those that can be read in one way only. */
    public static Style style(Iterable<String> cells) {
        boolean point = false;
        boolean comma = false;
        for (String cell : cells) {
            String bare = SIGN.matcher(cell).replaceFirst("");
            Matcher mark = ONE_MARK.matcher(bare);
            Matcher groups = GROUPS.matcher(bare);
            if (mark.matches()) {
                if (!isGroup(mark)) {
                    point |= mark.group(3).equals(".");
                    comma |= mark.group(3).equals(",");
                }
            } else if (groups.matches()) {
                String thousands = groups.group(3);
                point |= thousands.equals(",") || ".".equals(groups.group(4));
                comma |= thousands.equals(".") || ",".equals(groups.group(4));
            }
        }
        return point == comma ? Style.UNKNOWN : point ? Style.POINT : Style.COMMA;
    }

    /** One to three digits, not beginning with a zero, then exactly three: the mark may set off thousands. */
    private static boolean isGroup(Matcher mark) {
        String whole = mark.group(2);
        return mark.group(4).length() == GROUP && whole.length() <= GROUP && !whole.startsWith("0");
    }
}
