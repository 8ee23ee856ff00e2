package vn.tuanthu.input;

import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A value that a field cannot take, with what the field expects instead. Thrown by types that parse themselves. */
public final class BadValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String value;
    private final transient Message expected;

    /**
     * @param value what was given
     * @param expected a sentence that says what to write instead
     */
    public BadValueException(String value, Message expected) {
        super(value + ": " + expected.in(Language.ofSystem()));
        this.value = value;
        this.expected = expected;
    }

    /** What was given. */
    public String value() {
        return value;
    }

    /** What to write instead. */
    public Message expected() {
        return expected;
    }
}
