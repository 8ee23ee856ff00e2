package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tuanthu.evidence.SecurityReport;
import vn.tuanthu.evidence.SecurityReport.Kind;
import vn.tuanthu.evidence.SecurityReport.Recipient;
import vn.tuanthu.verdict.Finding;

/** Puts the verdicts on reports into words. "Before" a day means by the day that precedes it. */
public final class ReportVerdict {
    private final CheckVerdict verdict;
    private final SystemCase system;

    private ReportVerdict(CheckVerdict verdict) {
        this.verdict = verdict;
        this.system = verdict.system();
    }

    /** A verdict on {@code system}. */
    public static ReportVerdict on(SystemCase system, SecurityRequirement check) {
        return new ReportVerdict(new CheckVerdict(system, check));
    }

    /** Whether the last yearly report that is due was sent in time. */
    public Finding yearly() {
        Recipient to = recipient();
        MonthDay deadline = to == Recipient.OWNER
                ? system.figures().reportToOwnerBefore()
                : system.figures().reportToMinistryBefore();
        LocalDate before = deadline.atYear(system.day().getYear());
        if (system.day().isBefore(before)) {
            before = before.minusYears(1);
        }
        int year = before.getYear();
        if (!system.system().isOperatingOn(system.figures().reportFiguresTo().atYear(year))) {
            return verdict.notApplicable("security.report.not-operating", year);
        }
        return inTime(
                system.system().reports().stream()
                        .filter(report -> report.kind() == Kind.ANNUAL && report.year() == year && report.to() == to),
                before);
    }

    private Recipient recipient() {
        return switch (verdict.check().id()) {
            case "TT12.13.4-owner", "ND331.35.3" -> Recipient.OWNER;
            case "TT12.13.4-ministry" -> Recipient.INFORMATION_MINISTRY;
            default -> Recipient.MINISTRY_OF_PUBLIC_SECURITY;
        };
    }

    /** Whether the last inspection report that is due, from level 3 up, was sent in time. */
    public Finding inspection(LevelInForce holding) {
        if (holding.measured() == 0) {
            return verdict.noData("security.level.unknown");
        }
        List<MonthDay> deadlines = system.figures().inspectionReportBefore().get(holding.measured());
        if (deadlines == null) {
            return verdict.notApplicable("security.only-level", 3, holding.measured());
        }
        List<LocalDate> due = IntStream.rangeClosed(-2, 0)
                .mapToObj(years -> system.day().getYear() + years)
                .flatMap(year -> deadlines.stream().map(deadline -> deadline.atYear(year)))
                .filter(deadline -> !deadline.isAfter(system.day()))
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        LocalDate before = due.get(0);
        LocalDate from = due.get(1);
        if (!system.system().isOperatingOn(from)) {
            return verdict.notApplicable("security.report.not-operating-whole", from, before);
        }
        return inTime(
                system.system().reports().stream()
                        .filter(report -> report.kind() == Kind.INSPECTION && report.to() != Recipient.OWNER)
                        .filter(report -> !report.date().isBefore(from)),
                before);
    }

    private Finding inTime(Stream<SecurityReport> reports, LocalDate before) {
        Optional<SecurityReport> first = reports.filter(report -> !report.date().isAfter(system.day()))
                .min(Comparator.comparing(SecurityReport::date));
        if (first.isEmpty()) {
            return verdict.noData("security.report.none", before);
        }
        SecurityReport report = first.get();
        List<String> evidence = List.of(report.document() + " (" + report.date() + ")");
        return report.date().isBefore(before)
                ? verdict.pass(evidence, "security.report.in-time", report.date(), before)
                : verdict.fail(evidence, "security.report.late", report.date(), before);
    }
}
