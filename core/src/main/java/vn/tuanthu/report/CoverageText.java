package vn.tuanthu.report;

import vn.tuanthu.plan.Coverage;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** Writes which checks answer which sentence of a plan as text for a person to read. */
public final class CoverageText {
    private CoverageText() {}

    /** A line for each sentence, then one for each of its checks. */
    public static String of(Coverage coverage, Language language) {
        StringBuilder out = new StringBuilder();
        TextPage page = new TextPage(out, language, Styler.NONE);
        page.line(summary(coverage).in(language));
        page.line("");
        coverage.sentences().forEach(sentence -> sentence(sentence, page));
        return out.toString();
    }

    private static void sentence(Coverage.Sentence sentence, TextPage page) {
        page.line(sentence.clause().id() + "  " + shortened(sentence.clause().text()));
        if (!sentence.isSettled()) {
            page.line("    " + page.say("coverage.unsettled"));
        }
        sentence.answers()
                .forEach(answer -> page.line("    " + answer.check() + ": "
                        + answer.demand().in(page.language())
                        + (answer.mandatory() ? "" : " (" + page.say("coverage.advisory") + ")")));
        if (sentence.reason() != null) {
            page.line("    " + page.say("coverage.not-testable") + ": "
                    + sentence.reason().in(page.language()));
        }
    }

    /** How many sentences there are and what became of them. */
    public static Message summary(Coverage coverage) {
        long excused = coverage.sentences().stream()
                .filter(sentence -> sentence.reason() != null)
                .count();
        return Message.of(
                "coverage.summary",
                coverage.sentences().size(),
                coverage.answered(),
                excused,
                coverage.unsettled().size());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }
}
