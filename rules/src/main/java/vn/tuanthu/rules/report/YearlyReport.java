package vn.tuanthu.rules.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SecurityIncident;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * What the yearly report on security by levels asks for (Nghị định 331/2026/NĐ-CP Điều 36), drawn from a register. What the
 * register cannot tell is marked open and left to the unit. Immutable.
 *
 * @param plan id of the plan pack
 * @param year the year
 * @param from the first day of its figures
 * @param to their last day
 * @param asOf the day the register is looked at: the last day of the figures, or earlier while the year is not over
 * @param items what is asked, in the order of the article
 */
public record YearlyReport(String plan, int year, LocalDate from, LocalDate to, LocalDate asOf, List<Item> items) {
    private static final String TOPIC = "YEARLY_REPORT";
    private static final int HIGHEST = 5;

    /**
     * The days between which the figures of a year lie.
     *
     * @param from the first
     * @param to the last
     */
    public record Period(LocalDate from, LocalDate to) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * One thing that is asked.
     *
     * @param number its number, from 1
     * @param title what is asked
     * @param count how many; null where it is not a number
     * @param lines what there is, or what the unit must add
     * @param open whether the unit must add something that the register does not hold
     */
    public record Item(int number, Message title, @Nullable Long count, List<Message> lines, boolean open) {
        public Item {
            lines = List.copyOf(lines);
        }
    }

    public YearlyReport {
        items = List.copyOf(items);
    }

    /** The days of the figures of {@code year}; empty where no law in this library asks for a report of that year so. */
    public static Optional<Period> period(int year) {
        return Law.load().articles(LegalRequirement.class).stream()
                .filter(article -> TOPIC.equals(article.topic()))
                .filter(article -> isOfDecree(article) && article.isAskedOn(before(article, year)))
                .min(Comparator.comparing(article -> before(article, year)))
                .map(article -> {
                    MonthDay last = article.dayOfYear("figuresTo", before(article, year));
                    return new Period(last.atYear(year - 1).plusDays(1), last.atYear(year));
                });
    }

    private static boolean isOfDecree(LegalRequirement article) {
        return Law.load()
                .instrumentOf(article)
                .map(instrument -> instrument.grading() && instrument.lastDay() == null)
                .orElse(false);
    }

    private static LocalDate before(LegalRequirement article, int year) {
        LocalDate first = article.firstDay();
        return article.dayOfYear("before", first).atYear(year);
    }

    /**
     * The report of {@code year} on the systems of {@code graded}.
     *
     * @param plan id of the plan pack
     * @param graded the register as of a day within {@code period}
     */
    public static YearlyReport of(String plan, int year, Period period, Classification graded) {
        return new YearlyReport(
                plan, year, period.from(), period.to(), graded.asOf(), new Drawn(graded, period).items());
    }

    /** How many things the unit must still add. */
    public long open() {
        return items.stream().filter(Item::open).count();
    }

    /** Draws the items from a register. */
    private static final class Drawn {
        private final List<GradedSystem> systems;
        private final Period period;
        private final LocalDate day;
        private final List<Item> items = new ArrayList<>();

        Drawn(Classification graded, Period period) {
            this.systems = graded.systems();
            this.period = period;
            this.day = graded.asOf();
        }

        List<Item> items() {
            parties();
            levels();
            national();
            approvals("approved", approval -> true);
            measures();
            regulations("regulation", regulation -> !regulation.date().isAfter(day));
            add("kept", null, List.of(Message.of("yearly.open.kept")), true);
            inspections();
            requirements();
            approvals("decisions", approval -> period.has(approval.date()));
            regulations(
                    "regulations",
                    regulation ->
                            period.has(regulation.date()) && !regulation.date().isAfter(day));
            other();
            return items;
        }

        private void add(String key, @Nullable Long count, List<Message> lines, boolean open) {
            items.add(new Item(items.size() + 1, Message.of("yearly.item." + key), count, lines, open));
        }

        private void item(String key, List<Message> lines, boolean open) {
            add(key, (long) lines.size(), lines, open);
        }

        private void parties() {
            List<Message> lines = List.of(
                    party("owner", InformationSystem::owner),
                    party("security-unit", InformationSystem::securityUnit),
                    party("operator", InformationSystem::operator));
            boolean open = systems.stream()
                    .map(GradedSystem::system)
                    .anyMatch(system -> Stream.of(system.owner(), system.securityUnit(), system.operator())
                            .anyMatch(Blank::provesNothing));
            add("parties", null, lines, open);
        }

        private Message party(String role, Function<InformationSystem, @Nullable String> name) {
            List<String> names = systems.stream()
                    .map(GradedSystem::system)
                    .map(name)
                    .filter(party -> !Blank.provesNothing(party))
                    .distinct()
                    .toList();
            long without = systems.stream()
                    .map(GradedSystem::system)
                    .map(name)
                    .filter(Blank::provesNothing)
                    .count();
            if (names.isEmpty()) {
                return Message.of("yearly." + role + "-none", without);
            }
            return without == 0
                    ? Message.of("yearly." + role, names)
                    : Message.of("yearly." + role + "-open", names, without);
        }

        private void levels() {
            List<Message> lines = new ArrayList<>();
            for (int level = 1; level <= HIGHEST; level++) {
                int asked = level;
                List<String> names = names(system -> level(system) == asked);
                lines.add(Message.of("yearly.level", level, names.size(), names));
            }
            List<String> unknown = names(system -> level(system) == 0);
            if (!unknown.isEmpty()) {
                lines.add(Message.of("yearly.level-unknown", unknown.size(), unknown));
            }
            add("levels", (long) (systems.size() - unknown.size()), lines, !unknown.isEmpty());
        }

