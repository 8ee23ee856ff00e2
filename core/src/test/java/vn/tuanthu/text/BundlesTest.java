package vn.tuanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in both languages, with the same places to fill. */
class BundlesTest {
    static Stream<Path> vietnamese() throws IOException {
        try (Stream<Path> modules = Files.walk(Path.of("..").toRealPath())) {
            return modules
                    .filter(p -> p.toString().endsWith("_vi.properties"))
                    .filter(p -> p.toString().contains("/src/main/resources/vn/tuanthu/messages/"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vietnamese")
    void bothLanguagesSayTheSameThings(Path vietnamese) throws IOException {
        String name = vietnamese.getFileName().toString();
        Properties vi = load(vietnamese);
        Properties en = load(vietnamese.resolveSibling(name.replace("_vi.", "_en.")));

        assertThat(en.stringPropertyNames()).isEqualTo(vi.stringPropertyNames());
        for (String key : vi.stringPropertyNames()) {
            assertThat(key).startsWith(name.replace("_vi.properties", "."));
            assertThat(places(en, key)).as(key).isEqualTo(places(vi, key));
            assertThat(unpairedApostrophes(en.getProperty(key))).as(key).isZero();
            assertThat(unpairedApostrophes(vi.getProperty(key))).as(key).isZero();
        }
    }

    /** Where a sentence says {@code 1 agencies}, it has to choose its words by the number. */
    @ParameterizedTest
    @MethodSource("vietnamese")
    void choicesReadWellForNoneOneAndMany(Path vietnamese) throws IOException {
        Properties en = load(
                vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en.")));

        for (String key : en.stringPropertyNames()) {
            if (en.getProperty(key).contains(",choice,")) {
                for (int count : new int[] {0, 1, 2, 1000}) {
                    Object[] all = {count, count, count, count, count, count};
                    assertThat(new MessageFormat(en.getProperty(key), Language.EN.locale()).format(all))
                            .as(key)
                            .doesNotContain("{")
                            .doesNotContain("|");
                }
            }
        }
    }

    private static int places(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static long unpairedApostrophes(String pattern) {
        return pattern.replace("''", "").chars().filter(c -> c == '\'').count();
    }

    private static Properties load(Path file) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
