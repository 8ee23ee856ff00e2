package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.pages.PlanDescriptionPage;
import vn.tuanthu.report.PlanDescription;
import vn.tuanthu.report.PlanDescriptionText;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.rules.pack.ReviewedRemark;

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

    @Mixin
    private OutOption out;

    @Override
    public Integer call() {
        PackReview review = PackReview.of(folder);
        PlanDescription description = new PlanDescription(
                review.coverage(),
                review.remarks().reviewed().stream().map(ReviewedRemark::text).toList());
        String written = switch (format) {
            case TEXT -> PlanDescriptionText.of(description, pack.language());
            case HTML -> PlanDescriptionPage.of(description, pack.language());
        };
        out.write(written, spec, pack.language());
        return Tuanthu.OK;
    }
}
