package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.evidence.DossierReturn;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.DatedDocument;

/**
 * Inferred: which incomplete dossiers of a system the appraiser answered in time.
 *
 * @param asked the requirement
 * @param limit the most working days an answer may take
 * @param late when those were received that were answered late
 * @param open when those were received that have no answer, though their time is over
 * @param inTime how many were answered in time
 * @param documents the answers
 */
@SeenByRules
public record DossiersAnswered(
        ApplicableRequirement asked,
        long limit,
        List<LocalDate> late,
        List<LocalDate> open,
        long inTime,
        List<String> documents) {
    /** Compares the dossiers of {@code system} that were received since the requirement is asked. */
    public static DossiersAnswered of(ApplicableRequirement asked, SystemCase system, long limit) {
        List<LocalDate> late = new ArrayList<>();
        List<LocalDate> open = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        long inTime = 0;
        for (DossierReturn one : system.system().dossierReturns()) {
            LocalDate received = one.received();
            if (received.isBefore(asked.article().firstDay()) || received.isAfter(system.day())) {
                continue;
            }
            LocalDate returned = one.returned();
            if (returned == null || returned.isAfter(system.day())) {
                if (WorkingDays.between(received, system.day()) > limit) {
                    open.add(received);
                }
                continue;
            }
            if (one.document() != null) {
                documents.add(DatedDocument.text(one.document(), returned));
            }
            if (WorkingDays.between(received, returned) > limit) {
                late.add(received);
            } else {
                inTime++;
            }
        }
        return new DossiersAnswered(asked, limit, List.copyOf(late), List.copyOf(open), inTime, List.copyOf(documents));
    }
}
