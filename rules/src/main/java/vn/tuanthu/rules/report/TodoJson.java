package vn.tuanthu.rules.report;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.Writer;
import vn.tuanthu.report.Json;
import vn.tuanthu.report.JsonFields;
import vn.tuanthu.text.Language;

/**
 * Writes what the systems of a register must still do as JSON for programs: {@code plan} (id of the plan pack),
 * {@code asOf}, {@code language} ({@code "vi"} or {@code "en"}) and {@code duties}, nearest day first. A duty has:
 *
 * <ul>
 *   <li>{@code due}, the last day on which it is in time, or null where the law sets none: it is asked already
 *   <li>{@code when}: {@code OVERDUE}, {@code NOW} or {@code AHEAD}
 *   <li>{@code system} and {@code name}
 *   <li>{@code check}, {@code article}, and {@code asks}: what the article asks
 *   <li>{@code what}: what to do, or why it is not done
 *   <li>{@code inCharge}: {@code OWNER}, {@code SECURITY_UNIT} or {@code OPERATOR}, and {@code units}: their names
 *   <li>{@code measure}, whether it is a measure of the level; {@code mandatory}; {@code certainty}
 * </ul>
 */
public final class TodoJson {
    private static final Json JSON = new Json(RulesModule::new);

    private TodoJson() {}

    /** {@code todo} in {@code language}. */
    public static String of(Todo todo, Language language) {
        return JSON.write(todo, language);
    }

    /**
     * Writes it to {@code out}, which stays open.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Todo todo, Language language, Writer out) {
        JSON.write(todo, language, out);
    }

    static void addTo(SimpleModule module, Language language) {
        module.addSerializer(new JsonFields<>(Todo.class)
                .with("plan", Todo::plan)
                .with("asOf", Todo::asOf)
                .with("language", todo -> language)
                .with("duties", Todo::items));
        module.addSerializer(new JsonFields<>(Todo.Item.class)
                .with("due", item -> item.duty().lastDay())
                .with("when", Todo.Item::when)
                .with("system", item -> item.system().id())
                .with("name", item -> item.system().name())
                .with("check", item -> item.duty().check())
                .with("article", item -> item.duty().article())
                .with("asks", item -> item.duty().asks())
                .with("what", item -> item.duty().what())
                .with("inCharge", item -> item.duty().inCharge())
                .with("units", Todo.Item::units)
                .with("measure", item -> item.duty().measure())
                .with("mandatory", item -> item.duty().mandatory())
                .with("certainty", item -> item.duty().certainty()));
    }
}
