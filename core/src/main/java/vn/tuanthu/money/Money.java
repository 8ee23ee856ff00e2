package vn.tuanthu.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * Amounts of money in whole đồng. Printed forms are read exactly, with either decimal mark; a form that can be read in
 * two ways is refused rather than guessed.
 */
public final class Money {
    /** Larger amounts are refused: a million tỷ, several times the budget of the State. */
    public static final long MOST = 1_000_000_000_000_000L;

    /** What a printed number counts. */
    public enum Unit {
        /** Đồng. */
        DONG(1L),
        /** Million đồng. */
        TRIEU(1_000_000L),
        /** Billion (10⁹) đồng. */
        TY(1_000_000_000L);

        private final long dong;

        Unit(long dong) {
            this.dong = dong;
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("tỷ", Unit.TY),
            Map.entry("tỉ", Unit.TY),
            Map.entry("ty", Unit.TY),
            Map.entry("tỷ đồng", Unit.TY),
            Map.entry("tỉ đồng", Unit.TY),
            Map.entry("ty dong", Unit.TY),
            Map.entry("triệu", Unit.TRIEU),
            Map.entry("trieu", Unit.TRIEU),
            Map.entry("tr", Unit.TRIEU),
            Map.entry("triệu đồng", Unit.TRIEU),
            Map.entry("trieu dong", Unit.TRIEU),
            Map.entry("đồng", Unit.DONG),
            Map.entry("đ", Unit.DONG),
            Map.entry("dong", Unit.DONG),
            Map.entry("vnd", Unit.DONG),
            Map.entry("vnđ", Unit.DONG));
    private static final Pattern FORM = Pattern.compile("([0-9][0-9.,]*)\\s*(\\p{L}[\\p{L} ]*)?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern ONE_MARK = Pattern.compile("([0-9]+)[.,]([0-9]+)");
    private static final Pattern DOTS_GROUP = Pattern.compile("([1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,([0-9]+))?");
    private static final Pattern COMMAS_GROUP = Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.([0-9]+))?");
    private static final long MILLION = 1_000_000L;

    private Money() {}

    /**
     * The amount printed as {@code text}, such as {@code 5.4 tỷ}, {@code 0,5} or {@code 5.400.000.000 đồng}, in đồng.
     *
     * @param unlessSaid what the number counts when no unit is written
     * @throws UnreadableAmountException if it is no amount, has an unknown unit, is negative, too large or no whole
     *     number of đồng, or could be meant in two ways, such as {@code 1.500 tỷ}
     */
    public static long parse(String text, Unit unlessSaid) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (form.startsWith("-") || form.startsWith("\u2212")) {
            throw refused("money.negative", text);
        }
        Matcher parts = FORM.matcher(form);
        if (!parts.matches()) {
            throw refused("money.unreadable", text);
        }
        Unit unit = unlessSaid;
        if (parts.group(2) != null) {
            unit = UNITS.get(parts.group(2).strip());
            if (unit == null) {
                throw refused("money.unknown-unit", text);
            }
        }
        BigDecimal dong = number(parts.group(1), unit, text).multiply(BigDecimal.valueOf(unit.dong));
        if (dong.stripTrailingZeros().scale() > 0) {
            throw refused("money.fraction", text);
        }
        BigInteger whole = dong.toBigIntegerExact();
        if (whole.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw refused("money.too-large", text);
        }
        return whole.longValueExact();
    }

    private static BigDecimal number(String digits, Unit unit, String text) {
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        Matcher one = ONE_MARK.matcher(digits);
        if (one.matches()) {
            boolean thousands =
                    one.group(1).matches("[1-9][0-9]{0,2}") && one.group(2).length() == 3;
            if (unit == Unit.DONG && thousands) {
                return new BigDecimal(one.group(1) + one.group(2));
            }
            if (thousands) {
                throw refused("money.ambiguous", text);
            }
            return new BigDecimal(one.group(1) + "." + one.group(2));
        }
        for (Pattern grouping : new Pattern[] {DOTS_GROUP, COMMAS_GROUP}) {
            Matcher grouped = grouping.matcher(digits);
            if (grouped.matches()) {
                String whole = grouped.group(1).replaceAll("[.,]", "");
                return new BigDecimal(grouped.group(2) == null ? whole : whole + "." + grouped.group(2));
            }
        }
        throw refused("money.unreadable", text);
    }

    /**
     * The amount as people read it, exactly: in tỷ with a Vietnamese decimal comma while that takes at most three
     * decimals, in đồng otherwise.
     *
     * @param dong whole đồng
     */
    public static LocalizedText text(long dong) {
        return dong == 0 || dong % MILLION != 0 ? dong(dong) : ty(dong);
    }

    /** The amount in tỷ, with all its decimals: {@code 36,5 tỷ}. */
    public static LocalizedText ty(long dong) {
        String value = BigDecimal.valueOf(dong, 9).stripTrailingZeros().toPlainString();
        return new LocalizedText(value.replace('.', ',') + " tỷ", "VND " + value + " billion");
    }

    /** The amount in đồng: {@code 36.500.000.000 đồng}. */
    public static LocalizedText dong(long dong) {
        return new LocalizedText(
                String.format(Locale.ROOT, "%,d", dong).replace(',', '.') + " đồng",
                "VND " + String.format(Locale.ROOT, "%,d", dong));
    }

    private static UnreadableAmountException refused(String key, String text) {
        return new UnreadableAmountException(Message.of(key, text));
    }
}
