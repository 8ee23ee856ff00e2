package vn.tuanthu.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
    @TempDir
    private Path folder;

    @Test
    void theFirstCompleteRunFreezesFailuresButNoErrors() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Baseline baseline = Baseline.of(file, false);
        baseline.update(List.of(end("A", Outcome.FAIL), end("B", Outcome.PASS), end("C", Outcome.ERROR)), true);
        assertThat(baseline.knows(end("A", Outcome.FAIL))).isTrue();
        assertThat(baseline.knows(end("C", Outcome.ERROR))).isFalse();
        assertThat(lines(file)).containsExactly("A");
    }

    @Test
    void aNewFailureIsNotFrozenAndARepairedOneLeaves() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Files.writeString(file, "# cũ\nA\nB\n");
        Baseline baseline = Baseline.of(file, false);
        baseline.update(List.of(end("A", Outcome.PASS), end("B", Outcome.FAIL), end("D", Outcome.FAIL)), true);
        assertThat(baseline.knows(end("B", Outcome.FAIL))).isTrue();
        assertThat(baseline.knows(end("D", Outcome.FAIL))).isFalse();
        assertThat(lines(file)).containsExactly("B");
        // Once repaired it may not come back.
        assertThat(Baseline.of(file, false).knows(end("A", Outcome.FAIL))).isFalse();
    }

    @Test
    void continuousIntegrationNeverMakesAStore() {
        Path file = folder.resolve("baseline.txt");
        Baseline baseline = Baseline.of(file, true);
        baseline.update(List.of(end("A", Outcome.FAIL)), true);
        assertThat(file).doesNotExist();
        assertThat(baseline.knows(end("A", Outcome.FAIL))).isFalse();
    }

    @Test
    void aRunOfSomeChecksMakesNoStore() {
        Path file = folder.resolve("baseline.txt");
        Baseline.of(file, false).update(List.of(end("A", Outcome.FAIL)), false);
        assertThat(file).doesNotExist();
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
