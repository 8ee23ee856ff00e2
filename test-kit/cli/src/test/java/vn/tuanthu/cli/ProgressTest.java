package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.Language;

/** What somebody at a terminal sees of long work, by a clock of the test's own. */
class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> terminal, () -> now);
    }

    private String seen() {
        String seen = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return seen;
    }

    private void seconds(int more) {
        now += TimeUnit.SECONDS.toNanos(more);
    }

    @Test
    void aLineTellsWhatIsDoneAndIsWipedAtTheEnd() {
        Progress progress = progress(true);
        progress.at("reading");
        seconds(2);
        progress.tick();
        String first = seen();
        progress.at("judging");
        progress.progressed(45_000, 100_000);
        seconds(10);
        progress.tick();
        String second = seen();
        progress.end();

        assertThat(first).isEqualTo("\rĐang đọc… 2 giây");
        assertThat(second).isEqualTo("\rĐang đối chiếu… 45.000/100.000, 12 giây");
        assertThat(seen()).isEqualTo("\r" + " ".repeat(second.length() - 1) + "\r");
    }

    @Test
    void aShorterLineLeavesNothingOfALongerOne() {
        Progress progress = progress(true);
        progress.in(Language.EN);
        progress.at("judging");
        progress.progressed(1, 2);
        seconds(3);
        progress.tick();
        int longer = seen().length();
        progress.at("writing");
        progress.tick();

        assertThat(seen()).startsWith("\rWriting… 3 s ").hasSize(longer);
    }

    @Test
    void workOfAMomentAndWorkOnNoTerminalSayNothing() {
        Progress moment = progress(true);
        moment.at("reading");
        moment.tick();
        moment.end();
        Progress piped = progress(false);
        piped.at("reading");
        seconds(60);
        piped.tick();
        piped.end();
        Progress idle = progress(true);
        seconds(60);
        idle.tick();
        idle.end();

        assertThat(seen()).isEmpty();
    }
}
