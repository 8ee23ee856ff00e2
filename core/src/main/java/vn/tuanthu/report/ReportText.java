package vn.tuanthu.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/** Writes a report as text for a person to read. */
public final class ReportText {
    private final Language language;
    private final Styler paint;
    private final StringBuilder out = new StringBuilder();

    private ReportText(Language language, Styler paint) {
        this.language = language;
        this.paint = paint;
    }

    /** {@code report} in {@code language}. */
    public static String of(Report report, Language language, Styler paint) {
        ReportText text = new ReportText(language, paint);
        text.head(report);
        text.findings(report);
        text.foot(report);
        return text.out.toString();
    }

    /** One finding with the line that names its subject and, below it, what it rests on. */
    public static String of(Finding finding, Language language, Styler paint) {
        ReportText text = new ReportText(language, paint);
        text.finding(finding, List.of(finding));
        return text.out.toString();
    }

    private void head(Report report) {
        report.notes().forEach(note -> line(note.in(language)));
        line(say("text.as-of", report.asOf(), word("scope", report.scope())));
        line("");
        line(paint.paint(
                report.compliant() ? Outcome.PASS : Outcome.FAIL,
                say(report.compliant() ? "text.compliant" : "text.not-compliant")));
        report.reservations().forEach(held -> line("  " + held.in(language)));
        line(say(
                "text.summary",
                report.count(Outcome.PASS),
                report.count(Outcome.FAIL),
                report.count(Outcome.NO_DATA),
                report.count(Outcome.NOT_APPLICABLE),
                report.count(Outcome.ERROR)));
    }

    private void findings(Report report) {
        String clause = null;
        List<Finding> all = report.findings();
        for (int i = 0; i < all.size(); ) {
            Finding finding = all.get(i);
            if (!finding.clause().equals(clause)) {
                clause = finding.clause();
                line("");
                line(clause + "  “" + finding.clauseText().in(language) + "”");
            }
            int alike = alike(all, i);
            finding(finding, all.subList(i, i + alike));
            i += alike;
        }
    }

    /** How many findings from {@code start} on say the same of different subjects: they are told once. */
    private static int alike(List<Finding> all, int start) {
        Finding first = all.get(start);
        int end = start + 1;
        while (end < all.size() && sameWords(first, all.get(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean sameWords(Finding one, Finding other) {
        return one.check().equals(other.check())
                && one.message().equals(other.message())
                && one.evidence().isEmpty()
                && other.evidence().isEmpty()
                && one.waiver() == null
                && other.waiver() == null;
    }

    private void finding(Finding finding, List<Finding> alike) {
        String outcome = paint.paint(finding.outcome(), word("outcome", finding.outcome()));
        String weight = finding.mandatory() ? "" : " (" + say("text.advisory") + ")";
        String subjects =
                alike.stream().map(Finding::subjectName).map(OneLine::of).collect(Collectors.joining("; "));
        line("  " + outcome + " " + finding.check() + " " + subjects + weight);
        line("    " + finding.message().in(language));
        boolean figure = finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.FAIL;
        if (finding.definition() != null && figure) {
            line("    " + say("text.definition", finding.definition()));
        }
        if (!finding.evidence().isEmpty()) {
            line("    " + say("text.evidence", String.join(" | ", finding.evidence(language))));
        }
        if (finding.certainty() != Certainty.TEXT_READ) {
            line("    " + say("text.certainty", word("certainty", finding.certainty())));
        }
        if (finding.waiver() != null) {
            line("    "
                    + say(
                            "text.waiver",
                            finding.waiver().reason(),
                            finding.waiver().approvedBy(),
                            finding.waiver().expires()));
        }
    }

    private void foot(Report report) {
        line("");
        line(say(
                "text.digests",
                report.digests().plan(),
                report.digests().rules(),
                report.digests().evidence()));
    }

    private String word(String kind, Enum<?> value) {
        return say("text." + kind + "." + value.name());
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
