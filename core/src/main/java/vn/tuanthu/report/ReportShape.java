package vn.tuanthu.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/** A report as it stands in JSON, in one language. */
public record ReportShape(
        String plan,
        LocalDate asOf,
        String scope,
        String language,
        boolean compliant,
        Summary summary,
        List<String> notes,
        List<FindingShape> findings,
        Digests digests) {
    /** How many findings ended how. */
    public record Summary(long pass, long fail, long noData, long notApplicable, long error) {}

    /** What it was made from, as SHA-256. */
    public record Digests(String plan, String rules, String evidence) {}

    /** {@code report} in {@code language}. */
    public static ReportShape of(Report report, Language language) {
        return new ReportShape(
                report.plan(),
                report.asOf(),
                report.scope().name().toLowerCase(Locale.ROOT),
                language.name().toLowerCase(Locale.ROOT),
                report.compliant(),
                new Summary(
                        report.count(Outcome.PASS),
                        report.count(Outcome.FAIL),
                        report.count(Outcome.NO_DATA),
                        report.count(Outcome.NOT_APPLICABLE),
                        report.count(Outcome.ERROR)),
                report.notes().stream().map(note -> note.in(language)).toList(),
                report.findings().stream()
                        .map(finding -> FindingShape.of(finding, language))
                        .toList(),
                new Digests(
                        report.digests().plan(),
                        report.digests().rules(),
                        report.digests().evidence()));
    }
}
