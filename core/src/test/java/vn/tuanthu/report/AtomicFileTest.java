package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void missingFoldersAreMadeAndAnEarlierFileIsReplaced() throws IOException {
        Path file = folder.resolve("a/b/report.txt");

        AtomicFile.write(file, "one");
        AtomicFile.write(file, "hồ sơ");

        assertThat(file).hasContent("hồ sơ");
        assertThat(names(file.getParent())).containsExactly("report.txt");
    }

    @Test
    void aFailureIsToldAndLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("x"), "x");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> AtomicFile.write(taken, "text"))
                .withMessageStartingWith(taken + ": ");
        assertThat(names(folder)).containsExactly("taken");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> AtomicFile.write(taken.resolve("x/y"), "text"))
                .withMessageStartingWith(taken.resolve("x/y") + ": ");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
