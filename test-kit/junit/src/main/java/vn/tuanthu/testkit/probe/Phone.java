package vn.tuanthu.testkit.probe;

import java.net.URI;

/** A way to see a page as a phone shows it. */
interface Phone extends AutoCloseable {
    /** Which way, for the evidence. */
    String name();

    /** Opens {@code page}. */
    PhoneView open(URI page) throws Exception;

    @Override
    default void close() throws Exception {
        // Nothing is held.
    }
}
