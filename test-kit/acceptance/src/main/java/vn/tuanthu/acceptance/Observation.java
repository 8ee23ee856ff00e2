package vn.tuanthu.acceptance;

import java.util.List;
import java.util.Objects;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * What was seen of a running system with regard to one check.
 *
 * @param check id of the {@link SystemCheck}
 * @param outcome how it ended
 * @param message why, with what was seen
 * @param evidence what was looked at and what it answered; never empty for a pass
 */
public record Observation(String check, Outcome outcome, Message message, List<LocalizedText> evidence) {
    public Observation {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        evidence = List.copyOf(evidence);
        if (outcome == Outcome.PASS && evidence.isEmpty()) {
            throw new IllegalArgumentException("a pass without evidence: " + check);
        }
    }
}
