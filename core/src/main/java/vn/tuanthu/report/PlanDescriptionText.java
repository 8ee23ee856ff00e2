package vn.tuanthu.report;

import vn.tuanthu.plan.Coverage;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;

/** Writes a plan with its checks as text for somebody to read and sign. */
public final class PlanDescriptionText {
    private final TextPage page;
    private final Language language;

    private PlanDescriptionText(TextPage page) {
        this.page = page;
        this.language = page.language();
    }

    /** {@code description} in {@code language}. */
    public static String of(PlanDescription description, Language language) {
        StringBuilder out = new StringBuilder();
        new PlanDescriptionText(new TextPage(out, language, Styler.NONE)).all(description);
        return out.toString();
    }

    private void all(PlanDescription description) {
        page.line(description.coverage().plan().title().in(language));
        description.identity().forEach(one -> page.line(one.in(language)));
        for (Coverage.Sentence sentence : description.coverage().sentences()) {
            sentence(description, sentence);
        }
        if (!description.money().isEmpty()) {
            page.line("");
            page.line(page.say("describe.money"));
            description.money().forEach(source -> page.line("  " + source.in(language)));
        }
        if (!description.reviewed().isEmpty()) {
            page.line("");
            page.line(page.say("describe.reviewed"));
            description.reviewed().forEach(one -> page.line("  [ ] " + one.in(language)));
        }
        page.line("");
        page.line(page.say("describe.digest", description.coverage().plan().sha256()));
        page.line("");
        page.line(page.say("describe.held-against"));
        page.line(page.say("describe.sign"));
    }

    private void sentence(PlanDescription description, Coverage.Sentence sentence) {
        page.line("");
        page.line(sentence.clause().id() + "  “" + description.words(sentence.clause()) + "”");
        for (Coverage.Answer answer : sentence.answers()) {
            page.line("  [ ] " + answer.check() + " ("
                    + page.say(answer.mandatory() ? "describe.mandatory" : "describe.advisory")
                    + "; " + page.say("coverage.certainty." + answer.certainty()) + "): "
                    + description.demand(sentence, answer).in(language));
            description.details(answer.check()).forEach(one -> page.line("      " + one.in(language)));
        }
        LocalizedText reason = sentence.reason();
        if (reason != null) {
            page.line("  [ ] " + page.say("describe.not-testable", reason));
        }
        if (!sentence.isSettled()) {
            page.line("  [!] " + page.say("coverage.unsettled"));
        }
    }
}
