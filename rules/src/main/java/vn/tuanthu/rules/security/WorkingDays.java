package vn.tuanthu.rules.security;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Days from Monday to Friday. Public holidays are not known here, so a count may be too high, never too low. */
final class WorkingDays {
    private WorkingDays() {}

    /** How many lie after {@code start} up to and including {@code end}. */
    static long between(LocalDate start, LocalDate end) {
        return start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(WorkingDays::is)
                .count();
    }

    /** The last of {@code count} such days after {@code start}. */
    static LocalDate after(LocalDate start, long count) {
        return Stream.iterate(start.plusDays(1), day -> day.plusDays(1))
                .filter(WorkingDays::is)
                .skip(count - 1)
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
