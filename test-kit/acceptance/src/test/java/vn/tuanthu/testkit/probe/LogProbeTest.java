package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** Level 3 on 31 December 2025: the log must go back to 30 September, three months, by the second-hand figure. */
class LogProbeTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // entries of one file, how it ends, what the verdict names
                "2025-09-30 a; 2025-10-30 b; 2025-11-29 c; 2025-12-29 z      | PASS    | 30/09/2025",
                "2025-10-01 a; 2025-10-30 b; 2025-11-29 c; 2025-12-29 z      | FAIL    | 01/10/2025",
                "boot; 2025-09-30 a; x; 2025-10-30 b; 2025-11-29 c; 2025-12-29 z | PASS | 30/09/2025",
                // nothing for 76 days inside the file
                "2025-09-30 a; 2025-10-15 b; 2025-12-30 z | FAIL    | 15/10/2025",
                // a day too many, and not
                "2025-09-30 a; 2025-10-31 b; 2025-11-29 c; 2025-12-29 z      | FAIL    | 31/10/2025",
                // an old file that nobody writes any more
                "2025-09-01 a; 2025-10-01 b; 2025-11-01 c; 2025-11-30 z      | FAIL    | 30/11/2025",
                "2025-09-01 a; 2025-10-01 b; 2025-11-01 c; 2025-12-01 z      | PASS    | 01/09/2025",
                // dates that entries speak of are not when they were written
                "GET /2025/09/30 a; POST /?den=2025-12-31 | NO_DATA | -",
                // no date that can be told
                "2025-13-40 a; 2025-99-99 z      | NO_DATA | -",
                "30.09.2025 a; 31.12.2025 z      | NO_DATA | -",
            })
    void oneFile(String lines, Outcome outcome, String names) throws IOException {
        Observation seen = look(3, write("access.log", lines));
        assertThat(seen.outcome()).isEqualTo(outcome);
        if (names != null) {
            assertThat(seen.message().in(Language.VI)).contains(names);
        }
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rotated by month  | 2025-09-15;2025-10-14 | 2025-10-15;2025-11-14 | 2025-11-15;2025-12-10 | PASS",
                "a month is gone   | 2025-09-15;2025-10-14 | 2025-10-14;2025-10-14 | 2025-11-15;2025-12-31 | FAIL",
                "exactly one month | 2025-09-15;2025-10-15 | 2025-10-15;2025-10-15 | 2025-11-15;2025-12-15 | PASS",
                "gap before it     | 2025-01-01;2025-01-02 | 2025-09-30;2025-10-20 | 2025-11-02;2025-12-01 | PASS",
                "only later files  | 2026-01-01;2026-01-02 | 2026-02-01;2026-02-02 | 2026-03-01;2026-03-02 | FAIL",
            })
    void rotatedFilesInAFolder(String what, String first, String second, String third, Outcome outcome)
            throws IOException {
        pack("access.log.2.gz", first);
        pack("access.log.1.gz", second);
        write("access.log", third);

        Observation seen = look(3, folder);

        assertThat(seen.outcome()).as(what).isEqualTo(outcome);
        assertThat(seen.evidence()).hasSize(3).anyMatch(line -> line.vi().contains("access.log.2.gz"));
        if (what.equals("a month is gone")) {
            assertThat(seen.message().in(Language.VI)).contains("14/10/2025", "15/11/2025");
        }
    }

    @Test
    void bothEndsOfALongFileAreReadPackedOrNot() throws IOException {
        String filler = "GET / 200 ".repeat(7) + "\n";
        String all = "2025-09-01 a\n" + filler.repeat(10_000) + "2025-12-31 z\n";
        Path plain = write("long.log", all);
        Path packed = pack("long.log.gz", all);
        for (Path file : List.of(plain, packed)) {
            assertThat(look(3, file).evidence())
                    .singleElement()
                    .asString()
                    .contains("01/09/2025 … 31/12/2025, 2 ngày có mục");
        }
    }

    @Test
    void anEmptyFolderHoldsNoDate() throws IOException {
        Observation seen = look(3, folder);
        assertThat(seen.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(seen.message().in(Language.VI)).contains(folder.toString());
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path old = Files.writeString(elsewhere.resolve("old.log"), "2020-01-01 a\n2025-12-31 z\n");
        Files.createSymbolicLink(folder.resolve("linked.log"), old);
        write("access.log", "2025-12-30 a; 2025-12-31 z");
        Files.createSymbolicLink(folder.resolve("current.log"), folder.resolve("access.log"));

        Observation seen = look(3, folder);

        assertThat(seen.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(seen.evidence()).hasSize(2).noneMatch(line -> line.vi().contains("linked.log"));
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path broken = write("broken.log.gz", "2025-01-01 not packed");
        assertThatThrownBy(() -> look(3, broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.log.gz");
        Path cut = pack("cut.log.gz", "2025-01-01 a\n".repeat(100));
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> look(3, cut)).isInstanceOf(IOException.class).hasMessageContaining("cut.log.gz");
        Path none = folder.resolve("none.log");
        assertThatThrownBy(() -> look(3, none)).isInstanceOf(IOException.class).hasMessageContaining("none.log");
    }

    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({
        "1, 2025-12-31, NOT_APPLICABLE",
        "2, 2025-11-30, PASS",
        "2, 2025-12-01, FAIL",
        "4, 2025-06-30, PASS",
        "4, 2025-07-01, FAIL",
        "5, 2024-12-31, PASS",
        "5, 2025-01-01, FAIL"
    })
    void everyLevelHasItsMonths(int level, String first, Outcome outcome) throws IOException {
        String weekly = LocalDate.parse(first)
                .datesUntil(LocalDate.of(2026, 1, 1), java.time.Period.ofWeeks(1))
                .map(day -> day + " x\n")
                .collect(Collectors.joining());
        assertThat(look(level, write("access.log", weekly)).outcome()).isEqualTo(outcome);
    }

    private Path write(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name), lines(lines));
    }

    private Path pack(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines(lines).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String lines(String lines) {
        return lines.replaceAll("; ?", "\n") + "\n";
    }

    private static Observation look(int level, Path log) throws IOException {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "x", "X", "1", Set.of(SystemKind.DATA_CENTRE), level, ConformanceStatement.Hosting.OWN_PREMISES, null);
        Agency agency = Agency.of("x", "X", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        ConformanceStatement statement = ConformanceStatement.of("hai-duong-2025", DAY, "X", system, agency)
                .at(new ConformanceStatement.Addresses(null, null, null, null, List.of(log.toString())));
        return new LogProbe().look(statement).observations().get(0);
    }
}
