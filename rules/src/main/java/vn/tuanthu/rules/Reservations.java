package vn.tuanthu.rules;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** What keeps a report from being compliant although its verdicts would let it be; told of what some verdict rests on. */
final class Reservations {
    private static final int NAMED = 10;
    private static final int REMEMBERED = 1_000;

    private final Plan plan;
    private final Scope scope;
    private final Evidence evidence;
    private final LocalDate day;
    /** By the id of a target, that of the indicator which answers it. */
    private final Map<String, String> indicators;

    private final List<Measurement> counted;
    /** Those of them that tell of a part of the time only. */
    private final List<Measurement> parts;

    private final List<Message> held = new ArrayList<>();
    private final Map<String, Boolean> open = new HashMap<>();

    Reservations(Plan plan, Scope scope, Evidence evidence, LocalDate day, List<Finding> findings) {
        this.scope = scope;
        this.plan = plan;
        this.evidence = evidence;
        this.day = day;
        this.indicators = plan.targets().stream().collect(Collectors.toMap(Target::id, Target::indicatorId));
        Map<String, Set<String>> met = met(findings);
        Set<String> ended = evidence.agencies().stream()
                .filter(agency -> !plan.tiers().existsOn(agency.tier(), day))
                .map(Agency::id)
                .collect(Collectors.toSet());
        this.counted = evidence.measurements().stream()
                .filter(figure -> figure.isAsPlanned()
                        && !ended.contains(String.valueOf(figure.agency()))
                        && Stream.of(
                                        figure.agency(),
                                        figure.subject(),
                                        plan.province().id())
                                .anyMatch(subject -> met.getOrDefault(figure.indicator(), Set.of())
                                        .contains(String.valueOf(subject))))
                .toList();
        this.parts = counted.stream().filter(this::isOfPart).toList();
    }

    /**
     * {@code findings}, where a target is met by figures of a part of the time each saying so beside its verdict: what was
     * reached in January is not reached for the year.
     */
    List<Finding> beside(List<Finding> findings) {
        if (parts.isEmpty()) {
            return findings;
        }
        Map<String, Map<String, Measurement>> first = new HashMap<>();
        for (Measurement figure : parts) {
            Stream.of(figure.agency(), figure.subject(), plan.province().id())
                    .filter(Objects::nonNull)
                    .forEach(whose -> first.computeIfAbsent(figure.indicator(), any -> new HashMap<>())
                            .merge(whose, figure, Reservations::earlier));
        }
        return FindingList.map(findings, finding -> {
            String indicator = String.valueOf(indicators.get(finding.check()));
            Measurement part = first.getOrDefault(indicator, Map.of()).get(finding.subject());
            return part == null || finding.outcome() != Outcome.PASS
                    ? finding
                    : finding.saying(Message.of(
                            "report.beside",
                            finding.message(),
                            Message.of(
                                    "report.part-beside",
                                    part.period() == null ? "" : part.period().text(),
                                    plan.firstDay(),
                                    end(indicator))));
        });
    }

    private static Measurement earlier(Measurement one, Measurement other) {
        return String.valueOf(one.period()).compareTo(String.valueOf(other.period())) <= 0 ? one : other;
    }

    /** Of what and of whom a target was found to be met; a target of the province rests on figures of agencies too. */
    private Map<String, Set<String>> met(List<Finding> findings) {
        Map<String, Set<String>> met = new HashMap<>();
        for (Finding finding : findings) {
            String indicator = indicators.get(finding.check());
            if (indicator != null && finding.outcome() == Outcome.PASS) {
                met.computeIfAbsent(indicator, any -> new HashSet<>()).add(finding.subject());
            }
        }
        return met;
    }

    /** Many figures come from one source: it is read once, unless there are too many to remember. */
    private boolean isOpen(@Nullable String source) {
        if (source == null) {
            return false;
        }
        Boolean known = open.get(source);
        if (known != null) {
            return known;
        }
        boolean isOpen = !Blank.is(source) && Blank.provesNothing(source);
        if (open.size() < REMEMBERED) {
            open.put(source, isOpen);
        }
        return isOpen;
    }

