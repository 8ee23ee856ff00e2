package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reader ends with a result or says what is wrong with its input, however a good one was damaged. The inputs follow
 * from a seed: {@code -Dmutation.seed=} tries others, {@code -Dmutation.inputs=} more of them.
 */
class MutatedInputTest {
    private static final int INPUTS = Integer.getInteger("mutation.inputs", 10_000);
    private static final long SEED = Long.getLong("mutation.seed", 20251231);
    /** What each input takes more than a moment of is read so many times less in a build; the fuzzer reads as long as it is told to. */
    private static final int LESS_OF_ARCHIVES = 10;

    private static final Map<FuzzedReader, Integer> LESS = Map.of(
            FuzzedReader.REGISTER, 4,
            FuzzedReader.TARGETS, 10,
            FuzzedReader.PLAN, 10,
            FuzzedReader.OBLIGATIONS, 10,
            FuzzedReader.PLAN_TEXT, 10,
            FuzzedReader.CASES, 4,
            FuzzedReader.LEDGER, 10);

    private static final List<String> TRAPS = List.of(
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            ";",
            "\t",
            "\n",
            "- ",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "#",
            "~",
            "null",
            "-1",
            "1e999999999",
            "1e-99999999",
            "99999999999999999999",
            "9223372036854775807",
            "+999999999-12-31",
            "NaN",
            "\0",
            "\u001b[31m",
            "\u202e",
            "\uFEFF",
            "=1+1",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "&lt;",
            "</",
            "<a>",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "%d",
            "{0}",
            "\\u",
            "\\ud800");

    @ParameterizedTest
    @EnumSource
    void everyReaderEndsWithAResultOrSaysWhatIsWrong(FuzzedReader reader) throws IOException {
        byte[] good = reader.seed();
        int share = reader.readsArchives() ? LESS_OF_ARCHIVES : LESS.getOrDefault(reader, 1);
        IntStream.range(0, INPUTS / share).parallel().forEach(i -> tried(reader, good, new Random(SEED + i)));
    }

    private static void tried(FuzzedReader reader, byte[] good, Random random) {
        byte[] mutant = mutated(good, random);
        try {
            if (reader.readsArchives() && random.nextBoolean()) {
                mutant = inOnePart(good, random);
            }
            reader.read(mutant);
        } catch (IOException | RuntimeException | Error failure) {
            fail("reading " + HexFormat.of().formatHex(mutant), failure);
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        for (int changes = 1 + random.nextInt(3); changes > 0 && from < good.length; changes--) {
            int at = from + random.nextInt(good.length - from);
            out.write(good, from, at - from);
            int length = Math.min(random.nextInt(20), good.length - at);
            from = at + length;
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> out.writeBytes(TRAPS.get(random.nextInt(TRAPS.size())).getBytes(StandardCharsets.UTF_8));
                case 2 -> {
                    out.write(good, at, length);
                    out.write(good, at, length);
                }
                case 3 -> out.write(random.nextInt(256));
                default -> out.write(good, random.nextInt(good.length - length + 1), length);
            }
        }
        out.write(good, Math.min(from, good.length), good.length - Math.min(from, good.length));
        return out.toByteArray();
    }

    /** The same zip file with what one of its parts holds changed. */
    private static byte[] inOnePart(byte[] good, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            int victim = random.nextInt(parts.size());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(victim-- == 0 ? mutated(part.getValue(), random) : part.getValue());
            }
        }
        return out.toByteArray();
    }
}
