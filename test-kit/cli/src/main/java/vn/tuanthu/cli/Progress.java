package vn.tuanthu.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.EvaluationListener;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * Tells whoever waits at a terminal how far long work is: one line of standard error that is written over and over and gone
 * at the end. Where standard error is no terminal, and for work of a moment, it says nothing. Safe for use by several
 * threads.
 */
final class Progress implements EvaluationListener {
    /** Says nothing. */
    static final Progress NONE = new Progress(System.err, () -> false, System::nanoTime);

    private static final long MOMENT = Duration.ofSeconds(1).toNanos();
    private static final long OFTEN = 500;

    private final PrintStream err;
    private final BooleanSupplier terminal;
    private final LongSupplier clock;
    private Language language = Language.VI;
    private @Nullable String what;
    private int done;
    private int all;
    private long since;
    private @Nullable Boolean shown;
    private int width;

    Progress(PrintStream err, BooleanSupplier terminal, LongSupplier clock) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** On {@code err}, if that is a terminal. */
    static Progress on(PrintStream err) {
        Progress progress = new Progress(err, Progress::isTerminal, System::nanoTime);
        Thread ticks = new Thread(progress::tickOften, "progress");
        ticks.setDaemon(true);
        ticks.start();
        return progress;
    }

    /** The line is in this language. */
    synchronized void in(Language other) {
        language = other;
    }

    /** Work of the kind that {@code key} names begins. */
    synchronized void at(String key) {
        if (what == null) {
            since = clock.getAsLong();
        }
        what = key;
        done = 0;
        all = 0;
    }

    /** So much of the work is done. */
    @Override
    public synchronized void progressed(int ready, int whole) {
        done = ready;
        all = whole;
    }

    /** The work is over, or something else is about to be printed: the line is wiped. */
    synchronized void end() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
        what = null;
    }

    /** Writes the line as it is now, if there is work of more than a moment and somebody to read it. */
    synchronized void tick() {
        if (what == null || clock.getAsLong() - since < MOMENT) {
            return;
        }
        if (shown == null) {
            shown = terminal.getAsBoolean();
        }
        if (shown) {
            Message work = Message.of("cli.progress." + what);
            long seconds = Duration.ofNanos(clock.getAsLong() - since).toSeconds();
            String line = (all > 0
                            ? Message.of("cli.progress.of", work, done, all, seconds)
                            : Message.of("cli.progress", work, seconds))
                    .in(language);
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        }
    }

    private void tickOften() {
        try {
            while (true) {
                Thread.sleep(OFTEN);
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether standard error is a terminal. Java knows only of standard input and output together, and since 22 has a
     * console where there is no terminal at all: where there is the command {@code test}, that is asked.
     */
    private static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return isConsole(System.console());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isConsole(@Nullable Console console) {
        try {
            return console != null
                    && (Runtime.version().feature() < 22
                            || Boolean.TRUE.equals(
                                    Console.class.getMethod("isTerminal").invoke(console)));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
