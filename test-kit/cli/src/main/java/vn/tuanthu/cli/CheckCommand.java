package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** {@code check EVIDENCE}: verdicts against the plan. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption plan;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private TableOption table;

    @Parameters(paramLabel = "EVIDENCE")
    private Path file;

    @Option(names = "--scope", defaultValue = "agency", paramLabel = "agency|province")
    private Scope scope;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        ComplianceEngine.prepare();
        ComplianceEngine engine = ComplianceEngine.forPlan(plan.read());
        EvidenceFile evidence = table.evidence(file, engine);
        TableOption.tell(evidence, spec.commandLine().getErr(), program.language);
        LocalDate day = asOf.or(evidence.evidence().asOf(), spec.commandLine().getErr(), program.language);
        Report report = engine.check(evidence, day, scope);
        String json = ReportJson.of(report, program.language);
        if (folder != null) {
            AtomicFile.write(folder.resolve("report.json"), json);
            AtomicFile.write(folder.resolve("report.txt"), ReportText.of(report, program.language, Styler.NONE));
        }
        spec.commandLine()
                .getOut()
                .print(format == Format.JSON ? json : ReportText.of(report, program.language, Tuanthu.paint()));
        return report.compliant() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }
}
