package vn.tuanthu.input;

import java.util.Objects;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;

/**
 * One thing that is wrong with an input: where it is, what is wrong, what to do.
 *
 * @param file the file as the user named it, never null
 * @param place line, cell or field, never null; empty when the whole file is meant
 * @param what what is wrong
 * @param remedy what the user can do about it
 */
public record Problem(String file, String place, Message what, Message remedy) {
    private static final int LONGEST = 2_000;

    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** {@code file:place: what. remedy}, on one line without control characters, cut when it is very long. */
    public String in(Language language) {
        String where = place.isEmpty() ? file : file + ":" + place;
        return OneLine.of(where + ": " + what.in(language) + " " + remedy.in(language), LONGEST);
    }
}
