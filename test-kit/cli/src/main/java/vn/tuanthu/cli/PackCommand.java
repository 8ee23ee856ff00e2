package vn.tuanthu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** {@code pack …}: work on a plan pack. */
@Command(
        mixinStandardHelpOptions = true,
        subcommands = {
            PackInitCommand.class,
            PackCheckCommand.class,
            PackDescribeCommand.class,
            PackTestCommand.class,
            PackSchemaCommand.class
        })
final class PackCommand implements Runnable {
    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    Language language() {
        return program.language;
    }

    Progress progress() {
        return program.progress;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), Message.of("cli.no-command").in(program.language));
    }
}
