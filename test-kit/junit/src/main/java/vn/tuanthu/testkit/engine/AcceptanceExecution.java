package vn.tuanthu.testkit.engine;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import vn.tuanthu.acceptance.AcceptanceRecord;
import vn.tuanthu.acceptance.AcceptanceResult;
import vn.tuanthu.acceptance.Certificate;
import vn.tuanthu.acceptance.ListedCheck;
import vn.tuanthu.testkit.SystemUnderTest;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Waiver;

/** Runs the selected checks of one class: one look at the system, then one test per check. */
final class AcceptanceExecution {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

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
            List<String> asked = tests.stream()
                    .filter(test -> !test.isStatement())
                    .map(CheckDescriptor::name)
                    .toList();
            OffsetDateTime started = now();
            AcceptanceResult result = new ProbeRun(of.declared(), system).at(asked);
            OffsetDateTime ended = now();
            boolean complete = result.list().isExactly(asked);
            Baseline baseline = Baseline.in(of.settings().baseline(), of.type().getName())
                    .update(asked.stream().map(result::finding).toList(), complete);
            tests.forEach(test -> report(test, result, baseline));
            if (complete && !asked.isEmpty()) {
                record(result, asked, started, ended);
            }
        }
        return TestExecutionResult.successful();
    }

    /** The record, and in the output of the build how it ended, why, and where it lies. */
    private void record(AcceptanceResult result, List<String> asked, OffsetDateTime started, OffsetDateTime ended) {
        Path folder = Path.of(of.settings().output(), of.type().getName());
        Certificate certificate = AcceptanceRecord.write(folder, result, asked, started, ended);
        System.out.println(Message.of(
                        "testkit.recorded",
                        certificate.system().name(),
                        certificate.headline(),
                        folder.resolve(AcceptanceRecord.PAGE).toString())
                .in(Language.ofSystem()));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(VIETNAM).truncatedTo(ChronoUnit.SECONDS);
    }

    private SystemUnderTest system() {
        return SystemUnderTest.class.isAssignableFrom(of.type())
                ? (SystemUnderTest) ReflectionSupport.newInstance(of.type())
                : new SystemUnderTest() {};
    }

    private void report(CheckDescriptor test, AcceptanceResult result, Baseline baseline) {
        if (test.isStatement()) {
            statement(test, result);
        } else {
            check(test, result, baseline);
        }
    }

    private void statement(CheckDescriptor test, AcceptanceResult result) {
        List<Message> wrong = new ArrayList<>(result.contradictions());
        if (result.list().checks().isEmpty()) {
            wrong.add(Message.of("testkit.no-checks"));
        } else if (result.list().checks().stream().noneMatch(ListedCheck::mandatory)) {
            wrong.add(Message.of("testkit.only-advice"));
        }
        if (wrong.isEmpty()) {
            passed(test);
        } else {
            String all = wrong.stream().map(one -> one.in(Language.ofSystem())).collect(Collectors.joining("\n"));
            failed(test, CheckFailure.of(of.type(), test.name(), all));
        }
    }

    private void check(CheckDescriptor test, AcceptanceResult result, Baseline baseline) {
        Finding finding = result.finding(test.name());
        Optional<String> excuse = excuse(finding, baseline);
        if (excuse.isPresent()) {
            listener.executionSkipped(test, excuse.get());
            return;
        }
        switch (finding.outcome()) {
            case PASS -> passed(test);
            case ERROR -> failed(test, CheckError.of(of.type(), finding));
            default -> failed(test, CheckFailure.of(of.type(), finding));
        }
    }

    /** Why a check that is not met does not fail the build; empty when it does, or when it is met. */
    private Optional<String> excuse(Finding finding, Baseline baseline) {
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            return Optional.of(Message.of(
                            "testkit.waived", finding.message(), waiver.reason(), waiver.approvedBy(), waiver.expires())
                    .in(Language.ofSystem()));
        }
        if (baseline.knows(finding)) {
            return Optional.of(Message.of(
                            "testkit.baseline", finding.message(), of.settings().baseline())
                    .in(Language.ofSystem()));
        }
        return switch (finding.outcome()) {
            case NOT_APPLICABLE -> Optional.of(finding.message().in(Language.ofSystem()));
            case NO_DATA ->
                of.declared()
                        .usedStatement()
                        .reasonWithoutData(finding.check())
                        .map(reason -> Message.of("testkit.without-data", finding.message(), reason)
                                .in(Language.ofSystem()));
            default -> Optional.empty();
        };
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
