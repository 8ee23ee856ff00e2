package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.pages.PlanDescriptionPage;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.PlanDescription;
import vn.tuanthu.report.PlanDescriptionText;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.text.Message;

/** {@code pack describe DIR}: the plan with its checks, to hold against the document and to sign. */
@Command(name = "describe", mixinStandardHelpOptions = true)
final class PackDescribeCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        HTML
    }

    @ParentCommand
    private PackCommand pack;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path folder;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|html")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() {
        PlanDescription description = new PlanDescription(PackReview.of(folder).coverage());
        String written = switch (format) {
            case TEXT -> PlanDescriptionText.of(description, pack.language());
            case HTML -> PlanDescriptionPage.of(description, pack.language());
        };
        if (file == null) {
            spec.commandLine().getOut().print(written);
        } else {
            AtomicFile.write(file, written);
            spec.commandLine()
                    .getErr()
                    .println(Message.of("cli.init.written", file.toString()).in(pack.language()));
        }
        return Tuanthu.OK;
    }
}
