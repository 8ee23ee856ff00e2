package vn.tuanthu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.text.Message;

/** {@code pack init DIR}: the commented files of a small invented pack, which is in order as it stands. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class PackInitCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of(
            "plan.yaml",
            "plan-text.txt",
            "ledger.csv",
            "targets.yaml",
            "obligations.yaml",
            "coverage.yaml",
            "cases.yaml");

    @ParentCommand
    private PackCommand pack;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path folder;

    @Override
    public Integer call() {
        List<Problem> there = FILES.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .map(file -> new Problem(
                        file.toString(), "", Message.of("cli.init.exists"), Message.of("cli.pack.exists.remedy")))
                .toList();
        if (!there.isEmpty()) {
            throw new BadInputException(there);
        }
        AtomicFile.write(FILES.stream()
                .collect(Collectors.toMap(
                        folder::resolve,
                        name -> AtomicFile.Content.of(
                                InputText.shipped(PackInitCommand.class, "vn/tuanthu/cli/templates/pack/" + name)
                                        .content()))));
        PrintWriter err = spec.commandLine().getErr();
        err.println(Message.of("cli.pack.written", folder.toString(), FILES).in(pack.language()));
        return Tuanthu.OK;
    }
}
