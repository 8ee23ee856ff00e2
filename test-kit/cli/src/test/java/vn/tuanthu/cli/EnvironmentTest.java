package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own, where locale, time zone, encoding, disks and pipes are not what it was written on. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EnvironmentTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String EVIDENCE = """
            plan: hai-duong-2025
            asOf: 2025-12-31
            agencies: [{id: so-a, name: Sở Công Thương, tier: PROVINCE, kind: DEPARTMENT}]
            measurements:
              - {agency: so-a, indicator: work-files-online, numerator: 11234, denominator: 12345, period: 2025, source: QLVB}
            """;
    private static final String TABLE = "unit,name,tier,c1,c2\nsở-I,Sở I,PROVINCE,0.125,1\nb,Sở İ,PROVINCE,1,0.5\n";
    private static final String INDEX = """
            id: x
            name: Chỉ số
            missing: SKIP
            root:
              id: total
              name: Tổng
              aggregate: ARITHMETIC
              children:
                - {id: c1, name: Một, weight: 0.25, points: 10, measure: {score: {by: ratio}}}
                - {id: c2, name: Hai, weight: 0.75, points: 30, measure: {score: {by: ratio}}}
            """;

    @TempDir
    private Path folder;

    private Path evidence;

    @BeforeEach
    void evidence() throws IOException {
        evidence = Files.writeString(folder.resolve("a.yaml"), EVIDENCE);
        Files.writeString(folder.resolve("t.csv"), TABLE);
        Files.writeString(folder.resolve("index.yaml"), INDEX);
        Files.createDirectory(folder.resolve("folder"));
    }

    /** Where this test's own classes come from: launchers may load them by a class loader of their own. */
    private static String classes() {
        return Tuanthu.class.getClassLoader() instanceof URLClassLoader own
                ? Stream.of(own.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** A verdict in words and a page with charts and random numbers, in one virtual machine: starting one costs most. */
    static final class Verdicts {
        private Verdicts() {}

        /** Writes them, of the files in the folder that is named, to standard output, the verdict as the program does. */
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            System.out.write(page(folder).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            Tuanthu.main(check(folder));
        }

        /** What they are here. */
        static String in(Path folder) throws IOException {
            return page(folder) + Run.of(check(folder)).out();
        }

        private static String[] check(Path folder) {
            return new String[] {"check", folder.resolve("a.yaml").toString()};
        }

        private static String page(Path folder) throws IOException {
            Path page = folder.resolve("x.html");
            Run rank = Run.of(
                    "rank",
                    folder.resolve("t.csv").toString(),
                    "--index",
                    folder.resolve("index.yaml").toString(),
                    "--robustness",
                    "50",
                    "--format",
                    "html",
                    "--out",
                    page.toString());
            return rank.err() + Files.readString(page);
        }
    }

    private record Ended(int code, byte[] out, String err) {}

    /** {@code command} in a shell in which {@code $tuanthu} runs the program with {@code options} of the virtual machine. */
    private Ended shell(String command, List<String> options) throws IOException, InterruptedException {
        return shell(command, options, Tuanthu.class);
    }

    private Ended shell(String command, List<String> options, Class<?> program)
            throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        List<String> java = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        java.addAll(options);
        java.addAll(List.of("-cp", classes(), program.getName()));
        Path script =
                Files.writeString(folder.resolve("tuanthu.sh"), "exec '" + String.join("' '", java) + "' \"$@\"\n");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command.replace("tuanthu ", "sh " + script + " "))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        shell.environment().remove("JAVA_TOOL_OPTIONS");
        Process run = shell.start();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).as(command).isTrue();
        int code = run.exitValue();
        return new Ended(code, Files.readAllBytes(out), Files.readString(err));
    }

    @ParameterizedTest
    @CsvSource({
        "ar,EG,arab,Asia/Riyadh,UTF-8",
        "th,TH,thai,Asia/Bangkok,TIS-620",
        "tr,TR,latn,Pacific/Kiritimati,ISO-8859-9",
        "hi,IN,deva,America/Anchorage,UTF-16",
    })
    void theBytesAreTheSameInEveryLocaleTimeZoneAndEncoding(
            String language, String country, String digits, String zone, String encoding)
            throws IOException, InterruptedException {
        List<String> options = List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.extensions=u-nu-" + digits,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + encoding);

        Ended there = shell("tuanthu " + folder, options, Verdicts.class);

        assertThat(there.err()).doesNotContain("WARNING").isEmpty();
        assertThat(new String(there.out(), StandardCharsets.UTF_8))
                .contains("II.2.2b", "Sở İ", "<svg")
                .isEqualTo(Verdicts.in(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "tuanthu init table > /dev/full                        § stdout: không ghi được hết kết quả",
                "tuanthu check a.yaml --format json > /dev/full        § stdout: không ghi được hết kết quả",
                "tuanthu init table >&-                                § stdout: không ghi được hết kết quả",
                "( tuanthu init table; echo $? >&2 ) | true            § stdout: không ghi được hết kết quả",
                "tuanthu init table --out /dev/full                    § /dev/full",
                "LC_ALL=C tuanthu check số.yaml                        § LC_ALL=C.UTF-8",
                "LC_ALL=C tuanthu rank t.csv --index số.yaml           § LC_ALL=C.UTF-8",
            })
    void whatCannotBeReadOrWrittenIsToldAndIsNoVerdict(String command, String told)
            throws IOException, InterruptedException {
        if (command.contains("/dev/full")) {
            assumeThat(Path.of("/dev/full")).exists();
        }

        Ended run = shell(command, List.of());

        assertThat(run.err()).contains(told).doesNotContain("java.", "Exception", "\tat ");
        assertThat(
                        command.contains("| true")
                                ? run.err().lines().reduce((a, b) -> b).orElse("")
                                : run.code() + "")
                .isEqualTo("2");
        assertThat(names()).allMatch(name -> !name.endsWith(".part"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "rank t.csv --index index.yaml --out /dev/full § /dev/full: không ghi được: đĩa đầy",
                "check a.yaml --out t.csv                      § lệnh này ghi nhiều tệp vào một thư mục",
                "check a.yaml --out a.yaml                     § a.yaml là tệp mà lệnh này đọc",
                "rank t.csv --index index.yaml --out folder   § thư mục",
            })
    void whereNothingCanBeWrittenIsToldAndIsNoVerdict(String command, String told) throws IOException {
        if (command.contains("/dev/full")) {
            assumeThat(Path.of("/dev/full")).exists();
        }

        Run run = Run.of(Stream.of(command.split(" "))
                .map(word -> Files.exists(folder.resolve(word)) && !word.startsWith("/")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new));

        assertThat(run.err()).contains(told).doesNotContain("java.", "Exception");
        assertThat(run.code()).isEqualTo(2);
        assertThat(names()).allMatch(name -> !name.endsWith(".part"));
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsTold() throws IOException, InterruptedException {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeThat(Files.isWritable(closed)).as("whoever may write everywhere").isFalse();

        Ended run = shell("tuanthu check a.yaml --out closed", List.of());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("không có quyền ghi");
    }

    @Test
    void aPipeIsWrittenTo() throws IOException, InterruptedException {
        Ended run = shell(
                "mkfifo p; cat p > copy & tuanthu rank t.csv --index index.yaml --format csv --out p; wait; test -p p && cat copy",
                List.of());

        assertThat(run.code()).isZero();
        assertThat(new String(run.out(), StandardCharsets.UTF_8)).contains("unit,node,score,rank");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
