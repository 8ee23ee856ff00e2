package vn.tuanthu.acceptance;

import java.util.List;
import java.util.Optional;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/** How many months a log must go back, by security level. The figures are second-hand and only advise. */
public final class LogRetention {
    private LogRetention() {}

    /** Months for a level, 1 to 5; empty where no figure was found. */
    public static Optional<Integer> months(int level) {
        return Optional.ofNullable(CheckCatalogue.shipped().monthsOfLog().get(level));
    }

    /** For a level without a figure. */
    public static Observation noFigure(int level) {
        return new Observation(
                "SYS.LOGS", Outcome.NOT_APPLICABLE, Message.of("acceptance.no-log-figure", level), List.of());
    }
}
