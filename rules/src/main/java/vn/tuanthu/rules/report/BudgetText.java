package vn.tuanthu.rules.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.ReportReasons;
import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.report.Urgency;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.FundingSource;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Writes an allocation and the verdicts on it as text for a person to read: what decides first, then advice, sums and rows. */
public final class BudgetText {
    /** On how many rows the same advice is told in full. */
    private static final int SHOWN = 3;

    private final BudgetResult result;
    private final TextPage page;
    private final Language language;

    private BudgetText(BudgetResult result, TextPage page) {
        this.result = result;
        this.page = page;
        this.language = page.language();
    }

    /**
     * {@code result} in {@code language}.
     *
     * @param everything whether verdicts that are met or do not apply are printed too
     */
    public static String of(Plan plan, BudgetResult result, Language language, Styler paint, boolean everything) {
        StringBuilder out = new StringBuilder();
        BudgetText text = new BudgetText(result, new TextPage(out, language, paint));
        text.verdict(plan);
        text.findings(everything);
        text.sums();
        text.rows();
        return out.toString();
    }

    private void verdict(Plan plan) {
        page.verdict(result.compliant());
        PlanOrigin.of(plan).warning().forEach(warning -> page.line("  " + warning.in(language)));
        ReportReasons.of(result.findings()).forEach(reason -> page.line("  " + reason.in(language)));
        page.line(page.say(
                "text.summary",
                result.count(Outcome.PASS),
                result.count(Outcome.FAIL),
                result.count(Outcome.NO_DATA),
                result.count(Outcome.NOT_APPLICABLE),
                result.count(Outcome.ERROR)));
        page.line(page.say("report.status", plan.title(), plan.status()));
    }

    private void rows() {
        page.line("");
        page.line(page.say("budgettext.rows"));
        for (TaskRow row : result.rows()) {
            String unit = row.lead() == null ? "–" : row.lead().written();
            page.line(String.format(
                    Locale.ROOT,
                    "%4d  %14s  %22s  %-4s %s (%s)",
                    row.no(),
                    Money.ty(row.granted()).in(language),
                    Money.dong(row.granted()).in(language),
                    mark(row),
                    row.name(),
                    unit));
        }
        page.line(page.say("budgettext.marks"));
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
        page.line("");
        page.line(page.say("budgettext.total", both(result.totalVnd())));
        for (FundingSource source : result.sources()) {
            Long ceiling = source.ceiling();
            page.line(
                    ceiling == null
                            ? page.say("budgettext.source-open", source.origin().name(), both(source.allotted()))
                            : page.say(
                                    "budgettext.source",
                                    source.origin().name(),
                                    both(source.allotted()),
                                    Money.ty(ceiling)));
        }
        page.line(page.say("budgettext.units"));
        result.byLeadUnit().forEach((unit, sum) -> page.line("  " + (unit.isEmpty() ? "–" : unit) + ": " + both(sum)));
        page.line(page.say(
                "budgettext.leases", both(result.leasesVnd()), result.datedLeases(), both(result.commitmentsVnd())));
    }

    private String both(long dong) {
        return Money.ty(dong).in(language) + " (" + Money.dong(dong).in(language) + ")";
    }

    /** The verdicts, the most urgent first; advice on many rows by the first of them, unless everything is asked for. */
    private void findings(boolean everything) {
        for (Urgency urgency : Urgency.values()) {
            List<Finding> some = result.findings().stream()
                    .filter(finding -> Urgency.of(finding) == urgency)
                    .toList();
            if (!some.isEmpty() && (everything || urgency.isOpen() || urgency == Urgency.WAIVED)) {
                page.line("");
                page.line(page.say("text.urgency." + urgency, some.size()));
                alike(some).forEach((kind, rows) -> {
                    page.outcome("  ", kind.outcome(), " " + kind.check());
                    lines(rows, everything || urgency.isOpen() && urgency != Urgency.ADVICE ? rows.size() : SHOWN);
                });
            }
        }
        if (!everything) {
            page.line("");
            page.line(page.say("budgettext.folded", result.count(Outcome.PASS), result.count(Outcome.NOT_APPLICABLE)));
        }
    }

    /** By outcome and check, the rows' own checks of one kind together. */
    private static Map<Kind, List<Finding>> alike(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
    }

    /** Verdicts on different rows that come to the same. */
    private record Kind(Outcome outcome, String check) {
        static Kind of(Finding finding) {
            return new Kind(finding.outcome(), finding.check().replaceFirst("^PL\\.\\d+", "PL.n"));
        }
    }

    private void lines(List<Finding> rows, int shown) {
        rows.stream()
                .limit(shown)
                .forEach(finding -> page.line(
                        "    " + subject(finding) + ": " + finding.message().in(language)));
        if (rows.size() > shown) {
            page.line("    "
                    + page.say(
                            "text.and-more",
                            rows.stream().skip(shown).map(BudgetText::subject).toList()));
        }
    }

    private static String subject(Finding finding) {
        return finding.subject().startsWith("PL.") ? finding.subject() : OneLine.of(finding.subjectName());
    }
}
