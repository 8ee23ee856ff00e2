package vn.tuanthu.testkit.probe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day at the beginning of a log entry: of ISO 8601 and its kin (nginx errors, IIS, log4j, PostgreSQL, rsyslog), of the
 * access logs of Apache, nginx and Tomcat, of Tomcat, PHP and the errors of Apache, of syslog, of seconds or milliseconds
 * since 1970, and of JSON by lines. A date further on is what an entry speaks of, not when it was written.
 *
 * @param day the day; null when the entry names no year
 * @param yearless month and day of an entry that names no year; null otherwise
 */
record LogEntryDate(@Nullable LocalDate day, @Nullable MonthDay yearless) {
    /** No form has its date further from the beginning of the entry. */
    static final int LONGEST_START = 400;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String LEVEL =
            "(?:\\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|SEVERE|CRITICAL)\\]?[ :|\\t-]+)?";
    private static final String JSON =
            "(?:\\{\\s*(?:\"(?:@?l|level|severity|lvl|levelname)\"\\s*:\\s*(?:\"\\w*\"|\\d{1,3})\\s*,\\s*)?"
                    + "\"(?:@?timestamp|time|ts|date|datetime|asctime|@?t)\"\\s*:\\s*)?[\\[(\"']?";
    private static final String MONTH = "([A-Za-z]{3})";

    private static final Pattern ISO = Pattern.compile(
            "^" + LEVEL + "(?:<\\d{1,3}>(?:1 )?)?" + JSON + "(\\d{4})([-/.])(\\d{2})\\2(\\d{2})(?![\\d./-])");
    /** {@code 30/09/2025}, {@code 30-Sep-2025}, {@code [30-Sep-2025 12:00:00 UTC]}. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("^" + LEVEL + JSON + "(\\d{1,2})([-/ ])(\\d{2}|[A-Za-z]{3})\\2(\\d{4})(?!\\d)");
    /** {@code 10.0.0.1 - - [30/Sep/2025:12:00:00 +0700]}, with the virtual host before it or not. */
    private static final Pattern ACCESS =
            Pattern.compile("^[^\\[\"]{0,300}\\[(\\d{1,2})/" + MONTH + "/(\\d{4}):\\d{2}:");
    /** The same with the time in the form of ISO 8601. */
    private static final Pattern ACCESS_ISO =
            Pattern.compile("^[^\\[\"]{0,300}\\[(\\d{4})-(\\d{2})-(\\d{2})[T ]\\d{2}:");
    /** {@code [Tue Sep 30 12:00:00.123456 2025]}. */
    private static final Pattern APACHE_ERROR =
            Pattern.compile("^\\[?[A-Za-z]{3},? " + MONTH + " +(\\d{1,2}) [\\d:.]{8,20} (?:[A-Z]{3,5} )?(\\d{4})");
    /** {@code Sep 30, 2025 12:00:00 PM}. */
    private static final Pattern MONTH_FIRST = Pattern.compile("^\\[?" + MONTH + " (\\d{1,2}), (\\d{4})(?!\\d)");

    /** IIS in its own format: {@code 10.0.0.1, -, 9/30/2025, 12:00:00, W3SVC1, …}, the month first. */
    private static final Pattern IIS = Pattern.compile(
            "^[\\d.:a-fA-F]{3,45}, [^,]{0,100}, (\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4}), \\d{1,2}:\\d{2}:\\d{2},");

    private static final Pattern SYSLOG =
            Pattern.compile("^(?:<\\d{1,3}>)?" + MONTH + " +(\\d{1,2}) \\d{2}:\\d{2}:\\d{2}(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("^" + JSON + "(1\\d{9})(\\d{3})?(?:[.,]\\d{1,9})?(?![\\d.])");

    /** The date of {@code entry}; empty when it begins with none. */
    static Optional<LogEntryDate> of(String entry) {
        try {
            return Optional.ofNullable(read(entry));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LogEntryDate read(String entry) {
        Matcher at = ISO.matcher(entry);
        if (at.find()) {
            return on(number(at.group(1)), number(at.group(3)), number(at.group(4)));
        }
        at = DAY_FIRST.matcher(entry);
        if (at.find()) {
            return on(number(at.group(4)), month(at.group(3)), number(at.group(1)));
        }
        at = APACHE_ERROR.matcher(entry);
        if (at.find()) {
            return on(number(at.group(3)), month(at.group(1)), number(at.group(2)));
        }
        at = MONTH_FIRST.matcher(entry);
        if (at.find()) {
            return on(number(at.group(3)), month(at.group(1)), number(at.group(2)));
        }
        at = SYSLOG.matcher(entry);
        if (at.find()) {
            return new LogEntryDate(null, MonthDay.of(month(at.group(1)), number(at.group(2))));
        }
        at = EPOCH.matcher(entry);
        if (at.find()) {
            Instant moment = Instant.ofEpochSecond(Long.parseLong(at.group(1)));
            return new LogEntryDate(moment.atZone(VIETNAM).toLocalDate(), null);
        }
        at = IIS.matcher(entry);
        if (at.find()) {
            int year = number(at.group(3));
            return on(year < 100 ? 2000 + year : year, number(at.group(1)), number(at.group(2)));
        }
        at = ACCESS_ISO.matcher(entry);
        if (at.find()) {
            return on(number(at.group(1)), number(at.group(2)), number(at.group(3)));
        }
        at = ACCESS.matcher(entry);
        return at.find() ? on(number(at.group(3)), month(at.group(2)), number(at.group(1))) : null;
    }

    private static LogEntryDate on(int year, int month, int day) {
        return new LogEntryDate(LocalDate.of(year, month, day), null);
    }

    /** Zero, which no date takes, for what is no month. */
    private static int month(String text) {
        return Character.isDigit(text.charAt(0)) ? number(text) : MONTHS.indexOf(text.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
