package vn.tuanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.text.Language;

/** CSV is read with the separator its heading uses most, each row with its line. */
class CsvTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b | a/b",
                "a;b | a/b",
                "a<TAB>b | a/b",
                "a,b;c | a/b;c",
                "a,b;c;d | a,b/c/d",
                "a;b<TAB>c | a/b<TAB>c",
                "a;b<TAB>c<TAB>d | a;b/c/d",
                "a,b,c;d;e | a/b/c;d;e",
                "\"a, b\", c | a, b/c",
            })
    void theHeadingTellsTheSeparator(String heading, String cells) {
        Table table = read(heading.replace("<TAB>", "\t"));

        assertThat(table.rows().get(0).cells())
                .containsExactly(cells.replace("<TAB>", "\t").split("/"));
    }

    @Test
    void whatStandsBetweenQuotationMarksSeparatesNothing() {
        Table table = read("id,text\n1,first;\n2,\"second, third;\"\n3,\"fourth, fifth, sixth;\"\n4,last;\n");

        assertThat(table.rows()).extracting(row -> row.cells().size()).containsOnly(2);
        assertThat(table.rows().get(2).cells()).containsExactly("2", "second, third;");
    }

    @Test
    void emptyRowsAreLeftOutAndLinesCounted() {
        Table table = read("a,b\n\n, \n 1 ,\"2\n3\"\n4,\n");

        assertThat(table.name()).isEqualTo("f.csv");
        assertThat(table.sha256()).hasSize(64);
        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(1, List.of("a", "b")),
                        new Table.Row(4, List.of("1", "2\n3")),
                        new Table.Row(6, List.of("4", "")));
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamed() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read("a,b\n1,2\n\"3,4\n5,6\n"))
                .satisfies(
                        bad -> assertThat(bad.problems().get(0).in(Language.EN))
                                .matches(
                                        "f\\.csv:\\d+: the table cannot be read: a quote is not closed or misplaced\\. Save it as \"CSV UTF-8\" and check the quotes\\."));
    }

    @ParameterizedTest
    @CsvSource({"1000000, true", "1000001, false"})
    void aCellMayHaveAMillionCharacters(int length, boolean read) {
        String csv = "a,b\n" + "x".repeat(length) + ",1\n";

        if (read) {
            assertThat(read(csv).rows().get(1).cells().get(0)).hasSize(length);
        } else {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> read(csv))
                    .satisfies(bad -> assertThat(bad.problems().get(0).in(Language.EN))
                            .startsWith("f.csv:2: the file is over a safety limit (nested too deeply, ")
                            .endsWith(" Split it into smaller files, one per group of agencies."));
        }
    }

    private static Table read(String content) {
        return CsvTable.read(InputText.of("f.csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}
