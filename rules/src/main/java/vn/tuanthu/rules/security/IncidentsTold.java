package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tuanthu.evidence.SecurityIncident;
import vn.tuanthu.evidence.SecurityIncident.Gravity;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: which incidents of a system were told in time.
 *
 * @param asked the requirement
 * @param hours how soon they must be told
 * @param field the field of an incident that says when it was told
 * @param late when those were found that were told late
 * @param untold when those were found that are not said to be told, though their time is over
 * @param later when those were found that had to be told at once and were told later, within the hours of the others
 * @param ahead when those were found that are not told yet and still have time
 * @param due the last days of all that are not said to be told
 * @param inTime how many were told in time
 */
@SeenByRules
public record IncidentsTold(
        ApplicableRequirement asked,
        long hours,
        String field,
        List<LocalDateTime> late,
        List<LocalDateTime> untold,
        List<LocalDateTime> later,
        List<LocalDateTime> ahead,
        Set<LocalDate> due,
        long inTime) {
    /** Compares the incidents of {@code system} found from {@code first} on; {@code act} is NOTICE or REPORT. */
    public static IncidentsTold of(
            ApplicableRequirement asked, SystemCase system, LocalDate first, String act, long hours) {
        boolean notice = act.equals("NOTICE");
        LocalDateTime end = system.day().plusDays(1).atStartOfDay();
        List<LocalDateTime> late = new ArrayList<>();
        List<LocalDateTime> untold = new ArrayList<>();
        List<LocalDateTime> later = new ArrayList<>();
        List<LocalDateTime> ahead = new ArrayList<>();
        Set<LocalDate> days = new LinkedHashSet<>();
        long inTime = 0;
        for (SecurityIncident incident : system.system().incidents()) {
            LocalDateTime found = incident.found();
            boolean concerned = !notice || incident.gravity() != Gravity.ORDINARY;
            if (!concerned || found.toLocalDate().isBefore(first) || !found.isBefore(end)) {
                continue;
            }
            boolean atOnce = notice && incident.gravity() == Gravity.TO_TELL_AT_ONCE;
            LocalDateTime due = atOnce ? found : found.plusHours(hours);
            LocalDateTime told = notice ? incident.firstNotice() : incident.report();
            if (told == null || !told.isBefore(end)) {
                (due.isBefore(end) ? untold : ahead).add(found);
                days.add(due.toLocalDate());
            } else if (told.isAfter(found.plusHours(hours))) {
                late.add(found);
            } else if (told.isAfter(due)) {
                later.add(found);
            } else {
                inTime++;
            }
        }
        return new IncidentsTold(
                asked,
                hours,
                notice ? "firstNotice" : "report",
                List.copyOf(late),
                List.copyOf(untold),
                List.copyOf(later),
                List.copyOf(ahead),
                Set.copyOf(days),
                inTime);
    }
}
