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
        out.append(summary(coverage).in(language)).append("\n\n");
        for (Coverage.Sentence sentence : coverage.sentences()) {
            out.append(sentence.clause().id())
                    .append("  ")
                    .append(shortened(sentence.clause().text()))
                    .append('\n');
            if (!sentence.isSettled()) {
                out.append("    ").append(say("coverage.unsettled", language)).append('\n');
            }
            sentence.answers()
                    .forEach(answer -> out.append("    ")
                            .append(answer.check())
                            .append(": ")
                            .append(answer.demand().in(language))
                            .append(answer.mandatory() ? "" : " (" + say("coverage.advisory", language) + ")")
                            .append('\n'));
            if (sentence.reason() != null) {
                out.append("    ")
                        .append(say("coverage.not-testable", language))
                        .append(": ")
                        .append(sentence.reason().in(language))
                        .append('\n');
            }
        }
        return out.toString();
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

    private static String say(String key, Language language) {
        return Message.of(key).in(language);
    }
}
