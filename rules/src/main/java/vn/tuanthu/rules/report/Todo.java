package vn.tuanthu.rules.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.rules.law.InCharge;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.OpenDuty;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * What the systems of a register must still have or do: what passed its last day first, then what is asked already, then
 * what lies ahead, nearest first. Immutable.
 *
 * @param plan id of the plan pack
 * @param asOf the day
 * @param items what each system must do
 */
public record Todo(String plan, LocalDate asOf, List<Item> items) {
    /** Whether it is late, asked already, or still to come. */
    public enum When {
        OVERDUE,
        NOW,
        AHEAD
    }

    /**
     * A duty of a system.
     *
     * @param system the system
     * @param duty what it must have or do
     */
    public record Item(InformationSystem system, OpenDuty duty) {
        /** Whether it is late, asked already, or still to come. */
        public When when() {
            return duty.overdue() ? When.OVERDUE : duty.lastDay() == null ? When.NOW : When.AHEAD;
        }

        /** Who must do it: the unit's name with its role, or the role of a unit that is not declared. */
        public List<Message> units() {
            return duty.inCharge().stream().map(this::unit).toList();
        }

        private Message unit(InCharge role) {
            String name = switch (role) {
                case OWNER -> system.owner();
                case SECURITY_UNIT -> system.securityUnit();
                case OPERATOR -> system.operator();
            };
            return name == null || name.isBlank()
                    ? Message.of("todo.unit.undeclared-" + role)
                    : Message.of("todo.unit." + role, name);
        }
    }

    /**
     * The same thing that several systems must do by the same day and the same units: one line of a list, one event of a
     * calendar.
     *
     * @param when whether it is late, asked already, or still to come
     * @param lastDay the last day; null where the law sets none
     * @param items at least one, all of one requirement or all measures
     */
    public record Group(When when, @Nullable LocalDate lastDay, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }

        /** The duty of the first system, which is that of the others but for the sentence that says why. */
        public OpenDuty duty() {
            return items.get(0).duty();
        }

        /** Who must do it. */
        public List<Message> units() {
            return items.get(0).units();
        }

        /** What is to be done, for all systems of the group. */
        public Message title() {
            return duty().measure() ? Message.of("todo.measures", items.size()) : Message.of("todo.duty", heading());
        }

        private LocalizedText heading() {
            boolean same = items.stream().allMatch(item -> item.duty().what().equals(duty().what()));
            return same && duty().lastDay() != null
                    ? new LocalizedText(
                            duty().what().in(Language.VI), duty().what().in(Language.EN))
                    : duty().asks();
        }

        /** The systems that must do it, each with its duties, in the order of the register. */
        public Map<InformationSystem, List<OpenDuty>> bySystem() {
            return items.stream()
                    .collect(Collectors.groupingBy(
                            Item::system, LinkedHashMap::new, Collectors.mapping(Item::duty, Collectors.toList())));
        }
    }

    public Todo {
        items = List.copyOf(items);
    }

    /**
     * What the systems of {@code graded} must do.
     *
     * @param plan id of the plan pack
     */
    public static Todo of(String plan, Classification graded) {
        LocalDate day = graded.asOf();
        return new Todo(
                plan,
                day,
                graded.systems().stream()
                        .flatMap(system -> system.duties().stream().map(duty -> new Item(system.system(), duty)))
                        .sorted(Comparator.comparing((Item item) -> item.duty().lastDay() == null
                                        ? day
                                        : item.duty().lastDay())
                                .thenComparing(Item::when)
                                .thenComparing(item -> item.duty().check()))
                        .toList());
    }

    /** How many are late, asked already, or still to come. */
    public long count(When when) {
        return items.stream().filter(item -> item.when() == when).count();
    }

    /** The same, with what several systems must do alike put together. */
    public List<Group> groups() {
        record Alike(When when, @Nullable LocalDate lastDay, String check, List<Message> units, boolean mandatory) {}
        Map<Alike, List<Item>> alike = items.stream()
                .collect(Collectors.groupingBy(
                        item -> new Alike(
                                item.when(),
                                item.duty().lastDay(),
                                item.duty().measure() ? "" : item.duty().check() + subject(item.duty()),
                                item.units(),
                                item.duty().mandatory()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        alike.forEach((key, some) -> groups.add(new Group(key.when(), key.lastDay(), some)));
        return groups;
    }

    /** Two duties of one requirement on one day, such as its figures and its report, are told apart by their sentence. */
    private static String subject(OpenDuty duty) {
        return duty.lastDay() == null || duty.overdue() ? "" : " " + duty.what().key();
    }
}
