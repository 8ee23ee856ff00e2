package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.PackReview;

/** {@code pack check DIR}: everything that is wrong with a pack. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class PackCheckCommand implements Callable<Integer> {
    @ParentCommand
    private PackCommand pack;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path folder;

    @Override
    public Integer call() {
        PackReview review = PackReview.of(folder);
        Plan plan = review.plan();
        page().tell(
                        "cli.pack.good",
                        plan.id(),
                        plan.clauses().size(),
                        plan.targets().size(),
                        plan.obligations().size(),
                        review.cases().size());
        if (!review.doubts().isEmpty()) {
            page().tell("cli.pack.doubts", review.doubts().size());
            review.doubts().forEach(doubt -> page().line("  " + doubt.in(pack.language())));
        }
        list("cli.pack.unsettled", review.unsettled());
        list("cases.untested", review.untested());
        return Tuanthu.OK;
    }

    private void list(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            page().tell(key, ids);
        }
    }

    private TextPage page() {
        return Tuanthu.page(spec, pack.language());
    }
}