    List<Message> all() {
        LocalDate meant = evidence.asOf();
        if (meant != null && !meant.equals(day)) {
            held.add(Message.of("report.other-day", meant, day));
        }
        hold("report.no-source", figure -> Blank.is(source(figure)));
        hold("report.open-source", figure -> isOpen(source(figure)));
        hold(
                "report.later-period",
                figure -> figure.period() != null && figure.period().lastDay().isAfter(day));
        hold("report.part-of-period", parts);
        long ofProvince = ofProvinceAlone();
        if (scope == Scope.AGENCY && ofProvince > 0) {
            held.add(Message.of("report.province-unjudged", ofProvince));
        }
        if (!evidence.systems().isEmpty() && plan.systemLinks().isEmpty()) {
            held.add(Message.of("report.systems-unjudged", evidence.systems().size()));
        }
        return held;
    }

    /** Figures that answer targets of the province, which no agency is judged by. */
    private long ofProvinceAlone() {
        Set<String> indicators = plan.targets().stream()
                .filter(Target::isOfProvinceAlone)
                .map(Target::indicatorId)
                .collect(Collectors.toSet());
        return evidence.measurements().stream()
                .filter(figure -> figure.agency() == null && indicators.contains(figure.indicator()))
                .count();
    }

    private static @Nullable String source(Measurement figure) {
        LocalizedText source = figure.source();
        return source == null ? null : source.vi();
    }

    private void hold(String key, Predicate<Measurement> doubtful) {
        hold(key, counted.stream().filter(doubtful).toList());
    }

    private void hold(String key, List<Measurement> figures) {
        if (!figures.isEmpty()) {
            List<String> first = first(figures.stream().map(this::named));
            List<String> some = figures.size() <= NAMED
                    ? first
                    : Stream.concat(first.stream(), Stream.of("…")).toList();
            held.add(Message.of(key, figures.size(), some, day, plan.firstDay(), plan.lastDay()));
        }
    }

    /** The first of {@code names} by the alphabet; of many no more are kept meanwhile. */
    private static List<String> first(Stream<String> names) {
        PriorityQueue<String> first = new PriorityQueue<>(Comparator.reverseOrder());
        names.forEach(name -> {
            first.add(name);
            if (first.size() > NAMED) {
                first.remove();
            }
        });
        return first.stream().sorted().toList();
    }

    private String named(Measurement figure) {
        String subject = Stream.of(figure.agency(), figure.subject())
                .filter(one -> one != null)
                .collect(Collectors.joining());
        String whose = subject.isEmpty() ? plan.province().id() : subject;
        return figure.period() == null
                ? whose + " " + figure.indicator()
                : whose + " " + figure.indicator() + " " + figure.period().text();
    }

    /**
     * Whether it tells of a part only of the time from the first day of the plan to the day of the evaluation, or to the day
     * its target is due; the month that is not over yet may be missing.
     */
    private boolean isOfPart(Measurement figure) {
        Period period = figure.period();
        // What was counted from systems is of the day itself.
        if (period == null || period.firstDay().equals(period.lastDay())) {
            return false;
        }
        LocalDate end = end(figure.indicator());
        boolean wholeMonth = end.equals(end.with(TemporalAdjusters.lastDayOfMonth()));
        LocalDate told = wholeMonth ? end : end.withDayOfMonth(1).minusDays(1);
        boolean startsLate = period.firstDay().isAfter(plan.firstDay()) && !isState(figure.indicator());
        return startsLate || period.lastDay().isBefore(told);
    }

    private boolean isState(String indicator) {
        return plan.indicator(indicator).map(Indicator::state).orElse(false);
    }

    private LocalDate end(String indicator) {
        LocalDate end = day.isBefore(plan.lastDay()) ? day : plan.lastDay();
        for (Target target : plan.targets()) {
            LocalDate due = target.due();
            if (target.indicatorId().equals(indicator) && due != null && due.isBefore(end)) {
                end = due;
            }
        }
        return end;
    }
}
