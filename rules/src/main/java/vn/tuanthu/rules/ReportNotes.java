package vn.tuanthu.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.rules.security.OpenTexts;
import vn.tuanthu.text.Message;

/** What a reader must know about a whole report: by which plan, chosen by whom, and what of the evidence counts for nothing. */
final class ReportNotes {
    private ReportNotes() {}

    static List<Message> of(Plan plan, PlanOrigin origin, Evidence evidence, LocalDate asOf) {
        List<Message> notes = new ArrayList<>();
        Message status = Message.of("report.status", plan.title(), plan.status());
        // What is no plan of this library says so before it says its name.
        notes.addAll(origin.ships() ? List.of(status, origin.told()) : List.of(origin.told(), status));
        if (evidence.asOf() == null) {
            notes.add(Message.of("report.chosen-day", asOf));
        }
        OpenTexts.of(evidence).ifPresent(notes::add);
        Plan.Province province = plan.province();
        if (province.lastDay() != null && asOf.isAfter(province.lastDay())) {
            notes.add(
                    province.since() == null
                            ? Message.of("report.province-ended", province.name(), province.lastDay())
                            : Message.of("report.province-gone", province.name(), province.since()));
        }
        return notes;
    }
}
