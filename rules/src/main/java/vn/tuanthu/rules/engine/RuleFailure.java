package vn.tuanthu.rules.engine;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/** Rules of others could not run to their end. */
final class RuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;
    private final transient Message told;

    RuleFailure(String rule, Message told, @Nullable Throwable cause) {
        super(told.toString(), cause);
        this.rule = rule;
        this.told = told;
    }

    /** The name of the rule in which it was; empty if it was in a condition. */
    String rule() {
        return rule;
    }

    /** What became of it, for the report. */
    Message told() {
        return told;
    }

    /** What {@code failure} began with. */
    static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
