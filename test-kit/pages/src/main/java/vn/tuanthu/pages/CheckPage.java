package vn.tuanthu.pages;

import java.io.Writer;
import java.util.function.UnaryOperator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.ReportReasons;
import vn.tuanthu.report.UnitTasks;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;

/**
 * A report as one HTML page: compliant or not and why, by section of the plan; every agency against every target; what each
 * unit has to do; every verdict beside the plan's words. It needs no other file, no network and no script.
 */
public final class CheckPage {
    private static final PageTemplate TEMPLATE = PageTemplate.beside(CheckPage.class, "check.ftlh");

    private CheckPage() {}

    /** The page of {@code report}, judged by {@code plan}, in {@code language}. */
    public static String of(Plan plan, Report report, Language language) {
        return page(plan, report, language).fill(TEMPLATE);
    }

    /**
     * Writes it to {@code out}, which stays open.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Plan plan, Report report, Language language, Writer out) {
        page(plan, report, language).write(TEMPLATE, out);
    }

    private static VerdictPage page(Plan plan, Report report, Language language) {
        return new VerdictPage(report.findings(), language)
                .with("plan", plan)
                .with("origin", PlanOrigin.of(plan).warning())
                .with("report", report)
                .with("reasons", ReportReasons.of(report))
                .sections(plan)
                .matrix(report.findings(), UnaryOperator.identity())
                .tasks(UnitTasks.of(plan, report, language));
    }
}
