package vn.tuanthu.rules.report;

import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** Writes the figures of a yearly report as text for a person to read. */
public final class YearlyReportText {
    private YearlyReportText() {}

    /** {@code report} in {@code language}. */
    public static String of(YearlyReport report, Language language) {
        StringBuilder out = new StringBuilder();
        write(report, new TextPage(out, language, Styler.NONE));
        return out.toString();
    }

    /**
     * Writes {@code report} on {@code page}, line by line.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(YearlyReport report, TextPage page) {
        Language language = page.language();
        page.line(Message.of("yearly.head", report.year(), report.from(), report.to())
                .in(language));
        page.line(Message.of(report.asOf().isBefore(report.to()) ? "yearly.as-of-early" : "yearly.as-of", report.asOf())
                .in(language));
        for (YearlyReport.Item item : report.items()) {
            page.line("");
            String count = item.count() == null ? "" : ": " + item.count();
            String open = item.open() ? " (" + Message.of("yearly.open").in(language) + ")" : "";
            page.line(item.number() + ". " + item.title().in(language) + count + open);
            item.lines().forEach(one -> page.line("   - " + one.in(language)));
        }
    }
}
