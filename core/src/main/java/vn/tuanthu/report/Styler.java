package vn.tuanthu.report;

import vn.tuanthu.verdict.Outcome;

/** How an outcome is coloured in text; {@link #NONE} when the text goes to a file or a pipe. */
public interface Styler {
    /** Leaves text as it is. */
    Styler NONE = (outcome, text) -> text;

    /** {@code text} in the colour of {@code outcome}. */
    String paint(Outcome outcome, String text);
}
