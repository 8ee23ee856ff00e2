package vn.tuanthu.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.ReportReasons;
import vn.tuanthu.report.ReportSection;
import vn.tuanthu.report.Summary;
import vn.tuanthu.report.UnitTasks;
import vn.tuanthu.report.Urgency;
import vn.tuanthu.report.VerdictMatrix;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.rules.report.BudgetTasks;
import vn.tuanthu.tables.XlsxSheet;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/** Verdicts as workbooks: how each section stands, every unit against every check, what each unit has to do, every verdict. */
final class VerdictSheets {
    private final Plan plan;
    private final Language language;

    VerdictSheets(Plan plan, Language language) {
        this.plan = plan;
        this.language = language;
    }

    /** Of a report. */
    List<XlsxSheet> of(Report report) {
        return List.of(
                summary(report.findings(), report.compliant(), ReportReasons.of(report)),
                matrix(report.findings(), UnaryOperator.identity()),
                tasks(UnitTasks.of(plan, report, language)),
                verdicts(report.findings()));
    }

    /** Of an allocation. */
    List<XlsxSheet> of(BudgetResult result) {
        return List.of(
                summary(result.findings(), result.compliant(), ReportReasons.of(result.findings())),
                matrix(BudgetTasks.ofRows(result), BudgetTasks::kind),
                tasks(BudgetTasks.byLeadUnit(result)),
                money(result),
                verdicts(result.findings()));
    }

    private XlsxSheet summary(List<Finding> findings, boolean compliant, List<Message> reasons) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(counts(
                say("cli.sheet.whole"),
                say(compliant ? "text.compliant" : "text.not-compliant"),
                Summary.of(findings)));
        for (ReportSection section : ReportSection.of(plan, findings)) {
            String title = section.title();
            rows.add(counts(
                    title == null ? say("overview.besides") : title,
                    switch (section.standing()) {
                        case MET -> say("overview.standing.met");
                        case OPEN -> say("overview.standing.open");
                        case ADVICE -> say("overview.standing.advice");
                    },
                    section.summary()));
        }
        PlanOrigin.of(plan)
                .warning()
                .forEach(warning -> rows.add(Arrays.asList(say("cli.sheet.plan"), warning.in(language))));
        reasons.forEach(reason -> rows.add(Arrays.asList(say("cli.sheet.reason"), reason.in(language))));
        return new XlsxSheet(
                say("cli.sheet.summary"),
                Stream.concat(
                                Stream.of("section", "verdict").map(column -> say("overview." + column)),
                                Stream.of(
                                                Outcome.ERROR,
                                                Outcome.FAIL,
                                                Outcome.NO_DATA,
                                                Outcome.PASS,
                                                Outcome.NOT_APPLICABLE)
                                        .map(this::word))
                        .toList(),
                rows);
    }

    private static List<@Nullable Object> counts(String what, String verdict, Summary sum) {
        return Arrays.asList(what, verdict, sum.error(), sum.fail(), sum.noData(), sum.pass(), sum.notApplicable());
    }

    private XlsxSheet matrix(List<Finding> findings, UnaryOperator<String> column) {
        VerdictMatrix matrix = VerdictMatrix.of(findings, column);
        return new XlsxSheet(
                say("cli.sheet.matrix"),
                Stream.concat(Stream.of(say("cli.sheet.column.id"), say("overview.subject")), matrix.columns().stream())
                        .toList(),
                XlsxSheet.rows(matrix.rows(), this::cells));
    }

    private List<@Nullable Object> cells(VerdictMatrix.Row row) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(row.subject(), row.name()));
        row.cells().forEach(cell -> cells.add(cell == null ? null : cell(cell)));
        return cells;
    }

    private String cell(Finding finding) {
        String waived = finding.waiver() == null ? "" : " *";
        return finding.outcome() == Outcome.FAIL && finding.shortfall() != null
                ? say("cli.sheet.short", word(finding.outcome()), finding.shortfall()) + waived
                : word(finding.outcome()) + waived;
    }

    private XlsxSheet tasks(List<UnitTasks> units) {
        return new XlsxSheet(
                say("cli.sheet.todo"),
                headings("units", "outcome", "check", "subject", "what", "shortfall", "clause-words"),
                () -> units.stream()
                        .flatMap(unit -> unit.open().stream().map(finding -> task(unit, finding)))
                        .iterator());
    }

    private List<@Nullable Object> task(UnitTasks unit, Finding finding) {
        return Arrays.asList(
                unit.name(),
                Urgency.of(finding) == Urgency.ADVICE ? say("text.advisory") : word(finding.outcome()),
                finding.check(),
                finding.subjectName(),
                finding.message().in(language),
                finding.shortfall(),
                finding.clauseText().in(language));
    }

    private XlsxSheet money(BudgetResult result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TaskRow row : result.rows()) {
            rows.add(Arrays.asList(
                    row.no(),
                    row.name(),
                    row.lead() == null ? null : row.lead().written(),
                    row.source(),
                    row.granted(),
                    row.requested()));
        }
        return new XlsxSheet(
                say("cli.sheet.money"), headings("number", "task", "lead", "source", "granted", "requested"), rows);
    }

    private XlsxSheet verdicts(List<Finding> findings) {
        return new XlsxSheet(
                say("cli.sheet.verdicts"),
                headings(
                        "check",
                        "article",
                        "clause-words",
                        "id",
                        "subject",
                        "outcome",
                        "mandatory",
                        "numerator",
                        "denominator",
                        "percent",
                        "required",
                        "shortfall",
                        "why",
                        "definition",
                        "evidence",
                        "certainty",
                        "waiver"),
                XlsxSheet.rows(findings, this::cells));
    }

    private List<@Nullable Object> cells(Finding finding) {
        return Arrays.asList(
                finding.check(),
                Citation.in(finding.clause(), language),
                finding.clauseText().in(language),
                finding.subject(),
                finding.subjectName(),
                word(finding.outcome()),
                say(finding.mandatory() ? "cli.sheet.yes" : "cli.sheet.no"),
                finding.numerator(),
                finding.denominator(),
                finding.percent(),
                words(finding.required()),
                finding.shortfall(),
                finding.message().in(language),
                words(finding.definition()),
                String.join(" | ", finding.evidence(language)),
                say("text.certainty." + finding.certainty()),
                finding.waiver() == null
                        ? null
                        : say(
                                "text.waiver",
                                finding.waiver().reason(),
                                finding.waiver().approvedBy(),
                                finding.waiver().expires()));
    }

    private @Nullable String words(@Nullable Localized words) {
        return words == null ? null : words.in(language);
    }

    private String word(Outcome outcome) {
        return say("overview.outcome." + outcome);
    }

    private List<String> headings(String... columns) {
        return Stream.of(columns)
                .map(column -> say("cli.sheet.column." + column))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
