package vn.tuanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Properties;
import java.util.regex.Pattern;
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

    /** What is chosen by a number, with the places inside. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^}]*})*}");

    /** Where a sentence says {@code 1 agencies}, it has to choose its words by the number. */
    @ParameterizedTest
    @MethodSource("vietnamese")
    void choicesReadWellForNoneOneAndMany(Path vietnamese) throws IOException {
        Properties en = load(
                vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en.")));

        for (String key : en.stringPropertyNames()) {
            if (en.getProperty(key).contains(",choice,")) {
                for (int count : new int[] {0, 1, 2, 1000}) {
                    Object[] all = Collections.nCopies(9, count).toArray();
                    assertThat(new MessageFormat(en.getProperty(key), Language.EN.locale()).format(all))
                            .as(key)
                            .doesNotContain("{")
                            .doesNotContain("|");
                }
            }
        }
    }

    /** A number before the plural of what it counts: it may be one. */
    private static final Pattern PLURAL =
            Pattern.compile("\\{(\\d)(,number[^}]*)?} (?:more |whole |mandatory |information )*"
                    + "(?:systems|files|days|months|years|agencies|checks|figures|rows|places|verdicts|sentences|targets|duties|cases"
                    + "|errors|problems|recommendations|units)\\b");

    /** Counts that are never one: what the law or the program sets, and those of a whole beside a part of it. */
    private static final Pattern NEVER_ONE =
            Pattern.compile("\\.too-many$|\\.dossier-return\\.|\\.extent$|^security\\.bad\\."
                    + "|^duty\\.|^review\\.weights|^text\\.busiest|^acceptance\\.audit|^cli\\.accept\\.partial|^pack\\.doubt"
                    + "|^security\\.plan|^target\\.incomplete|^yearly\\.requirement|^security\\.dossier");

    @ParameterizedTest
    @MethodSource("vietnamese")
    void aCountOfOneIsNoPlural(Path vietnamese) throws IOException {
        Properties en = load(
                vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en.")));

        for (String key : en.stringPropertyNames()) {
            if (!NEVER_ONE.matcher(key).find()) {
                String chosen = CHOICE.matcher(en.getProperty(key)).replaceAll("");
                assertThat(PLURAL.matcher(chosen).find())
                        .as("%s=%s", key, chosen)
                        .isFalse();
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
