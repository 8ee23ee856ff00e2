package vn.tuanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Searches for inputs that break a reader, led by what of it they make run: {@code mvn -Pfuzz -pl test-kit/cli -am
 * process-test-classes}. What it found interesting stays in {@code target/fuzz}, and what breaks a reader beside it.
 */
public final class ReaderFuzz {
    private static final String ASKED = "fuzz.reader";

    private ReaderFuzz() {}

    /** What Jazzer calls first: what is made once is not to count as the time of the first input. */
    public static void fuzzerInitialize() throws IOException {
        Held.READER.read(Held.READER.seed());
    }

    /** What Jazzer calls with each input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Held.READER.read(input);
    }

    private static final class Held {
        static final FuzzedReader READER =
                FuzzedReader.valueOf(Objects.requireNonNull(System.getProperty(ASKED), ASKED));
    }

    /**
     * Has one reader after the other tried by Jazzer, each in a process of its own.
     *
     * @param arguments the folder to write to, the seconds for each, and names of readers; all without a name
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<FuzzedReader> asked = Arrays.stream(arguments)
                .skip(2)
                .flatMap(names -> Arrays.stream(names.split("[, ]+")))
                .filter(name -> !name.isBlank())
                .map(name -> FuzzedReader.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        List<String> broken = new ArrayList<>();
        for (FuzzedReader reader : asked.isEmpty() ? List.of(FuzzedReader.values()) : asked) {
            if (fuzz(reader, folder.resolve(reader.name().toLowerCase(Locale.ROOT)), arguments[1]) != 0) {
                broken.add(reader.name());
            }
        }
        System.out.println(broken.isEmpty() ? "no reader broke" : "broken: " + String.join(", ", broken));
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static int fuzz(FuzzedReader reader, Path folder, String seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.write(corpus.resolve("seed"), reader.seed());
        System.out.println("== " + reader);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Xmx1g",
                        "-D" + ASKED + "=" + reader,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + ReaderFuzz.class.getName(),
                        "--instrumentation_includes=vn.tuanthu.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_total_time=" + seconds,
                        "-timeout=60",
                        corpus.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
