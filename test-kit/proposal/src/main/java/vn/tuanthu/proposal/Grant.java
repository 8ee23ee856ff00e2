package vn.tuanthu.proposal;

import java.util.Objects;
import vn.tuanthu.text.Message;

/**
 * What the proposal gives to a request.
 *
 * @param request the request
 * @param granted đồng: nothing, or at least what it can start with and at most what it asks for
 * @param reason why, in a sentence
 */
public record Grant(Request request, long granted, Message reason) {
    public Grant {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(reason, "reason");
        boolean possible = granted == 0 || (granted >= request.least() && granted <= request.asked());
        if (!possible) {
            throw new IllegalArgumentException("request " + request.no() + " cannot receive " + granted);
        }
    }

    /** Whether it receives all it asks for. */
    public boolean isFull() {
        return granted == request.asked();
    }

    /** Whether it receives nothing. */
    public boolean isRefused() {
        return granted == 0;
    }

    /** The least more that would change something for it, in đồng. */
    public long nextStep() {
        return isRefused() ? request.least() : 1;
    }
}
