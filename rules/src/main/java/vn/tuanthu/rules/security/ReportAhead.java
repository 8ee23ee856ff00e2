package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SecurityReport;
import vn.tuanthu.evidence.SecurityReport.Kind;
import vn.tuanthu.evidence.SecurityReport.Recipient;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.text.LocalizedText;

/**
 * Inferred: the next report that a requirement asks of a system, before a day that is still to come.
 *
 * @param subject the system
 * @param article the requirement
 * @param from for a yearly report the last day of its figures, for one on inspections the first day of what it is about
 * @param before the day before which it is due
 * @param sentOn the day it was sent; null while it was not
 */
@SeenByRules
public record ReportAhead(
        SystemCase subject,
        LegalRequirement article,
        LocalDate from,
        LocalDate before,
        @Nullable LocalDate sentOn) {
    /** The next yearly report, if {@code article} has a day for it. */
    public static List<ReportAhead> yearly(SystemCase subject, LegalRequirement article) {
        LocalDate day = subject.day();
        LocalDate before = nextOf(List.of(article.dayOfYear("before", day)), day);
        List<String> recipients = article.list("to", before);
        int year = before.getYear();
        return List.of(new ReportAhead(
                subject,
                article,
                article.dayOfYear("figuresTo", day).atYear(year),
                before,
                first(
                        subject,
                        report -> report.kind() == Kind.ANNUAL
                                && report.year() == year
                                && recipients.contains(report.to().name()))));
    }

    /** The next report on inspections; none where {@code level} is asked for none. */
    public static List<ReportAhead> onInspections(SystemCase subject, LegalRequirement article, int level) {
        LocalDate day = subject.day();
        List<MonthDay> deadlines = article.daysOfYear("before", level, day);
        if (deadlines.isEmpty()) {
            return List.of();
        }
        LocalDate from = days(deadlines, day)
                .filter(one -> !one.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(new ReportAhead(
                subject,
                article,
                from,
                nextOf(deadlines, day),
                first(
                        subject,
                        report -> report.kind() == Kind.INSPECTION
                                && report.to() != Recipient.OWNER
                                && !report.date().isBefore(from))));
    }

    private static LocalDate nextOf(List<MonthDay> deadlines, LocalDate day) {
        return days(deadlines, day)
                .filter(one -> one.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<LocalDate> days(List<MonthDay> deadlines, LocalDate day) {
        return IntStream.rangeClosed(-1, 1)
                .boxed()
                .flatMap(years -> deadlines.stream().map(deadline -> deadline.atYear(day.getYear() + years)));
    }

    private static @Nullable LocalDate first(SystemCase subject, Predicate<SecurityReport> such) {
        return subject.system().reports().stream()
                .filter(such)
                .map(SecurityReport::date)
                .filter(date -> !date.isAfter(subject.day()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last day on which it is in time. */
    public LocalDate lastDay() {
        return before.minusDays(1);
    }

    /** What the requirement asks, in our words. */
    public LocalizedText words() {
        return article.words();
    }
}
