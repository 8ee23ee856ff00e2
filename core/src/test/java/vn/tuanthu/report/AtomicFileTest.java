package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.text.Language;

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
    void aFailureSaysWhatToDoAndLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Path file = Files.writeString(folder.resolve("file"), "x");

        refused(taken, "thư mục");
        refused(file.resolve("y"), "một phần của đường dẫn là tệp");
        refused(folder.resolve("x".repeat(300)), "tên tệp quá dài");
        assertThat(names(folder)).containsExactlyInAnyOrder("taken", "file");
    }

    private static void refused(Path file, String why) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> AtomicFile.write(file, "text"))
                .satisfies(bad -> assertThat(bad.in(Language.VI))
                        .startsWith(file + ": không ghi được: ")
                        .contains(why, "Chọn nơi khác"));
    }

    @Test
    void ofSeveralFilesEitherAllAreNewOrNone() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "old");
        Path two = folder.resolve("two");
        Path three = folder.resolve("three");
        Map<Path, AtomicFile.Content> all = new LinkedHashMap<>();
        all.put(one, AtomicFile.Content.of("new"));
        all.put(two, AtomicFile.Content.of("new"));
        all.put(three, out -> {
            throw new IOException("No space left on device");
        });

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> AtomicFile.write(all))
                .satisfies(bad ->
                        assertThat(bad.in(Language.EN)).startsWith(three + ": ").contains("disk is full"));
        assertThat(one).hasContent("old");
        assertThat(names(folder)).containsExactly("one");

        all.put(
                three,
                AtomicFile.Content.text(
                        writer -> new PrintWriter(writer).append("mới").flush()));
        AtomicFile.write(all);
        assertThat(one).hasContent("new");
        assertThat(two).hasContent("new");
        assertThat(three).hasContent("mới");
        assertThat(names(folder)).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void whatIsInPlaceAlreadyIsTakenBackIfTheNextCannotBePut() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "old");
        Path fresh = folder.resolve("fresh");
        Path late = folder.resolve("late");
        Map<Path, AtomicFile.Content> all = new LinkedHashMap<>();
        all.put(one, AtomicFile.Content.of("new"));
        all.put(fresh, AtomicFile.Content.of("new"));
        all.put(late, out -> {
            Files.createDirectories(late.resolve("taken"));
            out.write('x');
        });

        assertThatExceptionOfType(BadInputException.class).isThrownBy(() -> AtomicFile.write(all));
        assertThat(one).hasContent("old");
        assertThat(names(folder)).containsExactlyInAnyOrder("one", "late");
    }

    @Test
    void aLinkStaysAndWhatItLeadsToKeepsItsMode() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(real, mode);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("a/new"));

        AtomicFile.write(link, "new");
        AtomicFile.write(dangling, "made");

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
        assertThat(Files.getPosixFilePermissions(real)).isEqualTo(mode);
        assertThat(dangling).isSymbolicLink();
        assertThat(folder.resolve("a/new")).hasContent("made");
        assertThat(Files.getPosixFilePermissions(folder.resolve("a/new")))
                .isEqualTo(Files.getPosixFilePermissions(Files.writeString(folder.resolve("plain"), "x")));
    }

    @Test
    void aDeviceIsWrittenToAndItsFailureTold() {
        assumeThat(Files.isWritable(Path.of("/dev/full"))).isTrue();

        AtomicFile.write(Path.of("/dev/null"), "text");

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        refused(Path.of("/dev/full"), "đĩa đầy");
    }

    @Test
    void whatAKilledRunLeftIsTakenAwayAndWhatIsBeingWrittenIsNot() throws IOException {
        Path left = Files.writeString(folder.resolve(".tuanthu-1.part"), "half");
        Path other = Files.writeString(folder.resolve("movie.part"), "half");

        AtomicFile.write(Map.of(folder.resolve("slow"), out -> {
            AtomicFile.write(folder.resolve("quick"), "quick");
            out.write('s');
        }));

        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(folder.resolve("slow")).hasContent("s");
        assertThat(folder.resolve("quick")).hasContent("quick");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
