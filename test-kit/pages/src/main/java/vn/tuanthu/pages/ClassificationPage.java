package vn.tuanthu.pages;

import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.ReportReasons;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.rules.report.Todo;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * A register of systems as one HTML page: compliant or not and why; a line for each system; what each unit has to do and by
 * when; of each system why it has its level and every verdict beside what the law asks. It needs no other file, no network
 * and no script.
 */
public final class ClassificationPage {
    private static final PageTemplate TEMPLATE = PageTemplate.beside(ClassificationPage.class, "classification.ftlh");

    private ClassificationPage() {}

    /** The page of {@code graded}, judged beside {@code plan}, in {@code language}. */
    public static String of(Plan plan, Classification graded, Language language) {
        return page(plan, graded, language).fill(TEMPLATE);
    }

    /**
     * Writes it to {@code out}, which stays open.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Plan plan, Classification graded, Language language, Writer out) {
        page(plan, graded, language).write(TEMPLATE, out);
    }

    private static VerdictPage page(Plan plan, Classification graded, Language language) {
        VerdictPage page = new VerdictPage(graded.report().findings(), language);
        return page.with("plan", plan)
                .with("origin", PlanOrigin.of(plan).warning())
                .with("graded", graded)
                .with("reasons", ReportReasons.of(graded.report()))
                .with("duties", byUnit(Todo.of(plan.id(), graded), language))
                .with("systems", graded.systems())
                .with(
                        "parts",
                        graded.systems().stream()
                                .map(system -> page.part(
                                        system.findings(), graded.systems().size()))
                                .toList())
                .with("register", page.part(graded.findings(), graded.systems().size()));
    }

    /** What each unit has to do; a duty of several units stands with each of them. */
    private static Map<String, List<Todo.Group>> byUnit(Todo todo, Language language) {
        Map<String, List<Todo.Group>> byUnit = new LinkedHashMap<>();
        for (Todo.Group group : todo.groups()) {
            for (Message unit : group.units()) {
                byUnit.computeIfAbsent(unit.in(language), any -> new ArrayList<>())
                        .add(group);
            }
        }
        return byUnit;
    }
}
