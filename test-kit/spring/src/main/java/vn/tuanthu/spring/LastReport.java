package vn.tuanthu.spring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.EvaluationListener;
import vn.tuanthu.verdict.Report;

/** Keeps the report that was made last. */
final class LastReport implements EvaluationListener {
    private final AtomicReference<@Nullable Report> last = new AtomicReference<>();

    @Override
    public void judged(Report report, Duration took) {
        last.set(report);
    }

    /** Null before the first. */
    @Nullable Report get() {
        return last.get();
    }
}
