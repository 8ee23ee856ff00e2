package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.LocalizedText;

/** Days as legal texts write them: {@code 01/7/2026}, in English {@code 1 July 2026}. */
@SeenByRules
public final class DayText {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private DayText() {}

    /** {@code day} in words of both languages. */
    public static LocalizedText written(LocalDate day) {
        int month = day.getMonthValue();
        String months = month <= 2 ? "0" + month : String.valueOf(month);
        return new LocalizedText(
                String.format(Locale.ROOT, "%02d/%s/%d", day.getDayOfMonth(), months, day.getYear()),
                ENGLISH.format(day));
    }
}
