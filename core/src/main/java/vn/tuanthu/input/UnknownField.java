package vn.tuanthu.input;

import java.util.List;
import java.util.regex.Pattern;
import vn.tuanthu.text.Message;

/**
 * A field that nobody knows.
 *
 * @param what what is wrong with it
 * @param remedy what to write
 */
public record UnknownField(Message what, Message remedy) {
    /** In {@code {threshold: 0,7}} the comma ends the number: what follows it is taken for a field. */
    private static final Pattern REST_OF_A_NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*(?:\\s*%|\\s.*)?");

    /** One called {@code name} where only {@code known} may stand. */
    public static UnknownField of(String name, List<String> known) {
        if (REST_OF_A_NUMBER.matcher(name).matches()) {
            return new UnknownField(
                    Message.of("input.number-with-comma", name), Message.of("input.number-with-comma.remedy"));
        }
        return new UnknownField(
                Message.of("input.unknown-field", name),
                Suggestion.nearest(name, known)
                        .map(near -> Message.of("input.did-you-mean", near, known))
                        .orElseGet(() -> Message.of("input.one-of", known)));
    }
}
