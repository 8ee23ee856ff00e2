package vn.tuanthu.report;

import vn.tuanthu.plan.Coverage;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;

/** Writes a plan with its checks as text for somebody to read and sign. */
public final class PlanDescriptionText {
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private PlanDescriptionText(Language language) {
        this.language = language;
    }

    /** {@code description} in {@code language}. */
    public static String of(PlanDescription description, Language language) {
        PlanDescriptionText text = new PlanDescriptionText(language);
        text.all(description);
        return text.out.toString();
    }

    private void all(PlanDescription description) {
        line(description.coverage().plan().title().in(language));
        description.identity().forEach(one -> line(one.in(language)));
        for (Coverage.Sentence sentence : description.coverage().sentences()) {
            sentence(description, sentence);
        }
        if (!description.money().isEmpty()) {
            line("");
            line(say("describe.money"));
            description.money().forEach(source -> line("  " + source.in(language)));
        }
        line("");
        line(say("describe.digest", description.coverage().plan().sha256()));
        line(say("describe.sign"));
    }

    private void sentence(PlanDescription description, Coverage.Sentence sentence) {
        line("");
        line(OneLine.of(sentence.clause().id() + "  “" + sentence.clause().text() + "”"));
        for (Coverage.Answer answer : sentence.answers()) {
            line("  [ ] " + answer.check() + " (" + say(answer.mandatory() ? "describe.mandatory" : "describe.advisory")
                    + "; " + say("coverage.certainty." + answer.certainty()) + "): "
                    + answer.demand().in(language));
            description.details(answer.check()).forEach(one -> line("      " + one.in(language)));
        }
        LocalizedText reason = sentence.reason();
        if (reason != null) {
            line("  [ ] " + say("describe.not-testable", reason));
        }
        if (!sentence.isSettled()) {
            line("  [!] " + say("coverage.unsettled"));
        }
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
