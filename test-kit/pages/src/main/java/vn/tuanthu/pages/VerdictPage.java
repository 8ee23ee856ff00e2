package vn.tuanthu.pages;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.ReportSection;
import vn.tuanthu.report.Summary;
import vn.tuanthu.report.UnitTasks;
import vn.tuanthu.report.Urgency;
import vn.tuanthu.report.VerdictGroup;
import vn.tuanthu.report.VerdictMatrix;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** What the pages of verdicts have in common: the parts of their templates, cut where nobody could read the whole. */
final class VerdictPage {
    /** As many verdicts can be told in full before a page grows too large to open. */
    private static final int MOST_IN_FULL = 6_000;

    /** Of what more subjects have in common, this many are named. */
    private static final int MOST_NAMED = 300;

    private final Language language;
    private final List<Finding> findings;
    private final boolean large;
    private final Map<String, @Nullable Object> model = new HashMap<>();

    VerdictPage(List<Finding> findings, Language language) {
        this.findings = findings;
        this.language = language;
        this.large = findings.size() > MOST_IN_FULL;
        model.put("summary", Summary.of(findings));
        model.put("large", large);
    }

    VerdictPage with(String name, @Nullable Object value) {
        model.put(name, value);
        return this;
    }

    /** The sections of {@code plan} with the verdicts of each. */
    VerdictPage sections(Plan plan) {
        List<ReportSection> sections = ReportSection.of(plan, findings);
        long groups = sections.stream()
                .flatMap(section -> section.clauses().stream())
                .mapToLong(clause -> clause.groups().size())
                .sum();
        long rows = large ? MOST_IN_FULL / Math.max(groups, 1) : Long.MAX_VALUE;
        model.put("sections", sections);
        model.put(
                "parts",
                sections.stream()
                        .map(section -> section.clauses().stream()
                                .map(clause -> clause(clause, rows))
                                .toList())
                        .toList());
        return this;
    }

    private Map<String, Object> clause(ReportSection.ClauseVerdicts clause, long rows) {
        return Map.of(
                "id",
                clause.id(),
                "words",
                clause.words().in(language),
                "groups",
                clause.groups().stream().map(group -> group(group, rows)).toList());
    }

    private Map<String, Object> group(VerdictGroup group, long rows) {
        List<Map<String, Object>> said = new ArrayList<>();
        List<List<Finding>> alike = group.alike();
        boolean told = !large || group.urgency().isOpen();
        alike.stream()
                .limit(told ? rows : 0)
                .forEach(some -> said.add(Map.of("names", names(some), "finding", some.get(0))));
        long left = alike.stream().skip(said.size()).mapToLong(List::size).sum();
        return Map.of(
                "first",
                group.first(),
                "open",
                group.urgency().isOpen() || group.urgency() == Urgency.WAIVED,
                "size",
                group.size(),
                "counted",
                group.counted(),
                "said",
                said,
                "left",
                left);
    }

    private String names(List<Finding> alike) {
        String named = String.join(
                "; ", alike.stream().limit(MOST_NAMED).map(Finding::subjectName).toList());
        return alike.size() <= MOST_NAMED
                ? named
                : Message.of("text.named-and", named, alike.size() - MOST_NAMED).in(language);
    }

    /**
     * Verdicts a line each: what is open, the most urgent first; apart from it advice of which nothing is known, and what is
     * met or does not apply.
     */
    Map<String, Object> part(List<Finding> some, int parts) {
        List<Finding> open = some.stream()
                .filter(finding -> Urgency.of(finding).isOpen() && !isUntoldAdvice(finding))
                .sorted(Comparator.comparing(Urgency::of))
                .toList();
        List<Finding> untold = some.stream().filter(VerdictPage::isUntoldAdvice).toList();
        List<Finding> settled =
                some.stream().filter(finding -> !Urgency.of(finding).isOpen()).toList();
        int rows = large ? MOST_IN_FULL / Math.max(parts, 1) : Integer.MAX_VALUE;
        List<Finding> told = open.stream().limit(rows).toList();
        return Map.of(
                "open",
                told,
                "left",
                open.size() - told.size() + (large ? untold.size() : 0),
                "untold",
                large ? List.of() : untold,
                "settled",
                large ? List.of() : settled,
                "summary",
                Summary.of(some));
    }

    private static boolean isUntoldAdvice(Finding finding) {
        return finding.outcome() == Outcome.NO_DATA && Urgency.of(finding) == Urgency.ADVICE;
    }

    /** A row for each subject and a column for each check; nothing where that would be one row or one column. */
    VerdictPage matrix(List<Finding> shown, UnaryOperator<String> column) {
        VerdictMatrix matrix = VerdictMatrix.of(shown, column);
        if (matrix.rows().size() > 1 && matrix.columns().size() > 1) {
            model.put("matrix", matrix);
            model.put("labels", labels(matrix.columns()));
        }
        return this;
    }

    /** On a narrow screen each cell says which check it is of; a style says so once for the whole column. */
    private static Object labels(List<String> columns) {
        StringBuilder style = new StringBuilder("@media (max-width: 45rem) {\n");
        for (int c = 0; c < columns.size(); c++) {
            style.append(".matrix td:nth-child(")
                    .append(c + 2)
                    .append(")::before { content: \"")
                    .append(escaped(columns.get(c) + " "))
                    .append("\"; }\n");
        }
        return PageTemplate.markup(style.append("}\n").toString());
    }

    /** A text within quotes of a style sheet: whatever is no letter or digit stands as its code. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        out.append(Character.isLetterOrDigit(c) ? Character.toString(c) : String.format("\\%06x", c)));
        return out.toString();
    }

    /** What each unit has to do, with the reasons in full as long as that can be read. */
    VerdictPage tasks(List<UnitTasks> tasks) {
        model.put("tasks", tasks);
        model.put("brief", tasks.stream().mapToInt(one -> one.open().size()).sum() > MOST_IN_FULL / 6);
        return this;
    }

    String fill(PageTemplate template) {
        return template.fill(new LinkedHashMap<>(model), language);
    }

    void write(PageTemplate template, Writer out) {
        template.write(new LinkedHashMap<>(model), language, out);
    }
}
