package vn.tuanthu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.pages.CheckPage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.tables.XlsxSheet;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** {@code check EVIDENCE}: verdicts against the plan. */
@Command(mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        HTML,
        XLSX
    }

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption plan;

    @Mixin
    private RulesOption rules;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private TableOption table;

    @Parameters(paramLabel = "EVIDENCE")
    private Path file;

    @Option(names = "--scope", defaultValue = "agency", paramLabel = "agency|province")
    private Scope scope;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|html|xlsx")
    private Format format;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--show", paramLabel = "ID")
    private List<String> shown = List.of();

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if (format == Format.XLSX && folder == null) {
            throw misuse("cli.workbook-out");
        }
        ResultFolder.refuseFile(folder, spec, program.language);
        ComplianceEngine.prepare();
        List<Plan> plans = plan.all();
        if (format == Format.HTML && folder == null && plans.size() > 1) {
            throw misuse("cli.check.pages-out");
        }
        List<Report> reports = new ArrayList<>();
        LocalDate day = null;
        for (ComplianceEngine planned : ComplianceEngine.forPlans(plans)) {
            ComplianceEngine engine = rules.addTo(planned).with(program.progress);
            program.progress.at("reading");
            EvidenceFile evidence = table.evidence(file, engine);
            if (day == null) {
                TableOption.tell(evidence, spec.commandLine().getErr(), program.language);
                day = asOf.or(evidence.evidence().asOf(), spec.commandLine().getErr(), program.language);
            }
            program.progress.at("judging");
            reports.add(engine.check(evidence, day, scope));
        }
        refuseUnknown(reports);
        if (folder != null) {
            program.progress.at("writing");
            write(plans, reports, folder);
        }
        program.progress.end();
        if (format == Format.JSON) {
            printJson(reports);
        } else if (format == Format.HTML && reports.size() == 1) {
            CheckPage.write(
                    plans.get(0),
                    reports.get(0),
                    program.language,
                    spec.commandLine().getOut());
        } else {
            TextPage page = Tuanthu.page(spec, program.language);
            for (Report report : reports) {
                print(report, page);
            }
        }
        return reports.stream().allMatch(Report::compliant) ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private CommandLine.ParameterException misuse(String key) {
        return new CommandLine.ParameterException(
                spec.commandLine(), Message.of(key).in(program.language));
    }

    /** Of several reports each goes into a folder of its plan. */
    private void write(List<Plan> plans, List<Report> reports, Path to) {
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            Path own = reports.size() == 1 ? to : to.resolve(report.plan());
            files.put(
                    own.resolve("report.json"),
                    AtomicFile.Content.text(out -> ReportJson.write(report, program.language, out)));
            files.put(
                    own.resolve("report.txt"),
                    AtomicFile.Content.text(out ->
                            ReportText.write(report, new TextPage(out, program.language, Styler.NONE), one -> true)));
            if (format == Format.HTML) {
                Plan judged = plans.get(i);
                files.put(
                        own.resolve("report.html"),
                        AtomicFile.Content.text(out -> CheckPage.write(judged, report, program.language, out)));
            }
            if (format == Format.XLSX) {
                List<XlsxSheet> sheets = new VerdictSheets(plans.get(i), program.language).of(report);
                files.put(own.resolve("report.xlsx"), out -> XlsxSheet.write(sheets, out));
            }
        }
        AtomicFile.write(files);
    }

    /** Several reports are a list of them. */
    private void printJson(List<Report> reports) {
        PrintWriter out = spec.commandLine().getOut();
        if (reports.size() > 1) {
            out.println("[");
        }
        for (int i = 0; i < reports.size(); i++) {
            if (i > 0) {
                out.println(",");
            }
            ReportJson.write(reports.get(i), program.language, out);
        }
        if (reports.size() > 1) {
            out.println("]");
        }
    }

    /** What matters, or all of what was asked for. */
    private void print(Report report, TextPage page) {
        if (!all && shown.isEmpty()) {
            ReportText.write(report, page);
        } else {
            ReportText.write(
                    report,
                    page,
                    one -> all
                            || Stream.of(one.check(), one.clause(), one.subject())
                                    .anyMatch(shown::contains));
        }
    }

    private void refuseUnknown(List<Report> reports) {
        Set<String> known = new LinkedHashSet<>();
        if (!shown.isEmpty()) {
            reports.stream()
                    .flatMap(report -> report.findings().stream())
                    .forEach(one -> known.addAll(List.of(one.check(), one.clause(), one.subject())));
        }
        for (String id : shown) {
            if (!known.contains(id)) {
                throw new BadInputException(new Problem(
                        "--show",
                        "",
                        Message.of("cli.check.nothing", id),
                        Suggestion.remedy(id, known, () -> Message.of("cli.check.nothing.remedy"))));
            }
        }
    }
}
