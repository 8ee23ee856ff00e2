package vn.tuanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.rules.pack.Remark;

/** {@code pack check DIR}: everything that is wrong with a pack. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class PackCheckCommand implements Callable<Integer> {
    @ParentCommand
    private PackCommand pack;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path folder;

    @Option(names = "--strict")
    private boolean strict;

    @Override
    public Integer call() {
        PackReview review = PackReview.of(folder);
        List<Problem> errors = Stream.concat(review.remarks().errors().stream(), index().stream())
                .toList();
        boolean isGood = errors.isEmpty();
        if (isGood) {
            good(review);
        }
        open("cli.pack.doubts", review.doubts().stream().map(this::text).toList());
        open(
                "cli.pack.on-paper",
                review.remarks().onPaper().stream().map(this::text).toList());
        open(
                "cli.pack.unsettled",
                review.remarks().unsettled().stream()
                        .map(one -> one.in(pack.language()))
                        .toList());
        open(
                "cli.pack.reviewed",
                review.remarks().reviewed().stream()
                        .map(one -> one.text().in(pack.language()))
                        .toList());
        list("cases.untested", review.untested());
        if (!isGood) {
            throw new BadInputException(errors);
        }
        return strict && review.open() > 0 ? Tuanthu.NOT_COMPLIANT : Tuanthu.OK;
    }

    /** A pack may bring the index that ranks by its targets; {@code rank} reads it, but whoever writes it asks here. */
    private List<Problem> index() {
        Path file = folder.resolve("index.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            IndexReader.read(file);
            return List.of();
        } catch (BadInputException e) {
            return e.problems();
        }
    }

    private void good(PackReview review) {
        Plan plan = review.plan();
        page().tell(
                        "cli.pack.good",
                        plan.id(),
                        plan.clauses().size(),
                        plan.targets().size(),
                        plan.obligations().size(),
                        review.cases().size());
        if (review.open() > 0) {
            page().tell("cli.pack.open", review.open());
        }
    }

    private String text(Remark remark) {
        return remark.in(pack.language());
    }

    private void open(String key, List<String> places) {
        if (!places.isEmpty()) {
            page().tell(key, places.size());
            places.forEach(one -> page().line("  " + one));
        }
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
