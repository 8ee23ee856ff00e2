package vn.tuanthu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.acceptance.AcceptanceRecord;
import vn.tuanthu.acceptance.Certificate;
import vn.tuanthu.acceptance.CheckList;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.testkit.run.AcceptanceRun;
import vn.tuanthu.testkit.run.EndedRun;
import vn.tuanthu.testkit.run.JunitXml;
import vn.tuanthu.testkit.run.TestOutcome;
import vn.tuanthu.text.Message;

/** {@code accept STATEMENT}: the acceptance test of a system in any language, without a build tool. */
@Command(mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {
    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "STATEMENT")
    private Path file;

    @Mixin
    private PlanOption plan;

    @Option(names = "--out", defaultValue = "acceptance", paramLabel = "DIR")
    private Path folder;

    @Option(names = "--ca", paramLabel = "PEM")
    private List<String> authorities = new ArrayList<>();

    @Option(names = "--junit-xml", paramLabel = "FILE")
    private @Nullable Path junitXml;

    @Option(names = "--check", paramLabel = "ID")
    private List<String> checks = new ArrayList<>();

    @Override
    public Integer call() {
        AcceptanceRun run = AcceptanceRun.of(InputText.read(file), plan.read());
        CheckList list = run.list();
        List<String> asked = checks.isEmpty() ? list.ids() : chosen(list);
        EndedRun ended = run.trusting(authorities).telling(this::progress).at(asked);
        // Before the record: if it cannot be written, an earlier record stays.
        if (junitXml != null) {
            AtomicFile.write(junitXml, JunitXml.of(ended, program.language));
        }
        Optional<Certificate> certificate = ended.record(folder);
        boolean sound = report(ended);
        if (certificate.isPresent()) {
            say(
                    "testkit.recorded",
                    certificate.get().system().name(),
                    certificate.get().headline(),
                    folder.resolve(AcceptanceRecord.page(program.language)).toString());
            return certificate.get().accepted() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
        }
        if (list.checks().isEmpty()) {
            return Tuanthu.NOT_COMPLIANT;
        }
        say("cli.accept.partial", asked.size(), list.checks().size(), folder.toString());
        return sound ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    /** The chosen checks in the order of the list. */
    private List<String> chosen(CheckList list) {
        List<Problem> unknown = checks.stream()
                .filter(check -> !list.ids().contains(check))
                .map(check -> new Problem(
                        file.toString(),
                        "",
                        Message.of("cli.accept.not-listed", check),
                        Suggestion.nearest(check, list.ids())
                                .map(near -> Message.of("input.did-you-mean", near, list.ids()))
                                .orElseGet(() -> Message.of("input.one-of", list.ids()))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadInputException(unknown);
        }
        Set<String> wanted = new LinkedHashSet<>(checks);
        return list.ids().stream().filter(wanted::contains).toList();
    }

    /** What is not met first, with its diagnosis, then a line for each other check; whether nothing failed. */
    private boolean report(EndedRun ended) {
        TextPage page = Tuanthu.page(spec, program.language);
        TestOutcome ofStatement = ended.ofStatement(program.language);
        boolean sound = isSound(ofStatement);
        if (!sound) {
            page.tell("testkit.statement");
            ofStatement.why().lines().forEach(line -> page.line("  " + line));
            page.line("");
        }
        List<String> rest = new ArrayList<>();
        for (String check : ended.asked()) {
            TestOutcome outcome = ended.of(check, program.language);
            String title = Message.of(
                            "cli.accept.check",
                            Message.of("cli.accept." + outcome.status().name().toLowerCase(Locale.ROOT)),
                            ended.result().list().check(check).orElseThrow().title(program.language))
                    .in(program.language);
            if (isSound(outcome)) {
                rest.add(title);
                outcome.why().lines().limit(1).forEach(line -> rest.add("  " + line));
            } else {
                sound = false;
                page.line(title);
                ReportText.write(ended.result().finding(check), page);
                page.line("");
            }
        }
        rest.forEach(page::line);
        return sound;
    }

    private static boolean isSound(TestOutcome outcome) {
        return outcome.status() == TestOutcome.Status.PASSED || outcome.status() == TestOutcome.Status.SKIPPED;
    }

    /** On a terminal only: elsewhere nobody waits for it. */
    private void progress(Message what) {
        if (Ansi.AUTO.enabled()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(what.in(program.language));
            err.flush();
        }
    }

    private void say(String key, Object... arguments) {
        Tuanthu.page(spec, program.language).tell(key, arguments);
    }
}
