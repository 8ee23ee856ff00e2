package vn.tuanthu.rules;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/**
 * What an engine tells of itself, to its log and to listeners. The log names files, places, keys of messages, digests and
 * counts; never a value of the evidence, which may be nobody else's business.
 *
 * @param listeners in the order they are told
 */
record EngineEvents(List<EvaluationListener> listeners) {
    private static final Logger LOG = LoggerFactory.getLogger(ComplianceEngine.class);
    private static final Duration SLOW = Duration.ofSeconds(1);

    EngineEvents with(EvaluationListener listener) {
        return new EngineEvents(
                Stream.concat(listeners.stream(), Stream.of(listener)).toList());
    }

    /** An engine is ready. Its digests are only worked out for a log that is read. */
    static void started(Plan plan, RuleExtensions own, Supplier<String> rulesDigest) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "judges by plan {} (SHA-256 {}) with rules (SHA-256 {}){}",
                    plan.id(),
                    plan.sha256(),
                    rulesDigest.get(),
                    own.checks().isEmpty()
                            ? ""
                            : " and own checks "
                                    + own.checks().stream().map(OwnCheck::id).toList());
        }
    }

    /** What {@code work} gives; a refusal of it is told before it reaches the caller. */
    <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInputException refusal) {
            Problem first = refusal.problems().get(0);
            LOG.info(
                    "evidence refused, {} problem(s), the first at {}:{} ({})",
                    refusal.problems().size(),
                    first.file(),
                    first.place(),
                    first.what().key());
            tell(listener -> listener.refused(refusal));
            throw refusal;
        }
    }

    /** The report that {@code work} makes. */
    Report judging(Supplier<Report> work) {
        long start = System.nanoTime();
        Report report = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(SLOW) > 0) {
            LOG.warn("slow: {} took {} ms", what(report), took.toMillis());
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} took {} ms", what(report), took.toMillis());
        }
        tell(listener -> listener.judged(report, took));
        return report;
    }

    /** Work goes on. */
    void progressed(int done, int all) {
        if (!listeners.isEmpty()) {
            tell(listener -> listener.progressed(done, all));
        }
    }

    private static String what(Report report) {
        return "%d verdicts (%d FAIL, %d NO_DATA, %d ERROR) by plan %s at scope %s as of %s"
                .formatted(
                        report.findings().size(),
                        report.count(Outcome.FAIL),
                        report.count(Outcome.NO_DATA),
                        report.count(Outcome.ERROR),
                        report.plan(),
                        report.scope(),
                        report.asOf());
    }

    private void tell(Consumer<EvaluationListener> event) {
        for (EvaluationListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("{} failed; the verdicts stand", listener.getClass().getName(), e);
            }
        }
    }
}
