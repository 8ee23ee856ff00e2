package vn.tuanthu.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.rules.EvaluationListener;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/**
 * Meters: the timer {@code tuanthu.evaluations} and the counter {@code tuanthu.findings}, tagged with plan, scope and, for
 * findings, outcome; the counter {@code tuanthu.refusals} of evidence that was refused. No tag holds the name of an agency.
 */
final class EvaluationMetrics implements EvaluationListener {
    private final ObjectProvider<MeterRegistry> registry;

    /** The registry is looked up when something is told: it may be made after the engine. */
    EvaluationMetrics(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public void judged(Report report, Duration took) {
        registry.ifAvailable(meters -> {
            Tags tags = Tags.of("plan", report.plan(), "scope", lower(report.scope()));
            meters.timer("tuanthu.evaluations", tags).record(took);
            for (Outcome outcome : Outcome.values()) {
                meters.counter("tuanthu.findings", tags.and("outcome", lower(outcome)))
                        .increment(report.count(outcome));
            }
        });
    }

    @Override
    public void refused(BadInputException refusal) {
        registry.ifAvailable(meters -> meters.counter("tuanthu.refusals").increment());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
