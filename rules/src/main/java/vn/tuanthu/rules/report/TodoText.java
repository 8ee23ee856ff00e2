package vn.tuanthu.rules.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.security.OpenDuty;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Outcome;

/** Writes what the systems of a register must still do as text for a person to read, nearest day first. */
public final class TodoText {
    private static final int NAMED = 8;

    private final Language language;
    private final Styler paint;
    private final StringBuilder out = new StringBuilder();

    private TodoText(Language language, Styler paint) {
        this.language = language;
        this.paint = paint;
    }

    /** {@code todo} in {@code language}. */
    public static String of(Todo todo, Language language, Styler paint) {
        TodoText text = new TodoText(language, paint);
        text.line(text.say(
                "todo.head",
                todo.asOf(),
                todo.items().size(),
                todo.count(Todo.When.OVERDUE),
                todo.count(Todo.When.NOW),
                todo.count(Todo.When.AHEAD)));
        List<Todo.Group> groups = todo.groups();
        for (Todo.When when : Todo.When.values()) {
            List<Todo.Group> some =
                    groups.stream().filter(group -> group.when() == when).toList();
            if (!some.isEmpty()) {
                text.line("");
                text.line(text.paint.paint(colour(when), text.say("todo.when." + when)));
                some.forEach(text::group);
            }
        }
        return text.out.toString();
    }

    private static Outcome colour(Todo.When when) {
        return switch (when) {
            case OVERDUE -> Outcome.FAIL;
            case NOW -> Outcome.NO_DATA;
            case AHEAD -> Outcome.PASS;
        };
    }

    private void group(Todo.Group group) {
        OpenDuty duty = group.duty();
        String day = group.lastDay() == null ? "" : say("todo.by", group.lastDay()) + "  ";
        String weight = duty.mandatory() ? "" : " (" + say("text.advisory") + ")";
        String check = duty.measure() ? "" : " [" + duty.check() + "]" + certainty(duty.certainty());
        line("  " + day + group.title().in(language) + weight + check);
        line("    " + say("todo.in-charge", group.units()));
        if (duty.measure()) {
            group.bySystem().forEach(this::measures);
        } else if (isSaidOnce(group)) {
            line("    " + say("todo.systems", group.items().size(), ids(group)));
        } else {
            group.items()
                    .forEach(item -> line("    " + item.system().id() + ": "
                            + item.duty().what().in(language)));
        }
    }

    private static boolean isSaidOnce(Todo.Group group) {
        return group.items().stream()
                .allMatch(item -> item.duty().what().equals(group.duty().what()));
    }

    private static List<String> ids(Todo.Group group) {
        return group.items().stream().map(item -> item.system().id()).toList();
    }

    private void measures(InformationSystem system, List<OpenDuty> duties) {
        String some = duties.stream().map(OpenDuty::check).limit(NAMED).collect(Collectors.joining(", "));
        line("    " + OneLine.of(system.id()) + " (" + duties.size() + "): " + some
                + (duties.size() > NAMED ? ", …" : ""));
    }

    private String certainty(Certainty certainty) {
        return certainty == Certainty.TEXT_READ ? "" : " [" + say("text.certainty." + certainty) + "]";
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