        /** Those of the highest level, and those of another that already stand on the list. */
        private void national() {
            List<Message> lines = new ArrayList<>();
            for (GradedSystem system : systems) {
                LevelApproval approval = system.approved();
                String list = approval == null ? null : approval.primeMinisterList();
                if (list != null && !Blank.provesNothing(list)) {
                    lines.add(Message.of("yearly.listed", system.system().name(), level(system), list));
                } else if (level(system) == HIGHEST) {
                    lines.add(Message.of("yearly.system", system.system().name(), HIGHEST));
                }
            }
            item("national", lines, false);
        }

        private void other() {
            List<Message> lines = new ArrayList<>();
            for (GradedSystem system : systems) {
                for (SecurityIncident incident : system.system().incidents()) {
                    LocalDate found = incident.found().toLocalDate();
                    if (period.has(found) && !found.isAfter(day)) {
                        lines.add(Message.of(
                                "yearly.incident-" + incident.gravity(),
                                system.system().name(),
                                incident.found()));
                    }
                }
            }
            if (lines.isEmpty()) {
                lines.add(Message.of("yearly.no-incident"));
            }
            lines.add(Message.of("yearly.open.other"));
            add("other", null, lines, true);
        }

        /** The level that the newest decree proposes; 0 when it cannot be told. */
        private static int level(GradedSystem system) {
            List<RegimeLevel> grades = system.grades();
            Integer level = grades.get(grades.size() - 1).level();
            return level == null ? 0 : level;
        }

        private void approvals(String key, Predicate<LevelApproval> such) {
            List<Message> lines = new ArrayList<>();
            for (GradedSystem system : systems) {
                LevelApproval approval = system.approved();
                if (approval != null && such.test(approval)) {
                    lines.add(Message.of(
                            "yearly.approval",
                            system.system().name(),
                            approval.level(),
                            approval.document(),
                            approval.date()));
                }
            }
            item(key, lines, false);
        }

        private void measures() {
            List<Message> lines = new ArrayList<>();
            Predicate<GradedSystem> asked = system -> system.measures().asked() > 0;
            Predicate<GradedSystem> full =
                    system -> system.measures().met() == system.measures().asked();
            Predicate<GradedSystem> none = system -> system.measures().met() == 0;
            lines.add(share("full", asked.and(full)));
            lines.add(share("part", asked.and(full.negate()).and(none.negate())));
            lines.add(share("none", asked.and(full.negate()).and(none)));
            boolean open = systems.stream().anyMatch(asked.negate());
            if (open) {
                lines.add(share("unknown", asked.negate()));
            }
            add("measures", (long) names(asked.and(full)).size(), lines, open);
        }

        private Message share(String key, Predicate<GradedSystem> such) {
            List<String> names = names(such);
            return Message.of("yearly.measures-" + key, names.size(), names);
        }

        private void regulations(String key, Predicate<InformationSystem.SecurityRegulation> such) {
            List<Message> lines = new ArrayList<>();
            for (GradedSystem system : systems) {
                InformationSystem.SecurityRegulation regulation =
                        system.system().regulation();
                if (regulation != null && such.test(regulation)) {
                    lines.add(Message.of(
                            "yearly.regulation", system.system().name(), regulation.document(), regulation.date()));
                }
            }
            item(key, lines, false);
        }

        private void inspections() {
            List<Message> lines = new ArrayList<>();
            for (GradedSystem system : systems) {
                for (Inspection inspection : system.system().inspections()) {
                    if (period.has(inspection.date()) && !inspection.date().isAfter(day)) {
                        lines.add(Message.of(
                                "yearly.inspection-" + inspection.scope(),
                                system.system().name(),
                                inspection.document(),
                                inspection.date()));
                    }
                }
            }
            long inspected = systems.stream()
                    .filter(system -> system.system().inspections().stream()
                            .anyMatch(inspection -> inspection.scope() == Inspection.Scope.SYSTEM
                                    && period.has(inspection.date())
                                    && !inspection.date().isAfter(day)))
                    .count();
            add("inspected", inspected, lines, false);
        }

        /** How many systems each measure is asked of, and how many have it. */
        private void requirements() {
            Law law = Law.load();
            Map<String, List<Outcome>> byMeasure = systems.stream()
                    .map(GradedSystem::findings)
                    .flatMap(Collection::stream)
                    .filter(finding -> law.article(finding.check()).orElse(null) instanceof Measure)
                    .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                    .collect(Collectors.groupingBy(
                            Finding::check, TreeMap::new, Collectors.mapping(Finding::outcome, Collectors.toList())));
            List<Message> lines = byMeasure.entrySet().stream()
                    .map(one -> Message.of(
                            "yearly.requirement",
                            one.getKey(),
                            law.article(one.getKey()).orElseThrow().words(),
                            one.getValue().stream()
                                    .filter(outcome -> outcome == Outcome.PASS)
                                    .count(),
                            one.getValue().size()))
                    .toList();
            item("requirements", lines, false);
        }

        private List<String> names(Predicate<GradedSystem> such) {
            return systems.stream()
                    .filter(such)
                    .map(system -> system.system().name())
                    .toList();
        }
    }
}
