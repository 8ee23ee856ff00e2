package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.calendar.DutyCalendar;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.report.ClassificationJson;
import vn.tuanthu.rules.report.ClassificationText;
import vn.tuanthu.rules.report.Todo;
import vn.tuanthu.rules.report.TodoJson;
import vn.tuanthu.rules.report.TodoText;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.text.Message;

/**
 * {@code classify EVIDENCE}: the level of each system, why, what it must have, and what its owner still has to do. Ends
 * with 1 while the register is not compliant, whichever part of it is shown.
 */
@Command(name = "classify", mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
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

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|ics")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if ((shown != null ? 1 : 0) + (all ? 1 : 0) + (todo ? 1 : 0) > 1) {
            throw new ParameterException(
                    spec.commandLine(), Message.of("cli.classify.one").in(program.language));
        }
        if (format == Format.ICS && !todo) {
            throw new ParameterException(
                    spec.commandLine(), Message.of("cli.classify.calendar").in(program.language));
        }
        Plan plan = option.read();
        ComplianceEngine engine = ComplianceEngine.forPlan(plan);
        EvidenceFile evidence = Registers.read(file, engine);
        if (shown != null) {
            shown.forEach(id -> Registers.requireSystem(file, evidence.evidence(), id));
        }
        LocalDate day = asOf.or(evidence.evidence().asOf(), spec.commandLine().getErr(), program.language);
        Classification graded = engine.evaluate(evidence, day).classification();
        if (todo) {
            show(Todo.of(plan.id(), graded));
        } else {
            show(plan, graded, new HashSet<>(engine.measures()));
        }
        return graded.compliant() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private void show(Todo duties) {
        String json = TodoJson.of(duties, program.language);
        String calendar = DutyCalendar.of(duties, program.language);
        if (folder != null) {
            AtomicFile.write(folder.resolve("todo.json"), json);
            AtomicFile.write(folder.resolve("todo.txt"), TodoText.of(duties, program.language, Styler.NONE));
            AtomicFile.write(folder.resolve("todo.ics"), calendar);
        }
        print(
                switch (format) {
                    case TEXT -> TodoText.of(duties, program.language, Tuanthu.paint());
                    case JSON -> json;
                    case ICS -> calendar;
                });
    }

    private void show(Plan plan, Classification graded, Set<String> measures) {
        Classification asked = asked(graded);
        String json = ClassificationJson.of(plan.id(), asked, program.language);
        if (folder != null) {
            AtomicFile.write(folder.resolve("classification.json"), json);
            AtomicFile.write(
                    folder.resolve("classification.txt"),
                    ClassificationText.of(graded, measures::contains, program.language, Styler.NONE));
        }
        if (format == Format.JSON) {
            print(json);
        } else if (shown != null) {
            asked.systems()
                    .forEach(system -> print(
                            ClassificationText.of(system, measures::contains, program.language, Tuanthu.paint())));
        } else if (all || graded.systems().size() == 1) {
            print(ClassificationText.of(graded, measures::contains, program.language, Tuanthu.paint()));
        } else {
            print(ClassificationText.page(graded, program.language, Tuanthu.paint()));
        }
    }

    /** The same register with the systems that are asked for alone. */
    private Classification asked(Classification graded) {
        return shown == null
                ? graded
                : new Classification(
                        graded.report(),
                        shown.stream().map(graded::system).toList(),
                        graded.findings(),
                        graded.implementations());
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
    }
}
