package vn.tuanthu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
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
        int wrong = 0;
        for (PackCase one : review.cases()) {
            wrong += isRight(one, engine) ? 0 : 1;
        }
        say("cases.passed", review.cases().size() - wrong, wrong);
        if (!review.untested().isEmpty()) {
            say("cases.untested", review.untested());
        }
        return wrong == 0 ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private boolean isRight(PackCase one, ComplianceEngine engine) {
        try {
            List<Difference> differences = one.differences(engine);
            if (differences.isEmpty()) {
                return true;
            }
            say("cases.failed", one.check(), one.name(), one.place(), one.day());
            differences.forEach(each -> say("cases.differs", each.what(), each.expected(), each.found()));
            one.found(engine).forEach(finding -> say("cases.verdict", finding.message()));
        } catch (BadInputException e) {
            say("cases.failed", one.check(), one.name(), one.place(), one.day());
            e.problems().forEach(problem -> say("cases.cannot-judge", problem.in(pack.language())));
        }
        return false;
    }

    private void say(String key, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Message.of(key, arguments).in(pack.language()));
    }
}
