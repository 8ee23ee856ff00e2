package vn.tuanthu.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** Where a text goes: the file, which is then named to the user, else standard output. */
final class OutOption {
    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    boolean isFile() {
        return file != null;
    }

    void write(String text, CommandSpec command, Language language) {
        if (file == null) {
            command.commandLine().getOut().print(text);
        } else {
            AtomicFile.write(file, text);
            command.commandLine()
                    .getErr()
                    .println(Message.of("cli.init.written", file.toString()).in(language));
        }
    }
}
