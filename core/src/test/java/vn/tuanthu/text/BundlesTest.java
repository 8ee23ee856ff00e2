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
