package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SecurityReport;
import vn.tuanthu.evidence.SecurityReport.Kind;
import vn.tuanthu.evidence.SecurityReport.Recipient;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.DatedDocument;

/**
 * Inferred: a report that had to be sent before a day that has come, beside the first one that was sent for it.
 *
 * @param asked the requirement
 * @param from the first day of what it is about; for a yearly report the last day of its figures
 * @param before the day before which it is due; "before" means by the day that precedes it
 * @param sent the first report sent by the day; null when there is none
 */
@SeenByRules
public record ReportDue(
        ApplicableRequirement asked,
        LocalDate from,
        LocalDate before,
        @Nullable SecurityReport sent) {
    /** The last yearly report that is due, with figures up to a day of its year, to those who receive it when it is due. */
    public static ReportDue yearly(ApplicableRequirement asked, MonthDay deadline, MonthDay figuresTo) {
        LocalDate before = deadline.atYear(asked.day().getYear());
        if (asked.day().isBefore(before)) {
            before = before.minusYears(1);
        }
        int year = before.getYear();
        List<String> recipients = asked.article().list("to", before);
        SecurityReport sent = first(
                asked,
                report -> report.kind() == Kind.ANNUAL
                        && report.year() == year
                        && recipients.contains(report.to().name()));
        return new ReportDue(asked, figuresTo.atYear(year), before, sent);
    }

    /** The last report on inspections that is due, about the time since the deadline before. */
    public static ReportDue onInspections(ApplicableRequirement asked, List<MonthDay> deadlines) {
        List<LocalDate> due = IntStream.rangeClosed(-2, 0)
                .mapToObj(years -> asked.day().getYear() + years)
                .flatMap(year -> deadlines.stream().map(deadline -> deadline.atYear(year)))
                .filter(deadline -> !deadline.isAfter(asked.day()))
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        LocalDate from = due.get(1);
        SecurityReport sent = first(
                asked,
                report -> report.kind() == Kind.INSPECTION
                        && report.to() != Recipient.OWNER
                        && !report.date().isBefore(from));
        return new ReportDue(asked, from, due.get(0), sent);
    }

    private static @Nullable SecurityReport first(ApplicableRequirement asked, Predicate<SecurityReport> such) {
        return asked.asked().subject().system().reports().stream()
                .filter(such)
                .filter(report -> !report.date().isAfter(asked.day()))
                .min(Comparator.comparing(SecurityReport::date))
                .orElse(null);
    }

    /** The system's id. */
    public String system() {
        return asked.system();
    }

    /** The year that it is about. */
    public int year() {
        return before.getYear();
    }

    /** The last day on which it was in time. */
    public LocalDate lastDay() {
        return before.minusDays(1);
    }

    /** The day it was sent; null when it was not. */
    public @Nullable LocalDate sentOn() {
        return sent == null ? null : sent.date();
    }

    /** The report with its date, of one that was sent. */
    public List<String> document() {
        return sent == null ? List.of() : List.of(DatedDocument.text(sent.document(), sent.date()));
    }
}
