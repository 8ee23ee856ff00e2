package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.rules.cases.Difference;
import vn.tuanthu.rules.cases.PackCase;
import vn.tuanthu.rules.cases.PackCases;
import vn.tuanthu.text.Message;

/** {@code pack test DIR}: runs the cases of a pack. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class PackTestCommand implements Callable<Integer> {
    @ParentCommand
    private PackCommand pack;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path folder;

    @Override
    public Integer call() {
        PackReview review = PackReview.of(folder);
        if (review.cases().isEmpty()) {
            throw new BadInputException(new Problem(
                    folder.resolve(PackCases.FILE).toString(),
                    "",
                    Message.of("cases.none"),
                    Message.of("cases.none.remedy")));
        }
        ComplianceEngine engine = ComplianceEngine.forPlan(review.plan());
        Progress progress = pack.progress();
        progress.at("testing");
        int wrong = 0;
        int done = 0;
        for (PackCase one : review.cases()) {
            progress.progressed(done++, review.cases().size());
            wrong += isRight(one, engine) ? 0 : 1;
        }
        progress.end();
        page().tell("cases.passed", review.cases().size() - wrong, wrong);
        if (!review.untested().isEmpty()) {
            page().tell("cases.untested", review.untested());
        }
        return wrong == 0 ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private boolean isRight(PackCase one, ComplianceEngine engine) {
        try {
            List<Difference> differences = one.differences(engine);
            if (differences.isEmpty()) {
                return true;
            }
            page().tell("cases.failed", one.check(), one.name(), one.place(), one.day());
            differences.forEach(each -> page().tell("cases.differs", each.what(), each.expected(), each.found()));
            one.found(engine).forEach(finding -> page().tell("cases.verdict", finding.message()));
        } catch (BadInputException e) {
            page().tell("cases.failed", one.check(), one.name(), one.place(), one.day());
            e.problems().forEach(problem -> page().tell("cases.cannot-judge", problem.in(pack.language())));
        }
        return false;
    }

    private TextPage page() {
        return Tuanthu.page(spec, pack.language());
    }
}
