package vn.tuanthu.testkit.probe;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headless browser that probes look with. One that is kept is started by the first look and serves the next ones until
 * it is closed; after a look that broke off it is started anew. Not safe for use by several threads.
 */
final class Browser implements AutoCloseable {
    private final Optional<Path> program;
    private final boolean kept;
    private @Nullable BrowserPhone open;

    private Browser(Optional<Path> program, boolean kept) {
        this.program = program;
        this.kept = kept;
    }

    /** Started for each look. */
    static Browser forEachLook(Optional<Path> program) {
        return new Browser(program, false);
    }

    /** Started once, for whoever shares it. */
    static Browser kept(Optional<Path> program) {
        return new Browser(program, true);
    }

    boolean isInstalled() {
        return program.isPresent();
    }

    /** Something that is looked at with an open browser. */
    interface Use<T> {
        T of(BrowserPhone phone) throws Exception;
    }

    /** What {@code use} finds with the browser, which opens pages of {@code hosts} alone. */
    <T> T with(Set<String> hosts, Use<T> use) throws Exception {
        BrowserPhone phone = open == null ? new BrowserPhone(program.orElseThrow(), hosts) : open;
        open = null;
        boolean whole = false;
        try {
            T found = use.of(phone);
            whole = true;
            return found;
        } finally {
            if (kept && whole) {
                open = phone;
            } else {
                phone.close();
            }
        }
    }

    @Override
    public void close() throws Exception {
        BrowserPhone phone = open;
        open = null;
        if (phone != null) {
            phone.close();
        }
    }
}
