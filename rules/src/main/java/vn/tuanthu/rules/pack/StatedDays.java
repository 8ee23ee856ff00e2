package vn.tuanthu.rules.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last days that a sentence leaves for something: "trước ngày 30/6" leaves the 29th, "đến hết ngày 30/6" the 30th. */
final class StatedDays {
    private static final String BEFORE = "(?<before>trước (?:hết )?)?";
    private static final List<Pattern> DAYS = List.of(
            Pattern.compile(BEFORE + "(?:ngày )?(?<!\\d)(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>20\\d\\d)"),
            Pattern.compile(BEFORE + "ngày (?<d>\\d{1,2}) tháng (?<m>\\d{1,2})(?: năm (?<y>20\\d\\d))?"),
            Pattern.compile(BEFORE + "(?:(?<=trước )|ngày )(?<d>\\d{1,2})/(?<m>\\d{1,2})(?![/\\d]|[.-]\\d)(?<y>)"));
    private static final Pattern MONTH =
            Pattern.compile(BEFORE + "(?<!\\d )tháng (?<m>\\d{1,2})(?!\\d)(?:(?:/| năm )(?<y>20\\d\\d))?");
    private static final Pattern QUARTER =
            Pattern.compile(BEFORE + "quý (?<q>iv|iii|ii|i|[1-4])(?![\\p{L}\\d])(?:[/ ]*(?:năm )?(?<y>20\\d\\d))?");
    private static final Pattern HALF = Pattern.compile("(?:6|06|sáu) tháng đầu năm(?: (?<y>20\\d\\d))?");
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

    private final int year;
    private final Set<LocalDate> days = new LinkedHashSet<>();

    private StatedDays(int year) {
        this.year = year;
    }

    /**
     * Those in {@code words}, in small letters.
     *
     * @param year of days that are said without one
     */
    static Set<LocalDate> in(String words, int year) {
        StatedDays stated = new StatedDays(year);
        for (Pattern day : DAYS) {
            stated.each(day, words, (one, itsYear) -> {
                LocalDate said = LocalDate.of(itsYear, number(one, "m"), number(one, "d"));
                return one.group("before") == null ? said : said.minusDays(1);
            });
        }
        stated.each(MONTH, words, (one, itsYear) -> last(one, YearMonth.of(itsYear, number(one, "m")), 1));
        stated.each(QUARTER, words, (one, itsYear) -> {
            int place = QUARTERS.indexOf(one.group("q"));
            int quarter = place < 0 ? number(one, "q") : place + 1;
            return last(one, YearMonth.of(itsYear, 3 * quarter), 3);
        });
        stated.each(HALF, words, (one, itsYear) -> LocalDate.of(itsYear, 6, 30));
        return stated.days;
    }

    private interface Said {
        LocalDate day(Matcher one, int year);
    }

    private void each(Pattern pattern, String words, Said said) {
        Matcher one = pattern.matcher(words);
        while (one.find()) {
            String written = one.group("y");
            try {
                days.add(said.day(one, isBlank(written) ? year : Integer.parseInt(written)));
            } catch (DateTimeException e) {
                // No day of the calendar: then the sentence says something else.
            }
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static int number(Matcher one, String group) {
        return Integer.parseInt(one.group(group));
    }

    private static LocalDate last(Matcher one, YearMonth end, int months) {
        return one.group("before") == null
                ? end.atEndOfMonth()
                : end.minusMonths(months).atEndOfMonth();
    }
}
