package vn.tuanthu.rules.security;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days from Monday to Friday. Public holidays are not known here, so a count may be too high, never too low. */
final class WorkingDays {
    private WorkingDays() {}

    /** How many lie after {@code start} up to and including {@code end}. */
    static long between(LocalDate start, LocalDate end) {
        return start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
