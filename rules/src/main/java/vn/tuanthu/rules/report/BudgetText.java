package vn.tuanthu.rules.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.FundingSource;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Writes an allocation and the verdicts on it as text for a person to read: what decides first, then advice. */
public final class BudgetText {
    private final BudgetResult result;
    private final Language language;
    private final Styler paint;
    private final StringBuilder out = new StringBuilder();

    private BudgetText(BudgetResult result, Language language, Styler paint) {
        this.result = result;
        this.language = language;
        this.paint = paint;
    }

    /**
     * {@code result} in {@code language}.
     *
     * @param everything whether verdicts that are met or do not apply are printed too
     */
    public static String of(Plan plan, BudgetResult result, Language language, Styler paint, boolean everything) {
        BudgetText text = new BudgetText(result, language, paint);
        text.line(text.say("report.status", plan.title(), plan.status()));
        text.verdict();
        text.rows();
        text.sums();
        text.wholeFindings();
        text.rowFindings(everything);
        return text.out.toString();
    }

    private void verdict() {
        line("");
        line(paint.paint(
                result.compliant() ? Outcome.PASS : Outcome.FAIL,
                say(result.compliant() ? "text.compliant" : "text.not-compliant")));
        line(say(
                "text.summary",
                result.count(Outcome.PASS),
                result.count(Outcome.FAIL),
                result.count(Outcome.NO_DATA),
                result.count(Outcome.NOT_APPLICABLE),
                result.count(Outcome.ERROR)));
    }

    private void rows() {
        line("");
        line(say("budgettext.rows"));
        for (TaskRow row : result.rows()) {
            String unit = row.lead() == null ? "–" : row.lead().written();
            line(String.format(
                    Locale.ROOT,
                    "%4d  %14s  %22s  %-4s %s (%s)",
                    row.no(),
                    Money.ty(row.granted()).in(language),
                    Money.dong(row.granted()).in(language),
                    mark(row),
                    row.name(),
                    unit));
        }
        line(say("budgettext.marks"));
    }

    private static String mark(TaskRow row) {
        if (row.isShownPriority()) {
            return "[+]";
        }
        if (row.isPriority()) {
            return "[~]";
        }
        return row.isWithoutGroup() ? "[ ]" : "[?]";
    }

    private void sums() {
        line("");
        line(say("budgettext.total", both(result.totalVnd())));
        for (FundingSource source : result.sources()) {
            line(say("budgettext.source", source.origin().name(), both(source.allotted()), Money.ty(source.ceiling())));
        }
        line(say("budgettext.units"));
        result.byLeadUnit().forEach((unit, sum) -> line("  " + (unit.isEmpty() ? "–" : unit) + ": " + both(sum)));
        line(say("budgettext.leases", both(result.leasesVnd()), result.datedLeases(), both(result.commitmentsVnd())));
    }

    private String both(long dong) {
        return Money.ty(dong).in(language) + " (" + Money.dong(dong).in(language) + ")";
    }

    /** Verdicts on the allocation and its sources. */
    private void wholeFindings() {
        line("");
        line(say("budgettext.whole"));
        result.findings().stream().filter(finding -> !isOfRow(finding)).forEach(this::whole);
    }

    /** Verdicts on rows: those that decide, then advice, alike ones together. */
    private void rowFindings(boolean everything) {
        List<Finding> told = result.findings().stream()
                .filter(BudgetText::isOfRow)
                .filter(f -> everything || (f.outcome() != Outcome.PASS && f.outcome() != Outcome.NOT_APPLICABLE))
                .toList();
        section("budgettext.blocking", told.stream().filter(Finding::blocks).toList());
        section(
                "budgettext.advice",
                told.stream().filter(finding -> !finding.blocks()).toList());
    }

    private void section(String heading, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        line("");
        line(say(heading));
        Map<String, StringBuilder> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String check = finding.check().replaceFirst("^PL\\.\\d+", "PL.n");
            String kind = paint.paint(
                            finding.outcome(),
                            say("text.outcome." + finding.outcome().name())) + " " + check;
            alike.computeIfAbsent(kind, any -> new StringBuilder())
                    .append("    ")
                    .append(finding.subject())
                    .append(": ")
                    .append(finding.message().in(language))
                    .append('\n');
        }
        alike.forEach((kind, lines) -> {
            line("  " + kind);
            out.append(lines);
        });
    }

    private void whole(Finding finding) {
        String weight = finding.mandatory() ? "" : " (" + say("text.advisory") + ")";
        line("  "
                + paint.paint(
                        finding.outcome(),
                        say("text.outcome." + finding.outcome().name())) + " " + finding.check() + " "
                + finding.subjectName() + weight);
        line("    " + finding.message().in(language));
    }

    private static boolean isOfRow(Finding finding) {
        return finding.subject().startsWith("PL.");
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
