package vn.tuanthu.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/**
 * What one unit still has to do. Immutable.
 *
 * @param id its id, or its name where it has none
 * @param name its name
 * @param open the verdicts that are open and in its charge, the most urgent first; at least one
 */
public record UnitTasks(String id, String name, List<Finding> open) {
    /**
     * A unit in charge of something.
     *
     * @param id its id, or its name where it has none
     * @param name its name
     */
    public record Unit(String id, String name) {
        /** The subject of {@code finding}. */
        public static Unit of(Finding finding) {
            return new Unit(finding.subject(), finding.subjectName());
        }
    }

    public UnitTasks {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        open = FindingList.copyOf(open);
    }

    /** What each subject of {@code findings} has to do: those with the most urgent things first. */
    public static List<UnitTasks> of(List<Finding> findings) {
        return of(findings, finding -> List.of(Unit.of(finding)));
    }

    /**
     * What each unit has to do about {@code report}: its subjects, and in place of the province the bodies that {@code plan}
     * makes responsible for what is not done.
     *
     * @param language of the names of these bodies
     */
    public static List<UnitTasks> of(Plan plan, Report report, Language language) {
        Map<String, List<Unit>> responsible = report.scope() == Scope.AGENCY
                ? Map.of()
                : plan.obligations().stream()
                        .filter(duty -> !duty.responsible().isEmpty())
                        .collect(Collectors.toMap(
                                Obligation::id,
                                duty -> duty.responsible().stream()
                                        .map(body -> new Unit(body.in(language), body.in(language)))
                                        .toList()));
        return of(report.findings(), finding -> responsible.getOrDefault(finding.check(), List.of(Unit.of(finding))));
    }

    /**
     * What each unit has to do about {@code findings}: those with the most urgent things first.
     *
     * @param inCharge the units in charge of what a verdict is about
     */
    public static List<UnitTasks> of(List<Finding> findings, Function<Finding, List<Unit>> inCharge) {
        List<Finding> open = FindingList.sort(
                FindingList.filter(findings, finding -> Urgency.of(finding).isOpen()), Urgency::of);
        record Load(UnitTasks unit, List<Long> counts) {}
        return FindingList.groupBy(open, inCharge).entrySet().stream()
                .map(one -> new UnitTasks(one.getKey().id(), one.getKey().name(), one.getValue()))
                .map(unit -> new Load(unit, unit.byUrgency()))
                .sorted(Comparator.comparing(Load::counts, UnitTasks::compare).reversed())
                .map(Load::unit)
                .toList();
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Long.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** How many there are of each urgency. */
    private List<Long> byUrgency() {
        long[] counts = new long[Urgency.values().length];
        open.forEach(finding -> counts[Urgency.of(finding).ordinal()]++);
        return Arrays.stream(counts).boxed().toList();
    }

    /** How many are as urgent as this. */
    public long count(Urgency urgency) {
        return open.stream().filter(finding -> Urgency.of(finding) == urgency).count();
    }

    /** How many of each sort, in a phrase. */
    public Message counts() {
        List<Long> counts = byUrgency();
        return Message.of(
                "text.counts",
                Arrays.stream(Urgency.values())
                        .filter(urgency -> counts.get(urgency.ordinal()) > 0)
                        .map(urgency -> Message.of("text.counts." + urgency, counts.get(urgency.ordinal())))
                        .toList());
    }
}
