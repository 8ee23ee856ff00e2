package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.acceptance.CheckList;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ListedCheck;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.Json;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Message;

/** {@code checks STATEMENT}: the list of checks that follows from a conformance statement. */
@Command(mixinStandardHelpOptions = true)
final class ChecksCommand implements Callable<Integer> {
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

    @Parameters(paramLabel = "STATEMENT")
    private Path file;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json")
    private Format format;

    @Override
    public Integer call() {
        Plan judged = plan.read();
        ConformanceStatement statement = StatementFile.read(file, judged);
        CheckList list = CheckList.of(statement, judged);
        if (format == Format.JSON) {
            spec.commandLine().getOut().print(Json.write(list));
            return Tuanthu.OK;
        }
        TextPage page = Tuanthu.page(spec, program.language);
        for (ListedCheck check : list.checks()) {
            page.tell(
                    "cli.checks.line",
                    check.id(),
                    Message.of(check.mandatory() ? "cli.checks.mandatory" : "cli.checks.advisory"),
                    check.words(),
                    Citation.of(check.clause()),
                    Message.of(check.isOfAgency() ? "cli.checks.agency" : "cli.checks.vendor"));
        }
        page.line("");
        CheckList.offered(statement).stream()
                .filter(check -> !list.ids().contains(check.id()))
                .forEach(check -> page.tell("cli.checks.offered", check.id(), check.requirement()));
        page.tell("cli.checks.digest", list.checks().size(), list.sha256());
        return Tuanthu.OK;
    }
}
