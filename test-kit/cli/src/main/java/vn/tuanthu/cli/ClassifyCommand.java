package vn.tuanthu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.calendar.DutyCalendar;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.pages.ClassificationPage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.AtomicFile.Content;
import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.report.ClassificationJson;
import vn.tuanthu.rules.report.ClassificationText;
import vn.tuanthu.rules.report.Todo;
import vn.tuanthu.rules.report.TodoJson;
import vn.tuanthu.rules.report.TodoText;
import vn.tuanthu.rules.report.YearlyReport;
import vn.tuanthu.rules.report.YearlyReportJson;
import vn.tuanthu.rules.report.YearlyReportText;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.tables.XlsxSheet;
import vn.tuanthu.text.Message;

/**
 * {@code classify EVIDENCE}: the level of each system, why, what it must have, and what its owner still has to do. Ends
 * with 1 while the register is not compliant, whichever part of it is shown.
 */
@Command(mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        XLSX,
        HTML,
        ICS
    }

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Mixin
    private AsOfOption asOf;

    @Parameters(paramLabel = "EVIDENCE")
    private Path file;

    @Option(names = "--system", paramLabel = "ID")
    private @Nullable List<String> shown;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--todo")
    private boolean todo;

    @Option(names = "--report-year", paramLabel = "YYYY")
    private @Nullable Integer year;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|xlsx|html|ics")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    private final Map<Path, Content> files = new LinkedHashMap<>();

    @Override
    public Integer call() {
        refuseMisuse();
        Plan plan = option.read();
        ComplianceEngine engine = ComplianceEngine.forPlan(plan).with(program.progress);
        program.progress.at("reading");
        EvidenceFile evidence = Registers.read(file, engine);
        if (shown != null) {
            shown.forEach(id -> Registers.requireSystem(file, evidence.evidence(), id));
        }
        LocalDate day = asOf.or(evidence.evidence().asOf(), spec.commandLine().getErr(), program.language);
        program.progress.at("judging");
        if (year != null) {
            return showYear(year, day, plan, engine, evidence);
        }
        Classification graded = engine.evaluate(evidence, day).classification();
        if (todo) {
            show(Todo.of(plan.id(), graded));
        } else {
            show(plan, graded, evidence.evidence(), new HashSet<>(engine.measures()));
        }
        return exitCode(graded);
    }

    private void refuseMisuse() {
        if (Stream.of(shown != null, all, todo, year != null).filter(one -> one).count() > 1) {
            throw misuse("cli.classify.one");
        }
        if (format == Format.ICS && !todo) {
            throw misuse("cli.classify.calendar");
        }
        if (format == Format.HTML && (shown != null || todo || year != null)) {
            throw misuse("cli.classify.page");
        }
        if (format == Format.XLSX && folder == null) {
            throw misuse("cli.classify.out");
        }
        if (format == Format.XLSX && shown != null) {
            throw misuse("cli.classify.whole");
        }
        ResultFolder.refuseFile(folder, spec, program.language);
    }

    private ParameterException misuse(String key) {
        return new ParameterException(spec.commandLine(), Message.of(key).in(program.language));
    }

    private static int exitCode(Classification graded) {
        return graded.compliant() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private int showYear(int asked, LocalDate day, Plan plan, ComplianceEngine engine, EvidenceFile evidence) {
        Registers.Year found = Registers.year(asked, day, plan, engine, evidence);
        YearlyReport report = found.report();
        Consumer<Writer> json = out -> YearlyReportJson.write(report, program.language, out);
        Consumer<Writer> text = out -> YearlyReportText.write(report, page(out, Styler.NONE));
        put("yearly.json", json);
        put("yearly.txt", text);
        putWorkbook("yearly.xlsx", sheets -> sheets.of(report));
        finish(format == Format.JSON ? json : text);
        return exitCode(found.graded());
    }

    private void show(Todo duties) {
        Consumer<Writer> json = out -> TodoJson.write(duties, program.language, out);
        Consumer<Writer> calendar = out -> write(DutyCalendar.of(duties, program.language), out);
        put("todo.json", json);
        put("todo.txt", out -> TodoText.write(duties, page(out, Styler.NONE)));
        put("todo.ics", calendar);
        putWorkbook("todo.xlsx", sheets -> sheets.of(duties));
        finish(
                switch (format) {
                    case TEXT, XLSX, HTML -> out -> TodoText.write(duties, page(out, Tuanthu.paint()));
                    case JSON -> json;
                    case ICS -> calendar;
                });
    }

    private void show(Plan plan, Classification graded, Evidence evidence, Set<String> measures) {
        Classification asked = asked(graded);
        Consumer<Writer> json = out -> ClassificationJson.write(plan.id(), asked, program.language, out);
        put("classification.json", json);
        put("classification.txt", out -> ClassificationText.write(graded, measures::contains, page(out, Styler.NONE)));
        putWorkbook("register.xlsx", sheets -> sheets.of(evidence, graded, measures));
        if (format == Format.JSON) {
            finish(json);
        } else if (format == Format.HTML) {
            Consumer<Writer> html = out -> ClassificationPage.write(plan, graded, program.language, out);
            put("classification.html", html);
            finish(html);
        } else {
            finish(out -> text(graded, asked, measures, page(out, Tuanthu.paint())));
        }
    }

    private void text(Classification graded, Classification asked, Set<String> measures, TextPage page) {
        if (shown != null) {
            asked.systems().forEach(system -> ClassificationText.write(system, measures::contains, page));
        } else if (all || graded.systems().size() == 1) {
            ClassificationText.write(graded, measures::contains, page);
        } else {
            ClassificationText.writeOverview(graded, page);
        }
    }

    private static void write(String text, Writer out) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TextPage page(Writer out, Styler paint) {
        return new TextPage(out, program.language, paint);
    }

    private void put(String name, Consumer<Writer> content) {
        if (folder != null) {
            files.put(folder.resolve(name), Content.text(content));
        }
    }

    /** A workbook is made only where it is asked for. */
    private void putWorkbook(String name, Function<ClassifySheets, List<XlsxSheet>> workbook) {
        if (folder != null && format == Format.XLSX) {
            files.put(
                    folder.resolve(name),
                    out -> XlsxSheet.write(workbook.apply(new ClassifySheets(program.language)), out));
        }
    }

    /** Writes the files, then {@code shown} to standard output. */
    private void finish(Consumer<Writer> shown) {
        OwnInput.refuse(List.of(file), files.keySet(), spec, program.language);
        program.progress.at("writing");
        AtomicFile.write(files);
        program.progress.end();
        shown.accept(spec.commandLine().getOut());
    }

    /** The same register with the systems that are asked for alone. */
    private Classification asked(Classification graded) {
        return shown == null ? graded : only(graded, shown);
    }

    static Classification only(Classification graded, List<String> systems) {
        return new Classification(
                graded.report(),
                systems.stream().map(graded::system).toList(),
                graded.findings(),
                graded.implementations());
    }
}
