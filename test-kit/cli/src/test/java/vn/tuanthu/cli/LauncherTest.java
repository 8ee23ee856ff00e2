package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code bin/tuanthu}, with a Java that only writes down how it was called, and in which locale, and leaves the archives it
 * is asked for. Its exit code is 7 unless {@code END} says another, or a signal.
 */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            echo "$*" >> "$CALLS"
            echo "${LC_ALL:-${LC_CTYPE:-$LANG}}" > "$CALLS.locale"
            for option in "$@"; do
                case $option in
                    -Xshare:dump) dump=yes ;;
                    -XX:SharedArchiveFile=*) [ -z "$dump" ] || echo archive > "${option#*=}" ;;
                    -XX:DumpLoadedClassList=*|-XX:AOTCacheOutput=*) echo archive > "${option#*=}" ;;
                esac
            done
            case ${END:-7} in
                [0-9]*) exit ${END:-7} ;;
                *) kill -s "$END" $$ ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Path cache;
    private Path calls;

    @BeforeEach
    void unpack() throws IOException {
        assumeTrue(File.separatorChar == '/', "a shell is needed");
        cache = folder.resolve("my cache");
        calls = folder.resolve("calls");
        write("program/bin/tuanthu", Files.readString(Path.of("src/dist/bin/tuanthu")));
        write("program/lib/tuanthu.jar", "jar");
        write("program/share/example.yaml", "plan: x");
        write("java/bin/java", JAVA);
        release("17.0.15");
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.15, -XX:DumpLoadedClassList=, -XX:SharedArchiveFile=, 2",
        "21, -XX:DumpLoadedClassList=, -XX:SharedArchiveFile=, 2",
        "25.0.3, -XX:AOTCacheOutput=, -XX:AOTCache=, 1"
    })
    void theFirstStartMakesTheArchiveThatTheNextUses(String java, String make, String use, int steps) throws Exception {
        release(java);

        assertThat(run("check", "two words.yaml")).isEqualTo(7);
        assertThat(calls()).hasSize(1 + steps);
        assertThat(calls().get(0))
                .endsWith("-jar " + jar() + " check two words.yaml")
                .doesNotContain(make, use);
        assertThat(calls().get(1)).contains(make).endsWith("check " + program().resolve("share/example.yaml"));
        assertThat(run("plan")).isEqualTo(7);
        assertThat(calls()).hasSize(2 + steps);
        assertThat(calls().get(1 + steps)).contains(use + cache).endsWith("-jar " + jar() + " plan");
        assertThat(cached()).singleElement().asString().matches("classes-\\d+\\.jsa");
    }

    @ParameterizedTest
    @CsvSource({
        "ABRT, 3, true",
        "SEGV, 3, true",
        "BUS, 3, true",
        "3, 3, true",
        "0, 0, false",
        "1, 1, false",
        "2, 2, false",
        "TERM, 143, false"
    })
    void anArchiveThatMayBeDamagedIsMadeAnew(String end, int code, boolean anew) throws Exception {
        run("plan");

        assertThat(run(Map.of("END", end), "plan")).isEqualTo(code);
        assertThat(cached()).hasSize(anew ? 0 : 1);
        run("plan");
        assertThat(cached()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', C.UTF-8",
        "'', '', C, C.UTF-8",
        "POSIX, '', vi_VN.UTF-8, C.UTF-8",
        "'', '', vi_VN.UTF-8, vi_VN.UTF-8",
        "'', en_US.UTF-8, C, en_US.UTF-8"
    })
    void namesOfFilesMayHaveAnyLetters(String all, String letters, String language, String seen) throws Exception {
        run(Map.of("LC_ALL", all, "LC_CTYPE", letters, "LANG", language), "plan");

        assertThat(Files.readString(folder.resolve("calls.locale"))).isEqualTo(seen + "\n");
    }

    @ParameterizedTest
    @CsvSource({"11.0.25, 11", "1.8.0_432, 8"})
    void anOlderJavaIsToldAndNotStarted(String java, String told) throws Exception {
        release(java);

        assertThat(run("plan")).isEqualTo(3);
        assertThat(folder.resolve("err")).content().contains("17", told);
        assertThat(calls).doesNotExist();
    }

    @Test
    void aHomeThatIsNoWholePathHoldsNoCache() throws Exception {
        for (String cacheHome : List.of("", "here")) {
            assertThat(run(Map.of("TUANTHU_CACHE", "", "XDG_CACHE_HOME", cacheHome, "HOME", "here"), "plan"))
                    .isEqualTo(7);
        }
        assertThat(calls()).hasSize(2);
        assertThat(Path.of("here")).doesNotExist();
    }

    @Test
    void anotherJarMakesAnother() throws Exception {
        run("plan");
        write("program/lib/tuanthu.jar", "a longer jar");
        run("plan");

        assertThat(calls()).hasSize(6);
        assertThat(cached()).hasSize(2);
    }

    @Test
    void onlyItsOwnerMayWriteIntoTheCache() throws Exception {
        run("plan");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
    }

    @Test
    void withoutACacheItRunsAllTheSame() throws Exception {
        write("file", "no folder");

        for (String place : List.of("none", folder.resolve("file/below").toString())) {
            assertThat(run(Map.of("TUANTHU_CACHE", place), "plan")).isEqualTo(7);
        }
        release("");
        assertThat(run("plan")).isEqualTo(7);
        assertThat(calls()).hasSize(3).allSatisfy(call -> assertThat(call).doesNotContain(".jsa"));
        assertThat(cache).doesNotExist();
    }

    @Test
    void aLinkToItWillDo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), program().resolve("bin/tuanthu"));

        assertThat(run(link, Map.of(), "plan")).isEqualTo(7);
        assertThat(calls().get(0)).contains("-jar " + jar());
    }

    @Test
    void withoutJavaItSaysSo() throws Exception {
        Files.delete(folder.resolve("java/bin/java"));

        assertThat(run(Map.of("PATH", folder.resolve("java/bin").toString()), "plan"))
                .isEqualTo(3);
    }

    private int run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> settings, String... arguments) throws Exception {
        return run(program().resolve("bin/tuanthu"), settings, arguments);
    }

    private int run(Path launcher, Map<String, String> settings, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        process.environment().remove("TUANTHU_JAVA_OPTS");
        process.environment().put("TUANTHU_CACHE", cache.toString());
        process.environment().put("JAVA_HOME", folder.resolve("java").toString());
        process.environment().put("CALLS", calls.toString());
        process.environment().putAll(settings);
        return process.start().waitFor();
    }

    private Path program() throws IOException {
        return folder.toRealPath().resolve("program");
    }

    private Path jar() throws IOException {
        return program().resolve("lib/tuanthu.jar");
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    private List<String> cached() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void release(String version) throws IOException {
        write("java/release", "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
