package vn.tuanthu.testkit.probe;

import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/** Collects what was seen for one check, and what was wrong with it. Used by one thread. */
final class ObservationBuilder {
    private final String check;
    private final List<LocalizedText> evidence = new ArrayList<>();
    private final List<Message> wrong = new ArrayList<>();

    ObservationBuilder(String check) {
        this.check = check;
    }

    /** What was looked at and what it answered. */
    ObservationBuilder saw(String what) {
        return saw(LocalizedText.of(what));
    }

    /** The same, told in words. */
    ObservationBuilder saw(Localized what) {
        evidence.add(new LocalizedText(what.in(Language.VI), what.in(Language.EN)));
        return this;
    }

    /** A page, with what is wrong with it. */
    ObservationBuilder saw(PhoneView page) {
        wrong.addAll(page.defects());
        return saw(page.seen());
    }

    /** A defect. */
    ObservationBuilder wrong(String key, Object... arguments) {
        wrong.add(Message.of(key, arguments));
        return this;
    }

    boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** Fails if there was any defect, otherwise passes with this sentence. */
    Observation or(String key, Object... arguments) {
        return wrong.isEmpty()
                ? new Observation(check, Outcome.PASS, Message.of(key, arguments), evidence)
                : new Observation(check, Outcome.FAIL, Message.of("probe.wrong", wrong), evidence);
    }

    /** There was nothing to look at. */
    static Observation nothing(String check, String key, Object... arguments) {
        return new Observation(check, Outcome.NO_DATA, Message.of(key, arguments), List.of());
    }
}
