package vn.tuanthu.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** YAML and JSON that do not fit are refused with file, line, field, reason and what to write instead. */
class StructuredInputTest {
    private enum Colour {
        RED,
        GREEN
    }

    private record Code(String text) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Code of(String text) {
            if (!text.startsWith("K")) {
                throw new BadValueException(text, Message.of("evidence.no-period.remedy"));
            }
            if (text.length() > 3) {
                throw new IllegalArgumentException("too long");
            }
            return new Code(text);
        }
    }

    private record Item(
            @JsonProperty(required = true) String name,
            Integer count,
            int plain,
            Long many,
            long plainMany,
            BigDecimal share,
            Boolean open,
            boolean plainOpen,
            LocalDate day,
            Colour colour,
            Code code,
            List<String> words,
            Map<String, Long> settings,
            List<Item> items) {}

    @Test
    void everyFieldThatDoesNotFitIsToldAtOnceWithItsLine() {
        String told = told("""
                name: A
                count: x
                colour: GREN
                items:
                  - {nam: B, many: y}
                  - {name: C, wordz: []}
                  - {count: 1, day: 2025-02-30}
                  - {name: D, words: [a, null, b, null], open: yes}
                day: 31/12/2025
                """);

        assertThat(told.lines().map(line -> line.replaceAll(":([^:]*):.*", " $1")))
                .containsExactlyInAnyOrder(
                        "f 2 (count)",
                        "f 3 (colour)",
                        "f 5 (items[1].nam)",
                        "f 5 (items[1].many)",
                        "f 6 (items[2].wordz)",
                        "f 7 (items[3].day)",
                        "f 7 (items[3].name)",
                        "f 8 (items[4].words[2])",
                        "f 8 (items[4].words[4])",
                        "f 8 (items[4].open)",
                        "f 9 (day)");
        assertThat(told("name: A\nitems:\n" + "  - {name: B, count: x}\n".repeat(30))
                        .lines())
                .hasSize(20);
    }

    /** To look for what else is wrong, all of a file would have to be in memory once more. */
    @Test
    void ofALongFileTheFirstFieldThatDoesNotFitIsToldAlone() {
        String wrong = "{\"name\": \"A\", \"count\": \"x\",%s\"share\": \"y\"}";

        assertThat(told(wrong.formatted(" "))).contains("count", "share");
        assertThat(told(wrong.formatted(" ".repeat(5_000_000))))
                .contains("count")
                .doesNotContain("share");
    }

    @Test
    void yamlAndJsonAreReadAlike() {
        String yaml = """
                name: A
                count: 1
                share: 98.40
                open: true
                day: 2025-12-31
                colour: GREEN
                code: K1
                words: [a, "*b"]
                settings: {x/y: 2}
                items: [{name: B}]
                """;
        String json = """
                 {"name": "A", "count": 1, "share": 98.40, "open": true, "day": "2025-12-31", "colour": "GREEN",
                  "code": "K1", "words": ["a", "*b"], "settings": {"x/y": 2}, "items": [{"name": "B"}]}
                """;
        Item inner = new Item("B", null, 0, null, 0, null, null, false, null, null, null, null, null, null);

        assertThat(read(yaml))
                .isEqualTo(read(json))
                .isEqualTo(new Item(
                        "A",
                        1,
                        0,
                        null,
                        0,
                        new BigDecimal("98.40"),
                        true,
                        false,
                        LocalDate.of(2025, 12, 31),
                        Colour.GREEN,
                        new Code("K1"),
                        List.of("a", "*b"),
                        Map.of("x/y", 2L),
                        List.of(inner)));
        assertThat(StructuredInput.read(text("[1, 2]"), int[].class)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count: x | 2 (count): field count has the wrong type. A whole number written without separators is needed, such as 11230.",
                "count: 0120 | 2 (count): field count has the wrong type. A whole number written without separators is needed, such as 11230.",
                "count: 1_000 | 2 (count): field count has the wrong type. A whole number written without separators is needed, such as 11230.",
                "words: [a] # no, on, 0120 |",
                "count: 95% | 2 (count): field count has the wrong type. A whole number written without separators is needed, such as 11230; 95 % is a share: give it as percent, without the sign, in place of numerator and denominator.",
                "words: [a, | 3:1: the file ends before its content does. It may have been cut when it was copied or downloaded: get the whole file, or close what is still open.",
                "plain: x | 2 (plain): field plain has the wrong type. A whole number written without separators is needed, such as 11230.",
                "many: x | 2 (many): field many has the wrong type. A whole number written without separators is needed, such as 11230.",
                "plainMany: x | 2 (plainMany): field plainMany has the wrong type. A whole number written without separators is needed, such as 11230.",
                "many: 99999999999999999999 | 2 (many): field many has the wrong type. A whole number written without separators is needed, such as 11230.",
                "count: 1.5 | 2 (count): field count has an unusable value: \"1.5\". A whole number written without separators is needed, such as 11230.",
                "share: 1,5 | 2 (share): field share has the wrong type. Write \"1,5\" as 1.5: a decimal point, no percent sign and no quotes.",
                "open: yes | 2 (open): field open has the wrong type. It must be true or false.",
                "plainOpen: yes | 2 (plainOpen): field plainOpen has the wrong type. It must be true or false.",
                "colour: GREN | 2 (colour): field colour has an unusable value: \"GREN\". Did you mean \"GREEN\"? Known names: RED, GREEN.",
                "colour: BLACK | 2 (colour): field colour has an unusable value: \"BLACK\". Known names: RED, GREEN.",
                "day: 2025-02-30 | 2 (day): field day has an unusable value: \"2025-02-30\". Write a date as 2025-12-31, from 1900 to 2199.",
                "day: 31/12/2025 | 2 (day): field day has an unusable value: \"31/12/2025\". Write a date as 2025-12-31, from 1900 to 2199.",
                "day: 1899-12-31 | 2 (day): field day has an unusable value: \"1899-12-31\". Write a date as 2025-12-31, from 1900 to 2199.",
                "day: 2200-01-01 | 2 (day): field day has an unusable value: \"2200-01-01\". Write a date as 2025-12-31, from 1900 to 2199.",
                "code: X | 2 (code): field code has an unusable value: \"X\". Give a year, a quarter, months or days, such as 2025, 2025-Q2, 2025-06, 2025-01/2025-02 or 2025-10-02/2025-12-31.",
                "code: K123 | 2 (code): field code has an unusable value: \"too long\". Mend this place after the template (init command).",
                "words: a | 2 (words): field words has the wrong type. A list is needed.",
                "words: [a, ] |",
                "words: [a, null] | 2 (words[2]): field words[2] is missing. Add it after the template (init command).",
                "settings: [1] | 2 (settings): field settings has the wrong type. Mend this place after the template (init command).",
                "settings: {x/y: z} | 2 (settings.x/y): field settings.x/y has the wrong type. A whole number written without separators is needed, such as 11230.",
                "settings: {x~y: z} | 2 (settings.x~y): field settings.x~y has the wrong type. A whole number written without separators is needed, such as 11230.",
                "items: [{name: B}, {name: C, wordz: []}] | 2 (items[2].wordz): there is no field \"wordz\". Did you mean \"words\"? Known names: code, colour, count, day, items, many, name, open, plain, plainMany, plainOpen, settings, share, words.",
                "items: [{name: B}, {nam: C}] | 2 (items[2].nam): there is no field \"nam\". Did you mean \"name\"?",
                "items: [{name: B}, {count: 1}] | 2 (items[2].name): field items[2].name is missing. Add it after the template (init command).",
                "items: [{name: B}, {ten: C, count: 1}] | 2 (items[2].ten): there is no field \"ten\". Did you mean \"name\"?",
                "items: [{name: }] | 2 (items[1].name): field items[1].name is missing. Add it after the template (init command).",
                "name: B | 2:1: a field is written twice (name). Keep only one of them.",
                "count: *x | 2:8: YAML uses an alias (*name) here, which evidence may not. Write the value again; quote a text that begins with an asterisk.",
            })
    void whatDoesNotFitIsToldWithItsPlace(String line, String problem) {
        String yaml = "name: A\n" + line + "\n";

        if (problem == null) {
            assertThat(read(yaml).words()).containsExactly("a");
        } else {
            assertThat(told(yaml)).isEqualTo("f:" + problem);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"A\", \"colour\": 0} | f:1 (colour): field colour has an unusable value: \"0\". Known names: RED, GREEN.",
                "{\"name\": \"A\", \"count\": \"1\"} | f:1 (count): field count has the wrong type. A whole number written without separators is needed, such as 11230.",
                "{\"name\": \"A\", \"plain\": null} | f:1 (plain): field plain has the wrong type. A whole number written without separators is needed, such as 11230.",
                "{\"name\": \"A\"} {} | f:1:15: the file goes on after its content has ended. Keep one document in the file.",
                "{\"name\": \"A\", \"name\": \"B\"} | f:1:21: a field is written twice (name). Keep only one of them.",
                "{\"name\": \"A\",, | f:1:14: the YAML/JSON structure cannot be read: Unexpected character",
                "{\"name\": NaN} | f:1:13: the YAML/JSON structure cannot be read: Non-standard token 'NaN' Mend this place",
                "{/* a */} | f:1:2: the YAML/JSON structure cannot be read: Unexpected character ('/' (code 47)): maybe a (non-standard) comment? Mend this place",
                "{\"name\": \"A\" | f:1",
                "[] | f:1:1: the file does not consist of fields (name: value). Mend this place after the template (init command).",
                "null | f: the file is empty. Create a template with the init command and fill it in.",
                "{\"count\": 1} | f:name: field name is missing. Add it after the template (init command).",
            })
    void jsonIsAsStrict(String json, String problem) {
        assertThat(told(json)).startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: [a | f:1 (name): field name has the wrong type.",
                "name: {{{ | f:",
                "<TAB>- a | f:1:1: the YAML/JSON structure cannot be read: found character '\\t(TAB)' that cannot start any token.",
                "name:<NL>  <TAB>- a | f:2:4: the YAML/JSON structure cannot be read: found a sequence entry after \\t(TAB). ",
                "name: a: b | f:1:8: the YAML/JSON structure cannot be read: mapping values are not allowed here Mend this place",
                "null | f: the file is empty.",
                "just words | f:1:1: the file does not consist of fields (name: value).",
                "- a | f:1:1: the file does not consist of fields (name: value).",
                "name: a<NL>---<NL>name: b | f:3:1: the file holds several YAML documents (set apart by ---). Keep one document",
                "*a | f:1:1: YAML uses an alias (*name) here",
                "name: *a: [ | f:",
            })
    void brokenYamlIsToldWithLineAndColumn(String yaml, String problem) {
        assertThat(told(yaml.replace("<TAB>", "\t").replace("<NL>", "\n") + "\n"))
                .startsWith(problem);
    }

    @Test
    void fortyLevelsDeepIsTheDeepest() {
        String forty = "[".repeat(39) + "]".repeat(39);
        Map<?, ?> read = StructuredInput.read(text("{\"a\": " + forty + "}"), Map.class);

        assertThat(read.keySet()).hasToString("[a]");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> StructuredInput.read(text("{\"a\": [" + forty + "]}"), Map.class))
                .satisfies(bad -> assertThat(bad.problems().get(0).in(Language.EN))
                        .contains(": the file is over a safety limit (nested too deeply, "));
    }

    @Test
    void aPlaceIsThatOfTheNearestFieldThatIsWritten() {
        SourceLocations places = SourceLocations.of(text("a:\n  b:\n  - c: 1\n  - d: 2\nx/y: 3\n\"1234567890\": 4\n"));

        assertThat(places.at("/a/b/0/c")).isEqualTo("3 (a.b[1].c)");
        assertThat(places.at("/a/b/1/d")).isEqualTo("4 (a.b[2].d)");
        assertThat(places.at("/a/b/1/e")).isEqualTo("4 (a.b[2].e)");
        assertThat(places.at("/a/z")).isEqualTo("1 (a.z)");
        assertThat(places.at("/q/z")).isEqualTo("q.z");
        assertThat(places.at("/x~1y")).isEqualTo("5 (x/y)");
        assertThat(places.at("/1234567890")).isEqualTo("6 (1234567890)");
        assertThat(SourceLocations.none().at("/a/3/b~0c")).isEqualTo("a[4].b~c");
    }

    /** What stands before the place that cannot be read has its lines still. */
    @Test
    void placesOfABrokenFileGoAsFarAsItCanBeRead() {
        assertThat(SourceLocations.of(text("a: 1\nb: 2\nc: [\n")).at("/b")).isEqualTo("2 (b)");
    }

    private static String told(String content) {
        try {
            return "read: " + read(content);
        } catch (BadInputException bad) {
            return bad.problems().stream()
                    .map(problem -> problem.in(Language.EN))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Item read(String content) {
        return StructuredInput.read(text(content), Item.class);
    }

    private static InputText text(String content) {
        return InputText.of("f", content.getBytes(StandardCharsets.UTF_8));
    }
}
