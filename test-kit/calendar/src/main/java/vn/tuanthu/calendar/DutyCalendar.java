package vn.tuanthu.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.tuanthu.rules.report.Todo;
import vn.tuanthu.rules.security.OpenDuty;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;

/**
 * What the systems of a register must still do, as a calendar (iCalendar, RFC 5545): an event of a whole day on each last
 * day that lies ahead, with a reminder a week before, and a task for what is overdue or asked already. What several systems
 * must do alike is one entry that names them. The same duties give the same bytes, and the same entry keeps its identity
 * from one day to the next, so that a calendar that takes it in again changes it instead of showing it twice.
 */
public final class DutyCalendar {
    private static final Period REMINDER = Period.ofWeeks(-1);

    private final Todo todo;
    private final Language language;

    private DutyCalendar(Todo todo, Language language) {
        this.todo = todo;
        this.language = language;
    }

    /** {@code todo} in {@code language}. */
    public static String of(Todo todo, Language language) {
        return new DutyCalendar(todo, language).text();
    }

    private String text() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tuan Thu//classify//" + (language == Language.VI ? "VI" : "EN")));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        todo.groups().forEach(group -> calendar.add(entry(group)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private CalendarComponent entry(Todo.Group group) {
        LocalDate day = group.lastDay();
        if (group.when() == Todo.When.AHEAD && day != null) {
            VEvent event = new VEvent(false);
            fill(event, group);
            event.add(new DtStart<>(day));
            VAlarm alarm = new VAlarm();
            alarm.add(new Trigger(REMINDER));
            alarm.add(ImmutableAction.DISPLAY);
            alarm.add(new Description(title(group)));
            event.add(alarm);
            return event;
        }
        VToDo task = new VToDo(false);
        fill(task, group);
        if (day != null) {
            task.add(new Due<>(day));
        }
        return task;
    }

    private void fill(CalendarComponent entry, Todo.Group group) {
        entry.add(new Uid(identity(group)));
        entry.add(new DtStamp(todo.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        entry.add(new Summary(title(group)));
        entry.add(new Description(description(group)));
    }

    private String title(Todo.Group group) {
        return group.title().in(language);
    }

    private String description(Todo.Group group) {
        OpenDuty duty = group.duty();
        List<String> lines = new ArrayList<>();
        lines.add(say("todo.in-charge", group.units()));
        if (!duty.measure()) {
            lines.add(duty.check() + ": " + Citation.in(duty.article(), language));
        }
        group.bySystem()
                .forEach((system, duties) -> lines.add(OneLine.of(system.id() + " (" + system.name() + "): "
                        + duties.stream()
                                .map(one ->
                                        one.measure() ? one.check() : one.what().in(language))
                                .collect(Collectors.joining(", ")))));
        return String.join("\n", lines);
    }

    /** Of the requirement, its day and who must do it: the systems may change. */
    private String identity(Todo.Group group) {
        String what = todo.plan() + "|"
                + (group.duty().measure() ? "measures" : group.duty().check()) + "|"
                + group.duty().what().key() + "|" + group.lastDay() + "|"
                + group.units().stream().map(unit -> unit.in(Language.VI)).toList();
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)) + "@tuanthu.vn";
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
