package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever asks for English gets English: Vietnamese stands in it only where it is quoted from the plan or the data, or in the
 * code of a document. Whoever asks for Vietnamese reads days as they are written in Vietnam.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesTest {
    private static final String EXAMPLES = "../../examples/";
    private static final String REGISTER = EXAMPLES + "evidence/system-register.yaml";
    private static final String FIGURES = EXAMPLES + "evidence/published-figures.yaml";
    private static final String TABLE = EXAMPLES + "index-ranking/measurements.csv";
    private static final String PROVINCE = EXAMPLES + "packs/lam-giang-2026";

    /** Names, plans and data that English text may quote. */
    private static final List<String> QUOTED = List.of(
            REGISTER,
            FIGURES,
            TABLE,
            PROVINCE,
            "../../rules/src/main/resources/packs/hai-duong-2025",
            "src/main/resources/vn/tuanthu/cli/templates");

    private static final Pattern VIETNAMESE =
            Pattern.compile("[\\p{L}\\p{M}]*[ăâđêôơưĂÂĐÊÔƠƯ\\u00C0-\\u00C3\\u00C8-\\u00CA"
                    + "\\u00CC\\u00CD\\u00D2-\\u00D5\\u00D9\\u00DA\\u00DD\\u00E0-\\u00E3\\u00E8-\\u00EA\\u00EC\\u00ED\\u00F2-\\u00F5"
                    + "\\u00F9\\u00FA\\u00FD\\u0128\\u0129\\u0168\\u0169\\u1EA0-\\u1EF9][\\p{L}\\p{M}]*");

    /** What stands in numbers of documents, and units of money. */
    private static final Pattern CODE =
            Pattern.compile("(?:[\\p{Lu}Đ]+-)*(?:NĐ|QĐ|HĐ|TĐ|ĐG)(?:-\\p{Lu}+)*|đ|Đ|đồng|tỷ");

    private static final Pattern ISO_DAY = Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])");

    private String quoted = "";

    @BeforeAll
    void read() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : QUOTED) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(words(Files.readString(file))).append('\n');
                }
            }
        }
        quoted = all.toString();
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("check", FIGURES, "--all"),
                List.of("check", FIGURES, "--scope", "province"),
                List.of("check", REGISTER, "--as-of", "2025-12-31", "--scope", "province", "--all"),
                List.of("check", PROVINCE + "/so-lieu.yaml", "--pack", PROVINCE, "--all"),
                List.of("classify", REGISTER, "--as-of", "2026-11-23"),
                List.of("classify", REGISTER, "--as-of", "2026-11-23", "--all"),
                List.of("classify", REGISTER, "--as-of", "2025-12-31", "--all"),
                List.of("classify", REGISTER, "--as-of", "2026-11-23", "--todo"),
                List.of("classify", REGISTER, "--as-of", "2026-11-23", "--report-year", "2026"),
                List.of("budget", "--plan"),
                List.of("budget", "--plan", "--propose", "--ceiling", "70ty"),
                List.of("rank", TABLE, "--index", "hai-duong-2025", "--as-of", "2025-12-31"),
                List.of("law"),
                List.of("law", "ND85"),
                List.of("law", "ND85.9.2c"),
                List.of("law", "ND331.18"),
                List.of("law", "TT12.D04"),
                List.of("law", "CT09.approved"),
                List.of("plan"),
                List.of("plan", "II.2.7"),
                List.of("plan", "VI.1.1"),
                List.of("plan", "III.5.3"),
                List.of("plan", "--coverage"),
                List.of("pack", "check", PROVINCE),
                List.of("pack", "describe", PROVINCE),
                List.of("pack", "test", PROVINCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void englishQuotesVietnameseAndSpeaksNone(List<String> command) {
        Run run = run("en", command);

        assertThat(run.code()).as(run.err()).isIn(0, 1);
        Set<String> leaks = new TreeSet<>();
        (run.out() + run.err()).lines().forEach(line -> leaks.addAll(leaks(line)));
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void vietnameseWritesDaysAsTheyAreWrittenInVietnam(List<String> command) {
        Run run = run("vi", command);

        assertThat((run.out() + run.err())
                        .lines()
                        .filter(line -> ISO_DAY.matcher(line).find()))
                .isEmpty();
    }

    private static Run run(String language, List<String> command) {
        List<String> all = new ArrayList<>(List.of("--lang", language));
        all.addAll(command);
        return Run.of(all.toArray(String[]::new));
    }

    /** Vietnamese words of {@code line} that stand beside their neighbours in nothing that may be quoted. */
    private List<String> leaks(String line) {
        String words = words(line);
        List<String> found = new ArrayList<>();
        Matcher word = VIETNAMESE.matcher(words);
        while (word.find()) {
            int from = words.lastIndexOf(' ', Math.max(word.start() - 2, 0));
            int to = words.indexOf(' ', word.end() + 1);
            String before = words.substring(from + 1, word.end());
            String after = words.substring(word.start(), to < 0 ? words.length() : to);
            if (!CODE.matcher(word.group()).matches() && !quoted.contains(before) && !quoted.contains(after)) {
                found.add(before + " | " + line.strip());
            }
        }
        return found;
    }

    /** The words of a text with one blank between them. */
    private static String words(String text) {
        return text.replaceAll("\\\\[tnru]", " ").replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }
}
