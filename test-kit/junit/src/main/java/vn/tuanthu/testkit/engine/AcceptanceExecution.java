package vn.tuanthu.testkit.engine;

import java.nio.file.Path;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import vn.tuanthu.acceptance.AcceptanceRecord;
import vn.tuanthu.testkit.SystemUnderTest;
import vn.tuanthu.testkit.run.AcceptanceRun;
import vn.tuanthu.testkit.run.EndedRun;
import vn.tuanthu.testkit.run.TestOutcome;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/** Runs the selected checks of one class: one look at the system, then one test per check. */
final class AcceptanceExecution {
    private final AcceptanceClassDescriptor of;
    private final EngineExecutionListener listener;
    private final List<CheckDescriptor> tests;

    AcceptanceExecution(AcceptanceClassDescriptor of, EngineExecutionListener listener) {
        this.of = of;
        this.listener = listener;
        this.tests = of.getChildren().stream().map(CheckDescriptor.class::cast).toList();
    }

    void run() {
        listener.executionStarted(of);
        try {
            listener.executionFinished(of, checked());
        } catch (Exception | AssertionError e) {
            listener.executionFinished(of, TestExecutionResult.failed(e));
        }
    }

    private TestExecutionResult checked() throws Exception {
        RuntimeException refusal = of.declared().refusal();
        if (refusal != null) {
            tests.forEach(test -> failed(test, refusal));
            return TestExecutionResult.successful();
        }
        try (SystemUnderTest system = system()) {
            AcceptanceRun run = of.declared().usedRun();
            EndedRun ended = run.with(
                            system.addresses(run.statement()), system.measurements(), system.probes(), system.trust())
                    .at(tests.stream()
                            .filter(test -> !test.isStatement())
                            .map(CheckDescriptor::name)
                            .toList());
            Baseline baseline = Baseline.in(of.settings().baseline(), of.type().getName())
                    .update(ended.asked().stream().map(ended.result()::finding).toList(), ended.isComplete());
            tests.forEach(test -> report(test, ended, baseline));
            record(ended);
        }
        return TestExecutionResult.successful();
    }

    /** The record, and in the output of the build how it ended, why, and where it lies. */
    private void record(EndedRun ended) {
        Path folder = Path.of(of.settings().output(), of.type().getName());
        ended.record(folder)
                .ifPresent(certificate -> System.out.println(Message.of(
                                "testkit.recorded",
                                certificate.system().name(),
                                certificate.headline(),
                                folder.resolve(AcceptanceRecord.page(Language.ofSystem()))
                                        .toString())
                        .in(Language.ofSystem())));
    }

    private SystemUnderTest system() {
        return SystemUnderTest.class.isAssignableFrom(of.type())
                ? (SystemUnderTest) ReflectionSupport.newInstance(of.type())
                : new SystemUnderTest() {};
    }

    private void report(CheckDescriptor test, EndedRun ended, Baseline baseline) {
        TestOutcome outcome = test.isStatement()
                ? ended.ofStatement(Language.ofSystem())
                : ofCheck(
                        ended.of(test.name(), Language.ofSystem()),
                        ended.result().finding(test.name()),
                        baseline);
        switch (outcome.status()) {
            case PASSED -> passed(test);
            case SKIPPED -> listener.executionSkipped(test, outcome.why());
            case FAILED -> failed(test, new CheckFailure(of.type(), test.name(), outcome.why()));
            case ERROR -> failed(test, new CheckError(of.type(), test.name(), outcome.why()));
        }
    }

    private TestOutcome ofCheck(TestOutcome outcome, Finding finding, Baseline baseline) {
        return outcome.status() == TestOutcome.Status.FAILED && baseline.knows(finding)
                ? new TestOutcome(
                        TestOutcome.Status.SKIPPED,
                        Message.of(
                                        "testkit.baseline",
                                        finding.message(),
                                        of.settings().baseline())
                                .in(Language.ofSystem()))
                : outcome;
    }

    private void passed(CheckDescriptor test) {
        listener.executionStarted(test);
        listener.executionFinished(test, TestExecutionResult.successful());
    }

    private void failed(CheckDescriptor test, Throwable why) {
        listener.executionStarted(test);
        listener.executionFinished(test, TestExecutionResult.failed(why));
    }
}
