package vn.tuanthu.testkit.run;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tuanthu.acceptance.AcceptanceRecord;
import vn.tuanthu.acceptance.AcceptanceResult;
import vn.tuanthu.acceptance.Certificate;
import vn.tuanthu.acceptance.ListedCheck;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Waiver;

/**
 * How an acceptance test ended. Immutable.
 *
 * @param result the verdicts on all checks of the list
 * @param asked the checks that were tried
 * @param started when the first probe began
 * @param ended when the last one had ended
 */
public record EndedRun(AcceptanceResult result, List<String> asked, OffsetDateTime started, OffsetDateTime ended) {
    public EndedRun {
        asked = List.copyOf(asked);
    }

    /** Whether the whole list was tried: only then does it say anything about acceptance. */
    public boolean isComplete() {
        return result.list().isExactly(asked);
    }

    /** Writes the record of a test of the whole list; after any other, the record of the last whole one stays. */
    public Optional<Certificate> record(Path folder) {
        return isComplete() && !asked.isEmpty()
                ? Optional.of(AcceptanceRecord.write(folder, result, asked, started, ended))
                : Optional.empty();
    }

    /** How the statement ends as a test: whether the system is what it says, and whether the list can show anything. */
    public TestOutcome ofStatement(Language language) {
        List<Message> wrong = new ArrayList<>(result.contradictions());
        if (result.list().checks().isEmpty()) {
            wrong.add(Message.of("testkit.no-checks"));
        } else if (result.list().checks().stream().noneMatch(ListedCheck::mandatory)) {
            wrong.add(Message.of("testkit.only-advice"));
        }
        return wrong.isEmpty()
                ? TestOutcome.PASSED
                : new TestOutcome(
                        TestOutcome.Status.FAILED,
                        wrong.stream().map(one -> one.in(language)).collect(Collectors.joining("\n")));
    }

    /** How a check of the list ends as a test. */
    public TestOutcome of(String check, Language language) {
        Finding finding = result.finding(check);
        Optional<String> excuse = excuse(finding, language);
        if (excuse.isPresent()) {
            return new TestOutcome(TestOutcome.Status.SKIPPED, excuse.get());
        }
        return switch (finding.outcome()) {
            case PASS -> TestOutcome.PASSED;
            case ERROR -> new TestOutcome(TestOutcome.Status.ERROR, Diagnosis.of(finding, language));
            default -> new TestOutcome(TestOutcome.Status.FAILED, Diagnosis.of(finding, language));
        };
    }

    /** Why a check that is not met does not fail; empty when it does, or when it is met. */
    private Optional<String> excuse(Finding finding, Language language) {
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            return Optional.of(Message.of(
                            "testkit.waived", finding.message(), waiver.reason(), waiver.approvedBy(), waiver.expires())
                    .in(language));
        }
        return switch (finding.outcome()) {
            case NOT_APPLICABLE -> Optional.of(finding.message().in(language));
            case NO_DATA ->
                result.statement()
                        .reasonWithoutData(finding.check())
                        .map(reason -> Message.of("testkit.without-data", finding.message(), reason)
                                .in(language));
            default -> Optional.empty();
        };
    }
}
