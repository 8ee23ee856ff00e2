package vn.tuanthu.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

class BaselineTest {
    private static final String TYPE = "vn.vidu.NghiemThuTest";

    @TempDir
    private Path folder;

    @Test
    void theFirstCompleteRunFreezesFailuresButNoErrors() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Baseline baseline = Baseline.of(file, TYPE, false)
                .update(List.of(end("A", Outcome.FAIL), end("B", Outcome.PASS), end("C", Outcome.ERROR)), true);
        assertThat(baseline.knows(end("A", Outcome.FAIL))).isTrue();
        assertThat(baseline.knows(end("C", Outcome.ERROR))).isFalse();
        assertThat(lines(file)).containsExactly("[" + TYPE + "]", "A");
    }

    @Test
    void aNewFailureIsNotFrozenAndARepairedOneLeaves() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Files.writeString(file, "# cũ\n[" + TYPE + "]\nA\nB\n");
        Baseline baseline = Baseline.of(file, TYPE, false)
                .update(List.of(end("A", Outcome.PASS), end("B", Outcome.FAIL), end("D", Outcome.FAIL)), true);
        assertThat(baseline.knows(end("B", Outcome.FAIL))).isTrue();
        assertThat(baseline.knows(end("D", Outcome.FAIL))).isFalse();
        assertThat(lines(file)).containsExactly("[" + TYPE + "]", "B");
        // Once repaired it may not come back.
        assertThat(Baseline.of(file, TYPE, false).knows(end("A", Outcome.FAIL))).isFalse();
    }

    @Test
    void whatCouldNotRunIsNotRepaired() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Files.writeString(file, "[" + TYPE + "]\nA\nB\n");
        Baseline.of(file, TYPE, false).update(List.of(end("A", Outcome.ERROR), end("B", Outcome.NOT_APPLICABLE)), true);
        assertThat(lines(file)).containsExactly("[" + TYPE + "]", "A");
    }

    @Test
    void continuousIntegrationNeverMakesAStore() {
        Path file = folder.resolve("baseline.txt");
        Baseline baseline = Baseline.of(file, TYPE, true).update(List.of(end("A", Outcome.FAIL)), true);
        assertThat(file).doesNotExist();
        assertThat(baseline.knows(end("A", Outcome.FAIL))).isFalse();
    }

    @Test
    void aRunOfSomeChecksMakesNoStore() {
        Path file = folder.resolve("baseline.txt");
        Baseline.of(file, TYPE, false).update(List.of(end("A", Outcome.FAIL)), false);
        assertThat(file).doesNotExist();
    }

    @Test
    void classesShareAFileAndNotItsEntries() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Baseline.of(file, "vn.vidu.CongTest", false).update(List.of(end("A", Outcome.FAIL)), true);

        Baseline other = Baseline.of(file, "vn.vidu.VanBanTest", false);
        assertThat(other.knows(end("A", Outcome.FAIL))).isFalse();
        other.update(List.of(end("A", Outcome.PASS), end("B", Outcome.NO_DATA)), true);

        assertThat(lines(file)).containsExactly("[vn.vidu.CongTest]", "A", "[vn.vidu.VanBanTest]", "B");
        assertThat(Baseline.of(file, "vn.vidu.CongTest", false).knows(end("A", Outcome.FAIL)))
                .isTrue();
    }

    @Test
    void aClassThatOnceFailedNothingHasNothingToFreezeLater() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Baseline.of(file, TYPE, false).update(List.of(end("A", Outcome.PASS)), true);
        Baseline.of(file, TYPE, false).update(List.of(end("A", Outcome.FAIL)), true);

        assertThat(lines(file)).containsExactly("[" + TYPE + "]");
        assertThat(Baseline.of(file, TYPE, false).knows(end("A", Outcome.FAIL))).isFalse();
    }

    @Test
    void anEntryOfNoClassIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("baseline.txt"), "# cũ\nII.2.3\n");
        assertThatThrownBy(() -> Baseline.of(file, TYPE, false))
                .hasMessageContaining("baseline.txt:2")
                .hasMessageContaining("II.2.3");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Finding end(String check, Outcome outcome) {
        return Finding.of(check, "X", new LocalizedText("x", "x"), "s", "S")
                .ends(outcome, Message.of("testkit.no-checks"));
    }
}
