package vn.tuanthu.money;

import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A text that is not one amount of money beyond doubt. */
public final class UnreadableAmountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    UnreadableAmountException(Message what) {
        super(what.in(Language.ofSystem()));
        this.what = what;
    }

    /** What is wrong with it, for the user. */
    public Message what() {
        return what;
    }
}
