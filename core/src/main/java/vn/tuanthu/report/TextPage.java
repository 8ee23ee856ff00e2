package vn.tuanthu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Outcome;

/**
 * Text for a person to read, written line by line: whatever goes into a line stays on it, see {@link OneLine}. Only the
 * colours of the page itself get through. Not safe for use by several threads.
 */
public final class TextPage {
    private final Appendable out;
    private final Language language;
    private final Styler paint;

    /** A page in {@code language} that is written to {@code out} as it grows. */
    public TextPage(Appendable out, Language language, Styler paint) {
        this.out = out;
        this.language = language;
        this.paint = paint;
    }

    /** The language of the page. */
    public Language language() {
        return language;
    }

    /** The sentence {@code key} of a message bundle in the language of the page. */
    public String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    /**
     * Writes {@code text} and a line break.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void line(String text) {
        add(OneLine.of(text));
        add("\n");
    }

    /**
     * Writes the sentence {@code key} of a message bundle and a line break.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void tell(String key, Object... arguments) {
        line(say(key, arguments));
    }

    /**
     * Writes a line of which {@code painted} has the colour of {@code outcome}.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void line(String before, Outcome outcome, String painted, String after) {
        add(OneLine.of(before));
        add(paint.paint(outcome, OneLine.of(painted)));
        line(after);
    }

    /**
     * Writes whether all is compliant.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void verdict(boolean compliant) {
        line("", compliant ? Outcome.PASS : Outcome.FAIL, say(compliant ? "text.compliant" : "text.not-compliant"), "");
    }

    /**
     * Writes a line with the word for {@code outcome} in its colour.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void outcome(String before, Outcome outcome, String after) {
        line(before, outcome, say("text.outcome." + outcome.name()), after);
    }

    private void add(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
