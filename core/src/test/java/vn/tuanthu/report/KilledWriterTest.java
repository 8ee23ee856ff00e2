package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.input.BadInputException;

/** Processes that write into one folder, of which some are killed while they do. */
class KilledWriterTest {
    private static final int ROUNDS = 100;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Writes two files, slowly: says when it is in the midst of the second and goes on when it is told to. */
    static final class Slow {
        private Slow() {}

        /** The folder. */
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
            files.put(folder.resolve("one"), AtomicFile.Content.of("new"));
            files.put(folder.resolve("two"), out -> {
                out.write(new byte[100_000]);
                System.out.println("writing");
                System.in.read();
            });
            AtomicFile.write(files);
        }
    }

    /** Writes files of its own, one after the other, and one that all write. */
    static final class Busy {
        private Busy() {}

        /** The folder, and the name of its file. */
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            for (int i = 0; i < ROUNDS; i++) {
                Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
                files.put(folder.resolve(arguments[1]), AtomicFile.Content.of("text " + i));
                files.put(folder.resolve("common"), AtomicFile.Content.of("text"));
                AtomicFile.write(files);
            }
        }
    }

    @Test
    void whatAKilledRunBeganIsTakenAwayByTheNextAndWhatALivingOneWritesIsNot() throws Exception {
        Files.writeString(folder.resolve("one"), "old");
        Process killed = writing();
        Process living = writing();

        killed.destroyForcibly().waitFor();
        assertThat(names()).filteredOn(name -> name.endsWith(".part")).hasSize(4);
        AtomicFile.write(folder.resolve("next"), "next");

        assertThat(names()).filteredOn(name -> name.endsWith(".part")).hasSize(2);
        assertThat(folder.resolve("one")).hasContent("old");
        living.getOutputStream().close();
        assertThat(living.waitFor()).isZero();
        assertThat(names()).containsExactlyInAnyOrder("one", "two", "next");
        assertThat(folder.resolve("one")).hasContent("new");
    }

    @Test
    void aWriterOfTheSameProcessDoesNotEndTheHoldOfAnother() throws Exception {
        AtomicFile.write(Map.of(folder.resolve("slow"), out -> {
            AtomicFile.write(folder.resolve("quick"), "quick");
            try {
                assertThat(start(Busy.class, "other").waitFor()).isZero();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            out.write('s');
        }));

        assertThat(folder.resolve("slow")).hasContent("s");
    }

    @Test
    void manyThatWriteIntoOneFolderDoNotTakeAwayFromEachOther() throws Exception {
        Process one = start(Busy.class, "a");
        Process two = start(Busy.class, "b");
        Process three = start(Busy.class, "c");
        try {
            Busy.main(new String[] {folder.toString(), "d"});
        } catch (BadInputException e) {
            throw new AssertionError(e);
        }

        assertThat(List.of(one.waitFor(), two.waitFor(), three.waitFor())).containsOnly(0);
        AtomicFile.write(folder.resolve("next"), "next");
        assertThat(names()).containsExactlyInAnyOrder("a", "b", "c", "d", "common", "next");
    }

    private Process writing() throws IOException, URISyntaxException {
        Process process = start(Slow.class);
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("writing");
        return process;
    }

    private Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                place(program) + File.pathSeparator + place(AtomicFile.class),
                program.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
