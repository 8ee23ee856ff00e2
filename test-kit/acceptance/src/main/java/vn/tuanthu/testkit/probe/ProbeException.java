package vn.tuanthu.testkit.probe;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** Why a probe could not look, in a sentence that goes into the verdict as it is. */
public final class ProbeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    /** @param cause what it comes from, or null */
    public ProbeException(Message what, @Nullable Throwable cause) {
        super(what.in(Language.ofSystem()), cause);
        this.what = what;
    }

    /** The sentence. */
    public Message what() {
        return what;
    }
}
