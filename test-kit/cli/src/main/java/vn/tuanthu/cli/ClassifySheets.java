package vn.tuanthu.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.rules.report.Todo;
import vn.tuanthu.rules.report.YearlyReport;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.tables.RegisterWorkbook;
import vn.tuanthu.tables.XlsxSheet;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/** What {@code classify} shows, as workbooks. */
final class ClassifySheets {
    private final Language language;

    ClassifySheets(Language language) {
        this.language = language;
    }

    /** Every duty of every system, a line each. */
    List<XlsxSheet> of(Todo todo) {
        return List.of(new XlsxSheet(
                say("cli.sheet.todo"),
                headings("due", "when", "system", "name", "check", "article", "what", "units", "mandatory"),
                XlsxSheet.rows(
                        todo.items(),
                        item -> Arrays.asList(
                                item.duty().lastDay(),
                                say("todo.when." + item.when()),
                                item.system().id(),
                                item.system().name(),
                                item.duty().check(),
                                Citation.in(item.duty().article(), language),
                                item.duty().what().in(language),
                                item.units().stream()
                                        .map(unit -> unit.in(language))
                                        .collect(Collectors.joining("; ")),
                                say(item.duty().mandatory() ? "cli.sheet.yes" : "cli.sheet.no")))));
    }

    /** The items of a yearly report, a line for each thing they name. */
    List<XlsxSheet> of(YearlyReport report) {
        List<List<@Nullable Object>> rows = report.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(Arrays.<@Nullable Object>asList(
                                item.number(),
                                item.title().in(language),
                                item.count(),
                                item.open() ? say("yearly.open") : null)),
                        item.lines().stream()
                                .map(line ->
                                        Arrays.<@Nullable Object>asList(item.number(), line.in(language), null, null))))
                .toList();
        return List.of(new XlsxSheet(say("cli.sheet.yearly"), headings("number", "content", "count", "open"), rows));
    }

    /** The register to be filled in and read again, with the results in front. */
    List<XlsxSheet> of(Evidence evidence, Classification graded, Set<String> measures) {
        Map<String, GradedSystem> systems = graded.systems().stream()
                .collect(Collectors.toMap(system -> system.system().id(), Function.identity()));
        XlsxSheet results = new XlsxSheet(
                say("cli.sheet.results"),
                Stream.of("system", "level", "by", "approval", "measures", "open", "next", "name")
                        .map(column -> say("classify.column." + column))
                        .toList(),
                XlsxSheet.rows(graded.systems(), this::result));
        return RegisterWorkbook.of(
                evidence,
                id -> Objects.requireNonNull(systems.get(id), id).findings().stream()
                        .filter(finding -> measures.contains(finding.check()))
                        .map(this::asked)
                        .toList(),
                List.of(results));
    }

    private RegisterWorkbook.Asked asked(Finding finding) {
        return new RegisterWorkbook.Asked(
                finding.check(),
                finding.clauseText().in(language),
                Citation.in(finding.clause(), language),
                say("text.outcome." + finding.outcome()),
                finding.message().in(language));
    }

    private List<@Nullable Object> result(GradedSystem system) {
        return Arrays.asList(
                system.system().id(),
                system.inForce().level(),
                say("classify.by." + system.inForce().basis()),
                system.approved() == null ? null : system.approved().level(),
                system.measuresOfAsked(),
                system.findings().stream().filter(Finding::blocks).count(),
                system.nextDeadline(),
                system.system().name());
    }

    private List<String> headings(String... columns) {
        return Stream.of(columns)
                .map(column -> say("cli.sheet.column." + column))
                .toList();
    }

    private String say(String key) {
        return Message.of(key).in(language);
    }
}
