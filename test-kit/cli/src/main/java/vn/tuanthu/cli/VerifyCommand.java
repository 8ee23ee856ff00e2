package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Report;

/** {@code verify REPORT EVIDENCE}: repeats a report and compares. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Mixin
    private RulesOption rules;

    @Mixin
    private TableOption table;

    @Parameters(index = "0", paramLabel = "REPORT")
    private Path report;

    @Parameters(index = "1", paramLabel = "EVIDENCE")
    private Path evidence;

    @Override
    public Integer call() {
        SavedReport saved = SavedReport.read(InputText.read(report));
        ComplianceEngine planned = ComplianceEngine.forPlans(option.all()).stream()
                .filter(one -> one.plan().id().equals(saved.plan()))
                .findFirst()
                .orElseThrow(() -> new BadInputException(new Problem(
                        report.toString(),
                        "",
                        Message.of("evidence.unknown-plan", saved.plan()),
                        Message.of("cli.verify.pack.remedy"))));
        ComplianceEngine engine = rules.addTo(planned);
        Report repeated = engine.check(table.evidence(evidence, engine), saved.asOf(), saved.scope());
        List<Message> differences = saved.differencesFrom(repeated);
        TextPage page = Tuanthu.page(spec, program.language);
        if (differences.isEmpty()) {
            page.tell("text.verify.same");
            return Tuanthu.OK;
        }
        page.tell("text.verify.differs", differences.size());
        differences.forEach(difference -> page.line("  " + difference.in(program.language)));
        return Tuanthu.NOT_COMPLIANT;
    }
}
