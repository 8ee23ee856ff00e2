package vn.tuanthu.rules.engine;

import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import vn.tuanthu.text.Message;

/** Knows which rule of one run does its work, for when it fails in it. */
final class RunningRule extends DefaultAgendaEventListener {
    private @Nullable String now;
    private String last = "";

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        last = event.getMatch().getRule().getName();
        now = last;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        now = null;
    }

    /** What {@code thrown} tells, with the rule in whose work it was thrown; a condition that failed has none. */
    RuleFailure failure(Throwable thrown) {
        if (thrown instanceof RuleFailure told) {
            return told;
        }
        Throwable root = RuleFailure.root(thrown);
        return new RuleFailure(
                now == null ? "" : now,
                now == null
                        ? Message.of("report.rule-failed", root.toString())
                        : Message.of("report.rule-failed-in", now, root.toString()),
                thrown);
    }

    /** The rules ran {@code times} and would run on. */
    RuleFailure endless(int times) {
        return new RuleFailure(last, Message.of("report.rules-endless", times, last), null);
    }
}
