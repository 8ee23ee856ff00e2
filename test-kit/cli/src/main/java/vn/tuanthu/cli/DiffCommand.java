package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.InputText;
import vn.tuanthu.pages.ReportDiffPage;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.ReportDiff;
import vn.tuanthu.report.ReportDiffJson;
import vn.tuanthu.report.ReportDiffText;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.report.Styler;
import vn.tuanthu.text.Message;

/** {@code diff A B}: what changed between two reports. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A")
    private Path before;

    @Parameters(index = "1", paramLabel = "B")
    private Path after;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|html")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() {
        ReportDiff diff =
                ReportDiff.of(SavedReport.read(InputText.read(before)), SavedReport.read(InputText.read(after)));
        String written = switch (format) {
            case TEXT -> ReportDiffText.of(diff, program.language, file == null ? Tuanthu.paint() : Styler.NONE);
            case JSON -> ReportDiffJson.of(diff, program.language);
            case HTML -> ReportDiffPage.of(diff, program.language);
        };
        if (file == null) {
            spec.commandLine().getOut().print(written);
        } else {
            AtomicFile.write(file, written);
            spec.commandLine()
                    .getErr()
                    .println(Message.of("cli.init.written", file.toString()).in(program.language));
        }
        return diff.isEmpty() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }
}
