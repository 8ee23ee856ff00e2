package vn.tuanthu.rules.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.security.OpenDuty;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Outcome;

/** Writes what the systems of a register must still do as text for a person to read, nearest day first. */
public final class TodoText {
    private static final int NAMED = 8;

    private final TextPage page;
    private final Language language;

    private TodoText(TextPage page) {
        this.page = page;
        this.language = page.language();
    }

    /** {@code todo} in {@code language}. */
    public static String of(Todo todo, Language language, Styler paint) {
        StringBuilder out = new StringBuilder();
        write(todo, new TextPage(out, language, paint));
        return out.toString();
    }

    /**
     * Writes {@code todo} on {@code page}, line by line.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Todo todo, TextPage page) {
        TodoText text = new TodoText(page);
        text.page.line(text.page.say(
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
                text.page.line("");
                text.page.line("", colour(when), text.page.say("todo.when." + when), "");
                some.forEach(text::group);
            }
        }
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
        String day = group.lastDay() == null ? "" : page.say("todo.by", group.lastDay()) + "  ";
        String weight = duty.mandatory() ? "" : " (" + page.say("text.advisory") + ")";
        String check = duty.measure() ? "" : " [" + duty.check() + "]" + certainty(duty.certainty());
        page.line("  " + day + group.title().in(language) + weight + check);
        page.line("    " + page.say("todo.in-charge", group.units()));
        if (duty.measure()) {
            group.bySystem().forEach(this::measures);
        } else if (isSaidOnce(group)) {
            page.line("    " + page.say("todo.systems", group.items().size(), ids(group)));
        } else {
            group.items()
                    .forEach(item -> page.line("    " + item.system().id() + ": "
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
        page.line("    " + system.id() + " (" + duties.size() + "): " + some + (duties.size() > NAMED ? ", …" : ""));
    }

    private String certainty(Certainty certainty) {
        return certainty == Certainty.TEXT_READ ? "" : " [" + page.say("text.certainty." + certainty) + "]";
    }
}
