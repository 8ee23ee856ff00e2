package vn.tuanthu.rules.security;

import java.util.List;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** What all verdicts on one check of one system have in common. */
record CheckVerdict(SystemCase system, SecurityRequirement check) {
    Finding.Builder start() {
        return Finding.of(
                        check.id(),
                        check.article(),
                        check.text(),
                        system.id(),
                        system.system().name())
                .mandatory(check.isMandatoryOn(system.day()))
                .certainty(check.certainty());
    }

    /** As {@link #start()}, but once ND85 has lost the law it rests on, to go on with it is an interpretation. */
    Finding.Builder startUnderNd85() {
        return system.isUnderNd85() ? start() : start().certainty(Certainty.INTERPRETATION);
    }

    Finding pass(List<String> evidence, String key, Object... arguments) {
        return start().evidence(evidence).ends(Outcome.PASS, Message.of(key, arguments));
    }

    Finding fail(List<String> evidence, String key, Object... arguments) {
        return start().evidence(evidence).ends(Outcome.FAIL, Message.of(key, arguments));
    }

    Finding noData(String key, Object... arguments) {
        return start().ends(Outcome.NO_DATA, Message.of(key, arguments));
    }

    Finding notApplicable(String key, Object... arguments) {
        return start().ends(Outcome.NOT_APPLICABLE, Message.of(key, arguments));
    }
}
