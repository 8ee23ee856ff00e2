package vn.tuanthu.rules.report;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.Writer;
import vn.tuanthu.report.Json;
import vn.tuanthu.report.JsonFields;
import vn.tuanthu.text.Language;

/**
 * Writes the figures of a yearly report as JSON for programs: {@code plan} (id of the plan pack), {@code year}, {@code from}
 * and {@code to} (the days of its figures), {@code asOf}, {@code language} and {@code items}. An item has a {@code number},
 * a {@code title}, a {@code count} (null where it is not a number), {@code lines}, and {@code open}: whether the unit must
 * add what the register does not hold.
 */
public final class YearlyReportJson {
    private static final Json JSON = new Json(RulesModule::new);

    private YearlyReportJson() {}

    /** {@code report} in {@code language}. */
    public static String of(YearlyReport report, Language language) {
        return JSON.write(report, language);
    }

    /**
     * Writes it to {@code out}, which stays open.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(YearlyReport report, Language language, Writer out) {
        JSON.write(report, language, out);
    }

    static void addTo(SimpleModule module, Language language) {
        module.addSerializer(new JsonFields<>(YearlyReport.class)
                .with("plan", YearlyReport::plan)
                .with("year", YearlyReport::year)
                .with("from", YearlyReport::from)
                .with("to", YearlyReport::to)
                .with("asOf", YearlyReport::asOf)
                .with("language", report -> language)
                .with("items", YearlyReport::items));
        module.addSerializer(new JsonFields<>(YearlyReport.Item.class)
                .with("number", YearlyReport.Item::number)
                .with("title", YearlyReport.Item::title)
                .with("count", YearlyReport.Item::count)
                .with("lines", YearlyReport.Item::lines)
                .with("open", YearlyReport.Item::open));
    }
}
