package vn.tuanthu.rules.report;

import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** Writes the figures of a yearly report as text for a person to read. */
public final class YearlyReportText {
    private YearlyReportText() {}

    /** {@code report} in {@code language}. */
    public static String of(YearlyReport report, Language language) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                Message.of("yearly.head", report.year(), report.from(), report.to())
                        .in(language));
        line(
                out,
                Message.of(report.asOf().isBefore(report.to()) ? "yearly.as-of-early" : "yearly.as-of", report.asOf())
                        .in(language));
        for (YearlyReport.Item item : report.items()) {
            line(out, "");
            String count = item.count() == null ? "" : ": " + item.count();
            String open = item.open() ? " (" + Message.of("yearly.open").in(language) + ")" : "";
            line(out, item.number() + ". " + item.title().in(language) + count + open);
            item.lines().forEach(one -> line(out, "   - " + one.in(language)));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
