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
 * @param ahead when those were found that are not told yet and still have time
 * @param due the last days of all that are not said to be told
 * @param inTime how many were told in time
 * @param anyAtOnce whether one of these had to be told at once
 */
@SeenByRules
public record IncidentsTold(
        ApplicableRequirement asked,
        long hours,
        String field,
        List<String> late,
        List<String> untold,
        List<String> ahead,
        Set<LocalDate> due,
        long inTime,
        boolean anyAtOnce) {
    /** Compares the incidents of {@code system} found from {@code first} on; {@code act} is NOTICE or REPORT. */
    public static IncidentsTold of(
            ApplicableRequirement asked, SystemCase system, LocalDate first, String act, long hours) {
        boolean notice = act.equals("NOTICE");
        LocalDateTime end = system.day().plusDays(1).atStartOfDay();
        List<String> late = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        List<String> ahead = new ArrayList<>();
        Set<LocalDate> days = new LinkedHashSet<>();
        long inTime = 0;
        boolean atOnce = false;
        for (SecurityIncident incident : system.system().incidents()) {
            boolean concerned = !notice || incident.gravity() != Gravity.ORDINARY;
            if (!concerned
                    || incident.found().toLocalDate().isBefore(first)
                    || !incident.found().isBefore(end)) {
                continue;
            }
            LocalDateTime due = incident.found().plusHours(hours);
            LocalDateTime told = notice ? incident.firstNotice() : incident.report();
            if (told == null || !told.isBefore(end)) {
                (due.isBefore(end) ? untold : ahead).add(written(incident.found()));
                days.add(due.toLocalDate());
            } else if (told.isAfter(due)) {
                late.add(written(incident.found()));
            } else {
                inTime++;
                atOnce |= notice && incident.gravity() == Gravity.TO_TELL_AT_ONCE;
            }
        }
        return new IncidentsTold(
                asked,
                hours,
                notice ? "firstNotice" : "report",
                List.copyOf(late),
                List.copyOf(untold),
                List.copyOf(ahead),
                Set.copyOf(days),
                inTime,
                atOnce);
    }

    private static String written(LocalDateTime found) {
        return found.toString().replace('T', ' ');
    }
}
