package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tuanthu.evidence.InformationSystem.SecurityRegulation;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.Inspection.Content;
import vn.tuanthu.evidence.Inspection.Inspector;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts on inspections into words: how often, by whom, of what. */
public final class InspectionVerdict {
    private static final Set<Inspector> FROM_LEVEL_3 = EnumSet.of(
            Inspector.LICENSED_ORGANISATION, Inspector.STATE_UNIT_WITH_THE_FUNCTION, Inspector.DESIGNATED_ORGANISATION);

    private final CheckVerdict verdict;
    private final SystemCase system;

    private InspectionVerdict(CheckVerdict verdict) {
        this.verdict = verdict;
        this.system = verdict.system();
    }

    /** A verdict on {@code system}. */
    public static InspectionVerdict on(SystemCase system, SecurityRequirement check) {
        return new InspectionVerdict(new CheckVerdict(system, check));
    }

    /** Whether the last inspection of the system is no older than its level allows. */
    public Finding withinInterval(LevelInForce holding) {
        if (holding.measured() == 0) {
            return verdict.noData("security.level.unknown");
        }
        Integer months = system.figures().inspectionMonths().get(holding.measured());
        return months == null
                ? verdict.notApplicable("security.inspection.not-set", holding.measured())
                : since(months, verdict.startUnderNd85());
    }

    /** Whether it is no older than the unit's own regulation allows. */
    public Finding byRegulation() {
        SecurityRegulation regulation = system.system().regulation();
        return regulation == null || regulation.inspectionMonths() == null
                ? verdict.notApplicable("security.inspection.no-regulation")
                : since(regulation.inspectionMonths(), verdict.start());
    }

    private Finding since(long months, Finding.Builder start) {
        if (!system.isOperating()) {
            return verdict.notApplicable("security.not-operating");
        }
        Optional<Inspection> last = last();
        LocalDate goLive = system.system().goLive();
        LocalDate since = last.map(Inspection::date).orElse(goLive);
        if (since == null) {
            return verdict.noData("security.inspection.unknown", months);
        }
        LocalDate due = since.plusMonths(months);
        Finding.Builder finding = start.evidence(
                        last.map(InspectionVerdict::document).stream().toList())
                .required(Message.of("security.inspection.every", months));
        if (system.day().isAfter(due)) {
            return finding.ends(
                    Outcome.FAIL,
                    last.isPresent()
                            ? Message.of(
                                    "security.inspection.overdue", last.get().date(), months, due)
                            : Message.of("security.inspection.never", since, months, due));
        }
        return last.isPresent()
                ? finding.ends(
                        Outcome.PASS,
                        Message.of("security.inspection.in-time", last.get().date(), months, due))
                : finding.ends(Outcome.NOT_APPLICABLE, Message.of("security.inspection.first-due", since, due));
    }

    /** Whether the whole {@code organisation} was inspected in time. */
    public Finding within(Organisation organisation) {
        long months = system.figures().organisationInspectionMonths();
        Inspection last = organisation.lastInspected();
        if (last == null) {
            return verdict.noData("security.inspection.no-organisation", months);
        }
        LocalDate due = last.date().plusMonths(months);
        boolean overdue = system.day().isAfter(due);
        return verdict.startUnderNd85()
                .evidence(List.of(document(last)))
                .required(Message.of("security.inspection.every", months))
                .ends(
                        overdue ? Outcome.FAIL : Outcome.PASS,
                        Message.of(
                                overdue ? "security.inspection.overdue" : "security.inspection.in-time",
                                last.date(),
                                months,
                                due));
    }

    /** Whether the last inspection was made by a body that may, from level 3 up. */
    public Finding byRightBody(LevelInForce holding) {
        return judged(holding, holding.measured() < 3, FROM_LEVEL_3);
    }

    /** Whether the last inspection was made by somebody independent; at level 5 by a licensed outside body. */
    public Finding independent(LevelInForce holding) {
        if (holding.measured() == 5) {
            return judged(holding, false, EnumSet.of(Inspector.LICENSED_ORGANISATION));
        }
        return judged(holding, false, EnumSet.complementOf(EnumSet.of(Inspector.OPERATOR)));
    }

    private Finding judged(LevelInForce holding, boolean free, Set<Inspector> allowed) {
        if (holding.measured() == 0) {
            return verdict.noData("security.level.unknown");
        }
        if (free) {
            return verdict.notApplicable("security.only-level", 3, holding.measured());
        }
        Optional<Inspection> last = last();
        if (last.isEmpty()) {
            return verdict.notApplicable("security.inspection.none");
        }
        Inspector by = last.get().by();
        List<String> evidence = List.of(document(last.get()));
        List<Message> names = allowed.stream().map(InspectionVerdict::name).toList();
        return allowed.contains(by)
                ? verdict.pass(
                        evidence, "security.inspection.right-body", last.get().date(), name(by))
                : verdict.fail(
                        evidence, "security.inspection.wrong-body", last.get().date(), name(by), names);
    }

    /** Whether the last inspection covered what it must. */
    public Finding contents() {
        Optional<Inspection> last = last();
        if (last.isEmpty()) {
            return verdict.notApplicable("security.inspection.none");
        }
        Set<Content> asked = EnumSet.allOf(Content.class);
        if (!isInternalSoftware()) {
            asked.remove(Content.SOURCE_CODE);
        }
        List<Message> missing = asked.stream()
                .filter(content -> !last.get().contents().contains(content))
                .map(content -> Message.of("security.content." + content))
                .toList();
        Finding.Builder finding = verdict.start()
                .evidence(List.of(document(last.get())))
                .counted(asked.size() - missing.size(), asked.size())
                .shortfall(missing.size());
        if (last.get().contents().isEmpty()) {
            return verdict.noData(
                    "security.inspection.contents-unknown", last.get().date());
        }
        return missing.isEmpty()
                ? finding.ends(
                        Outcome.PASS,
                        Message.of("security.inspection.contents", last.get().date()))
                : finding.ends(
                        Outcome.FAIL,
                        Message.of(
                                "security.inspection.contents-missing",
                                last.get().date(),
                                missing));
    }

    private boolean isInternalSoftware() {
        return system.system().measures().stream()
                .anyMatch(m -> m.ids().contains("TT12.9.8") && m.status() != SecurityMeasure.Status.NOT_APPLICABLE);
    }

    /** The last one of the system itself. */
    private Optional<Inspection> last() {
        return system.system().inspections().stream()
                .filter(inspection -> inspection.scope() == Inspection.Scope.SYSTEM)
                .filter(inspection -> !inspection.date().isAfter(system.day()))
                .max(Comparator.comparing(Inspection::date));
    }

    private static String document(Inspection inspection) {
        return inspection.document() + " (" + inspection.date() + ")";
    }

    private static Message name(Inspector inspector) {
        return Message.of("security.inspector." + inspector);
    }
}
