package vn.tuanthu.rules;

import java.time.Duration;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.verdict.Report;

/**
 * Is told what an engine did: for counting, timing and keeping the last report. Called in the thread that asked the engine,
 * by several at once, before that thread gets its answer; what a listener throws is logged and changes no verdict.
 */
public interface EvaluationListener {
    /**
     * A report was made.
     *
     * @param took how long it took, with the levels of the systems if these were not known yet
     */
    default void judged(Report report, Duration took) {}

    /**
     * Work on a report or on the levels of systems goes on: {@code done} of {@code all} verdicts, or systems, are there.
     * Called often; it must be quick.
     */
    default void progressed(int done, int all) {}

    /** Evidence was refused. */
    default void refused(BadInputException refusal) {}
}
