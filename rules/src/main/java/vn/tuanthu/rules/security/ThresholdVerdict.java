package vn.tuanthu.rules.security;

import java.util.List;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the comparison with a second-hand figure into words; it is advice. */
public final class ThresholdVerdict {
    private ThresholdVerdict() {}

    /** The declared figure of {@code system} beside the one for {@code level}. */
    public static Finding of(SystemCase system, Threshold threshold, int level) {
        long value = threshold.value(level);
        Long figure = system.system().settings().get(threshold.setting());
        Finding.Builder finding = Finding.of(
                        threshold.id(),
                        threshold.clause(),
                        threshold.text(),
                        system.id(),
                        system.system().name())
                .mandatory(false)
                .required(Message.of("security.threshold." + threshold.bound(), value, threshold.unit()))
                .certainty(Certainty.SECOND_HAND);
        if (figure == null) {
            return finding.ends(
                    Outcome.NO_DATA,
                    Message.of("security.threshold.unknown", threshold.text(), threshold.setting(), threshold.unit()));
        }
        boolean kept = threshold.isKept(level, figure);
        return finding.evidence(List.of("settings." + threshold.setting() + ": " + figure))
                .ends(
                        kept ? Outcome.PASS : Outcome.FAIL,
                        Message.of(
                                (kept ? "security.threshold.kept-" : "security.threshold.broken-") + threshold.bound(),
                                threshold.text(),
                                figure,
                                threshold.unit(),
                                value,
                                level));
    }
}
