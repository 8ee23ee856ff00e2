package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.money.Money;

/**
 * An amount of money as words state it.
 *
 * @param vnd the amount, in đồng
 * @param number its number among those words
 */
record StatedMoney(long vnd, StatedNumber number) {
    private static final Pattern UNIT =
            Pattern.compile("(nghìn tỷ|nghìn tỉ|ngàn tỷ|tỷ|tỉ|triệu|nghìn đồng|ngàn đồng|đồng|vnđ|vnd)(?!\\p{L})");
    private static final BigDecimal MOST = BigDecimal.valueOf(Money.MOST);

    /** Those in {@code words}, folded and in small letters, each with its unit beside it. */
    static List<StatedMoney> in(String words) {
        return of(StatedNumber.in(words));
    }

    /** Those of {@code numbers} that have a unit beside them. */
    static List<StatedMoney> of(List<StatedNumber> numbers) {
        List<StatedMoney> all = new ArrayList<>();
        for (StatedNumber number : numbers) {
            Matcher unit = UNIT.matcher(number.after());
            if (unit.lookingAt()) {
                of(number, worth(unit.group(1))).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** A number whose unit stands elsewhere, as in the head of a table. */
    static Optional<StatedMoney> of(StatedNumber number, BigDecimal worth) {
        BigDecimal dong = number.value().multiply(worth);
        return dong.stripTrailingZeros().scale() > 0 || dong.compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(new StatedMoney(dong.longValueExact(), number));
    }

    /** What one of a unit is worth, in đồng. */
    static BigDecimal worth(String unit) {
        if (unit.matches("(?:nghìn|ngàn) t.")) {
            return BigDecimal.TEN.pow(12);
        }
        return unit.matches("t[ỷỉ].*")
                ? BigDecimal.TEN.pow(9)
                : unit.startsWith("triệu")
                        ? BigDecimal.TEN.pow(6)
                        : unit.matches("(?:nghìn|ngàn).*") ? BigDecimal.TEN.pow(3) : BigDecimal.ONE;
    }
}
