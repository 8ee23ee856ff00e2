package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tuanthu.evidence.DossierReturn;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.DatedDocument;

/**
 * Inferred: which incomplete dossiers of a system the appraiser answered in time.
 *
 * @param asked the requirement
 * @param limit the most working days an answer may take
 * @param late when those were received that were answered late
 * @param open when those were received that are not shown to be answered, though their time is over
 * @param unshown when those were received that are said to be answered in time, and no document shows it
 * @param ahead when those were received that are not answered yet and still have time
 * @param inTime how many were answered in time
 * @param documents the answers
 */
@SeenByRules
public record DossiersAnswered(
        ApplicableRequirement asked,
        long limit,
        List<LocalDate> late,
        List<LocalDate> open,
        List<LocalDate> unshown,
        List<LocalDate> ahead,
        long inTime,
        List<String> documents) {
    /** Compares the dossiers of {@code system} that were received since the requirement is asked. */
    public static DossiersAnswered of(ApplicableRequirement asked, SystemCase system, long limit) {
        List<LocalDate> late = new ArrayList<>();
        List<LocalDate> open = new ArrayList<>();
        List<LocalDate> unshown = new ArrayList<>();
        List<LocalDate> ahead = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        long inTime = 0;
        for (DossierReturn one : system.system().dossierReturns()) {
            LocalDate received = one.received();
            if (received.isBefore(asked.article().firstDay()) || received.isAfter(system.day())) {
                continue;
            }
            LocalDate returned = one.returned();
            if (returned == null || returned.isAfter(system.day())) {
                (WorkingDays.between(received, system.day()) > limit ? open : ahead).add(received);
                continue;
            }
            boolean shown = !Blank.provesNothing(one.document());
            if (shown) {
                documents.add(DatedDocument.text(String.valueOf(one.document()), returned));
            }
            if (WorkingDays.between(received, returned) > limit) {
                late.add(received);
            } else if (shown) {
                inTime++;
            } else {
                unshown.add(received);
            }
        }
        return new DossiersAnswered(
                asked,
                limit,
                List.copyOf(late),
                List.copyOf(open),
                List.copyOf(unshown),
                List.copyOf(ahead),
                inTime,
                List.copyOf(documents));
    }

    /** When those were received that are not shown to be answered. */
    public List<LocalDate> unanswered() {
        return Stream.concat(open.stream(), ahead.stream()).toList();
    }

    /** The last day to answer what was received on {@code day}, or a day before it where public holidays lie between. */
    public LocalDate lastDay(LocalDate day) {
        return WorkingDays.after(day, limit);
    }
}
