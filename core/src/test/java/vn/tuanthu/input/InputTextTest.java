package vn.tuanthu.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A file is read whole as strict UTF-8 or refused with the place and the reason. */
class InputTextTest {
    @TempDir
    private Path folder;

    @Test
    void textIsReadWithoutItsByteOrderMarkAndWithTheDigestOfItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), "\uFEFFkế hoạch\n");

        assertThat(InputText.read(file))
                .isEqualTo(new InputText(
                        file.toString(),
                        "kế hoạch\n",
                        InputText.sha256("\uFEFFkế hoạch\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(InputText.of("f", "\uFEFF\uFEFFa".getBytes(StandardCharsets.UTF_8))
                        .content())
                .as("only the first is a mark")
                .isEqualTo("\uFEFFa");
        // As sha256sum prints it for a file of three letters.
        assertThat(InputText.of("f", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | f: the file is empty.",
                "20 0a 20 | f: the file is empty.",
                "ef bb bf | f: the file is empty.",
                "61 00 | f: the file holds a zero byte and is not UTF-8 text.",
                "00 61 | f: the file holds a zero byte and is not UTF-8 text.",
                "ff | f:1: the text is not encoded as UTF-8.",
                "61 0a ff 0a | f:2: the text is not encoded as UTF-8.",
                "0a 0a 0a e1 ba | f:4: the file ends before its content does.",
                "e1 ba 61 | f:1: the text is not encoded as UTF-8. Save the file in UTF-8.",
                "61 ba | f:1: the text is not encoded as UTF-8.",
                "c4 | f:1: the file ends before its content does.",
            })
    void bytesThatAreNoTextAreRefusedWithTheirLine(String hex, String problem) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> InputText.of("f", bytes))
                .satisfies(
                        bad -> assertThat(bad.problems().get(0).in(Language.EN)).startsWith(problem));
    }

    /** The limit itself is let through: what is wrong then is that the bytes are zero. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "67108864 | the file holds a zero byte",
                "67108865 | the file has 64 MiB, over the limit of 64 MiB",
                "209715200 | the file has 200 MiB, over the limit of 64 MiB"
            })
    void aFileOver64MebibytesIsRefusedUnread(long size, String problem) throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(size);
        }

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> InputText.read(file))
                .satisfies(
                        bad -> assertThat(bad.problems().get(0).in(Language.EN)).startsWith(file + ": " + problem));
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> InputText.read(folder.resolve("none.yaml")))
                .satisfies(bad -> assertThat(bad.problems().get(0).in(Language.EN))
                        .isEqualTo(folder.resolve("none.yaml")
                                + ": no such file. Check the path and that it may be read."));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> InputText.read(folder))
                .satisfies(bad -> assertThat(bad.problems().get(0).in(Language.EN))
                        .isEqualTo(folder + ": this is not a regular file. Check the path and that it may be read."));
    }

    @Test
    void aProblemIsOneLineAndCutWhenItIsVeryLong() {
        Message what = Message.of("evidence.unknown-plan", "a\nb");
        Message remedy = Message.of("input.one-of", "x".repeat(3_000));

        assertThat(new Problem("f", "", what, what).in(Language.EN))
                .isEqualTo("f: there is no plan \"a\\nb\". there is no plan \"a\\nb\".");
        assertThat(new Problem("f", "3", what, remedy).in(Language.EN))
                .startsWith("f:3: there is no plan \"a\\nb\". Known names: xxx")
                .hasSize(2_001)
                .endsWith("x…");
    }

    @Test
    void aRefusalHoldsAtLeastOneProblemAndTellsEachCauseOnce() {
        Problem one = new Problem("f", "", Message.of("input.empty"), Message.of("input.empty.remedy"));
        BadInputException bad = new BadInputException(List.of(one, one));

        assertThat(bad.problems()).containsExactly(one, one);
        assertThat(bad).hasMessage(one.in(Language.VI));
        List<Problem> many = IntStream.rangeClosed(1, 130)
                .mapToObj(i -> new Problem(
                        "f",
                        String.valueOf(i),
                        Message.of("evidence.unknown-plan", i <= 100 ? "a" : "b" + i),
                        Message.of("input.empty.remedy")))
                .toList();
        List<String> lines = new BadInputException(many).in(Language.EN).lines().toList();
        assertThat(lines).hasSize(21);
        assertThat(lines.get(0)).startsWith("f:1, 2, 3, 4, 5 and 95 more places: there is no plan \"a\".");
        assertThat(lines.get(20)).isEqualTo("… and 11 more problems. Mend these and run it again.");
        assertThat(new BadInputException(one).problems()).containsExactly(one);
        assertThatIllegalArgumentException().isThrownBy(() -> new BadInputException(List.of()));
        assertThat(new BadValueException("quý 1", Message.of("evidence.no-period.remedy")))
                .hasMessageStartingWith("quý 1: ");
    }
}
