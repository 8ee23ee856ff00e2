package vn.tuanthu.testkit.probe;

import java.net.URI;
import vn.tuanthu.text.LocalizedText;

/** A way to see a page as a phone shows it. */
interface Phone extends AutoCloseable {
    /** Which way, for the evidence. */
    LocalizedText name();

    /** Opens {@code page}. */
    PhoneView open(URI page) throws Exception;

    @Override
    default void close() throws Exception {
        // Nothing is held.
    }
}
