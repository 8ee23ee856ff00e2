package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import vn.tuanthu.input.BadValueException;
import vn.tuanthu.text.Message;

/**
 * When something was counted: a year ({@code 2025}), a quarter ({@code 2025-Q2}), a month ({@code 2025-06}), a day
 * ({@code 2025-10-02}), or a run of quarters, months ({@code 2025-01/2025-02}) or days ({@code 2025-10-02/2025-12-31}).
 *
 * @param firstDay first day
 * @param lastDay last day, not before the first
 */
public record Period(LocalDate firstDay, LocalDate lastDay) {
    private static final Pattern QUARTER = Pattern.compile("[0-9]{4}-Q[1-4]");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public Period {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a period cannot end before it starts: " + firstDay + ", " + lastDay);
        }
    }

    /** A whole calendar year. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * The period written as {@code text}.
     *
     * @throws BadValueException if it is in none of the forms
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Period parse(String text) {
        try {
            String[] ends = text.strip().split("/", 2);
            return new Period(part(ends[0]).firstDay, part(ends[ends.length - 1]).lastDay);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadValueException(text, Message.of("evidence.no-period.remedy"));
        }
    }

    private static Period part(String text) {
        if (text.length() == 4) {
            return ofYear(Year.parse(text).getValue());
        }
        if (text.length() == "2025-01-01".length()) {
            LocalDate day = LocalDate.parse(text);
            return new Period(day, day);
        }
        if (QUARTER.matcher(text).matches()) {
            YearMonth last = YearMonth.of(
                    Integer.parseInt(text.substring(0, 4)), 3 * Character.digit(text.charAt(text.length() - 1), 10));
            return new Period(last.minusMonths(2).atDay(1), last.atEndOfMonth());
        }
        YearMonth month = YearMonth.parse(text);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** Whether all of it lies between the two days. */
    public boolean isWithin(LocalDate first, LocalDate last) {
        return !firstDay.isBefore(first) && !lastDay.isAfter(last);
    }

    /** The form it is written in. */
    @JsonValue
    @Override
    public String toString() {
        if (isWholeYear()) {
            return String.valueOf(firstDay.getYear());
        }
        if (!isOfWholeMonths()) {
            return firstDay.equals(lastDay) ? firstDay.toString() : firstDay + "/" + lastDay;
        }
        YearMonth first = YearMonth.from(firstDay);
        YearMonth last = YearMonth.from(lastDay);
        return first.equals(last) ? first.toString() : first + "/" + last;
    }

    /** As people read it in either language: days as they are written here, years and months in the form of a file. */
    public String text() {
        if (isOfWholeMonths()) {
            return toString();
        }
        return firstDay.equals(lastDay) ? DAY.format(firstDay) : DAY.format(firstDay) + "–" + DAY.format(lastDay);
    }

    private boolean isOfWholeMonths() {
        return firstDay.getDayOfMonth() == 1
                && lastDay.equals(YearMonth.from(lastDay).atEndOfMonth());
    }

    private boolean isWholeYear() {
        return firstDay.getMonth() == Month.JANUARY
                && firstDay.getDayOfMonth() == 1
                && lastDay.getMonth() == Month.DECEMBER
                && lastDay.getDayOfMonth() == 31
                && firstDay.getYear() == lastDay.getYear();
    }
}
