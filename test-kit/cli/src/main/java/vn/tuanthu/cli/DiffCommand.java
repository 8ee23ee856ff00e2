package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.InputText;
import vn.tuanthu.pages.ReportDiffPage;
import vn.tuanthu.report.ReportDiff;
import vn.tuanthu.report.ReportDiffJson;
import vn.tuanthu.report.ReportDiffText;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.report.Styler;

/** {@code diff A B}: what changed between two reports. */
@Command(mixinStandardHelpOptions = true)
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

    @Mixin
    private OutOption out;

    @Override
    public Integer call() {
        ReportDiff diff =
                ReportDiff.of(SavedReport.read(InputText.read(before)), SavedReport.read(InputText.read(after)));
        String written = switch (format) {
            case TEXT -> ReportDiffText.of(diff, program.language, out.isFile() ? Styler.NONE : Tuanthu.paint());
            case JSON -> ReportDiffJson.of(diff, program.language);
            case HTML -> ReportDiffPage.of(diff, program.language);
        };
        out.write(written, spec, program.language);
        return diff.isEmpty() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }
}
