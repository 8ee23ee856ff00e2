package vn.tuanthu.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Certainty;

/** The law stands in one folder, once, and every article of it leads to its rules. */
class LawFolderTest {
    private static final Law LAW = Law.load();
    private static final RuleCatalogue RULES = RuleCatalogue.of(RuleFiles.all());
    private static final Path RESOURCES = Path.of("src/main/resources");

    static Stream<Article> articles() {
        return LAW.articles().stream();
    }

    static Stream<RuleEntry> rules() {
        return RULES.rules().stream();
    }

    @Test
    void everyFileOfTheFolderIsListedAndSoInTheDigest() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(Law.FOLDER))) {
            assertThat(Law.load().paths())
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void everyRuleFileIsInTheCatalogueAndTheDigest() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(RuleFiles.all())
                    .containsExactlyInAnyOrderElementsOf(files.map(file ->
                                    RESOURCES.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(".drl"))
                            .toList());
        }
    }

    @Test
    void everyRuleOfEveryFileIsRead() throws IOException {
        long written = 0;
        for (String file : RuleFiles.all()) {
            String text = Files.readString(RESOURCES.resolve(file));
            written += Pattern.compile("(?m)^rule \"").matcher(text).results().count();
        }
        assertThat(RULES.rules())
                .hasSize((int) written)
                .extracting(RuleEntry::name)
                .doesNotHaveDuplicates();
    }

    /** Numbers of documents stay as they are, and so does the letter đ that names a point. */
    @ParameterizedTest
    @MethodSource("articles")
    void aCitationReadsInEnglish(Article article) {
        assertThat(Citation.in(article.article(), Language.EN)
                        .replaceAll("/(NĐ-CP|QĐ-TTg)|(?<!\\p{L})đ(?!\\p{L})", "")
                        .chars())
                .as(Citation.in(article.article(), Language.EN))
                .allMatch(letter -> letter < 0x80);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticleLeadsToItsRules(Article article) {
        assertThat(RULES.of(article)).as(article.id()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleSaysWhatItEncodes(RuleEntry rule) {
        assertThat(Stream.of(rule.clause(), rule.topic(), rule.about()).filter(said -> said != null))
                .as("what \"%s\" is about", rule.name())
                .isNotEmpty();
        if (rule.clause() != null) {
            assertThat(isKnown(rule.clause()))
                    .as(
                            "%s of \"%s\" is an article, an instrument or a sentence of the plan",
                            rule.clause(), rule.name())
                    .isTrue();
        }
    }

    private static boolean isKnown(String clause) {
        return LAW.articles().stream()
                        .anyMatch(article ->
                                article.id().equals(clause) || article.id().startsWith(clause + "-"))
                || LAW.instrument(clause).isPresent()
                || PlanReader.bundled("hai-duong-2025").clauses().stream()
                        .anyMatch(sentence ->
                                sentence.id().equals(clause) || sentence.id().startsWith(clause + "."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsNoSurerThanTheArticleItEncodes(RuleEntry rule) {
        LAW.article(String.valueOf(rule.clause()))
                .filter(article -> article.certainty() != Certainty.TEXT_READ)
                .ifPresent(article -> assertThat(rule.certainty()).isNotEqualTo(Certainty.TEXT_READ));
    }

    /** What a day or a limit looks like. Days of the calendar that programs are limited to are no law. */
    private static final Pattern LAW_IN_JAVA = Pattern.compile(
            "LocalDate\\.of\\(\\s*(?!1900|2199)\\d{4}|MonthDay\\.of\\(|Percentage\\.of\\(\\d|[2-9]\\d*_000_000L|\\d{2,}_000_000L");

    private static final Pattern LAW_IN_SENTENCE = Pattern.compile(
            "\\d{1,2}/\\d{1,2}/\\d{4}|(?i)\\b\\d+ (%|tháng|ngày|năm|km|triệu|tỷ|months?|days?|years?|million|billion)\\b"
                    + "|\\d+ (January|March|June|July|August|September|December)|tháng \\d");

    /** Comments, limits of this program and units of money. */
    private static final Pattern NO_LAW = Pattern.compile("^\\s*\\*| MOST = |TY\\(|^security\\.bad\\.|^money\\.remedy");

    @Test
    void noDayOrLimitOfTheLawStandsInJava() throws IOException {
        assertThat(linesWith(LAW_IN_JAVA, ".java", Path.of("src/main/java"), Path.of("../core/src/main/java")))
                .isEmpty();
    }

    @Test
    void noDayOrLimitOfTheLawStandsInASentence() throws IOException {
        assertThat(linesWith(
                        LAW_IN_SENTENCE,
                        ".properties",
                        RESOURCES.resolve("vn/tuanthu/messages"),
                        Path.of("../core/src/main/resources")))
                .isEmpty();
    }

    private static List<String> linesWith(Pattern pattern, String ending, Path... roots) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(ending)).toList()) {
                    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                        if (pattern.matcher(line).find()
                                && !NO_LAW.matcher(line).find()) {
                            found.add(file.getFileName() + ": " + line.strip());
                        }
                    }
                }
            }
        }
        return found;
    }
}
