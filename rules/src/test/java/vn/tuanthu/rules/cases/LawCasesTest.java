package vn.tuanthu.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.law.AdvisedFigure;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.Provision;
import vn.tuanthu.rules.law.SpendingArticle;

/**
 * The cases of law in {@code src/test/resources/cases}; those of one clause: {@code mvn -pl rules -am test
 * -Dsurefire.failIfNoSpecifiedTests=false -Dtest='LawCasesTest#ND85.9.2*'}.
 */
class LawCasesTest {
    /** Read once, however often single clauses are asked for. */
    private static final Map<String, Map<String, Runnable>> BY_CLAUSE = LawCase.byClause(LawCase.files());

    /** For the engine of cases, see {@link CasesEngine}. */
    static Map<String, Map<String, Runnable>> byClause() {
        return BY_CLAUSE;
    }

    private static List<LawCase> all() {
        return LawCase.files().stream()
                .flatMap(file -> LawCase.read(InputText.read(file)).stream())
                .toList();
    }

    @Test
    void everyRuleOfTheLawFiresInSomeCase() throws ReflectiveOperationException {
        List<LawCase> all = all();
        // Rule sets are built when they are first asked for.
        all.stream()
                .filter(one -> List.of("ND85.7", "VI.2").contains(one.clause()))
                .forEach(LawCase::run);
        try (FiredRules rules = new FiredRules("vn\\.tuanthu\\.(law|rules\\.budget)\\..*")) {
            all.forEach(LawCase::run);

            assertThat(rules.silent()).isEmpty();
        }
    }

    @Test
    void everyArticleHasCasesOnEachSideOfWhatItSets() {
        Map<String, List<LawCase>> cases = all().stream().collect(Collectors.groupingBy(LawCase::clause));
        List<String> missing = new ArrayList<>();
        for (Article article : Law.load().articles()) {
            if (article instanceof Provision) {
                continue;
            }
            List<LawCase> its = cases.getOrDefault(article.id(), List.of());
            needs(article).forEach((what, such) -> {
                if (its.stream().noneMatch(such)) {
                    missing.add(article.id() + ": no case " + what);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    private static Map<String, Predicate<LawCase>> needs(Article article) {
        Map<String, Predicate<LawCase>> needs = new LinkedHashMap<>();
        if (article instanceof Criterion) {
            needs.put("that meets it", one -> one.expected().criteria().contains(article.id()));
            needs.put("that does not", one -> !one.expected().criteria().contains(article.id()));
        } else if (article instanceof LegalRequirement asked) {
            needs.put("that passes", outcome("PASS"));
            needs.put("that does not", outcome("FAIL|NO_DATA"));
            if (asked.adviceFrom() != null) {
                needs.put(
                        "of the last day on which it decides",
                        on(asked.adviceFrom().minusDays(1)));
                needs.put("of the first day on which it advises", on(asked.adviceFrom()));
            }
        } else if (article instanceof AdvisedFigure) {
            needs.put("that passes", outcome("PASS"));
            needs.put("that fails", outcome("FAIL"));
        }
        if (article instanceof SpendingArticle) {
            needs.put("at all", one -> true);
        }
        article.values()
                .all()
                .forEach((name, byDay) -> byDay.values().forEach(value -> sides(article, name, value, needs)));
        return needs;
    }

    /** A day and the day after, or before if that is its name; a number that facts are compared with and those beside it. */
    private static void sides(Article article, String name, Object value, Map<String, Predicate<LawCase>> needs) {
        if (value instanceof Map<?, ?> byLevel) {
            byLevel.values().forEach(one -> sides(article, name, one, needs));
        } else if (value instanceof List<?> many) {
            many.forEach(one -> sides(article, name, one, needs));
        } else if (value instanceof Number number && !(article instanceof LegalRequirement)) {
            for (long side = Math.max(1, number.longValue() - 1); side <= number.longValue() + 1; side++) {
                needs.put("with " + side, has(String.valueOf(side)));
            }
        } else if (String.valueOf(value).matches("\\d{4}-\\d\\d-\\d\\d")) {
            LocalDate day = LocalDate.parse(String.valueOf(value));
            needs.put("of " + day, on(day));
            needs.put("of " + day.plusDays(1), on(day.plusDays(1)));
        } else if (String.valueOf(value).startsWith("--")) {
            LocalDate day = MonthDay.parse(String.valueOf(value)).atYear(2001);
            for (LocalDate side : List.of(day, name.equals("before") ? day.minusDays(1) : day.plusDays(1))) {
                String end = MonthDay.from(side).toString().substring(1);
                needs.put("of a " + end, one -> dates(one).stream().anyMatch(date -> date.endsWith(end)));
            }
        }
    }

    private static Predicate<LawCase> outcome(String some) {
        return one -> one.expected().outcome().matches("(" + some + ")( advises)?");
    }

    private static Predicate<LawCase> has(String scalar) {
        return one -> one.facts().scalars().contains(scalar);
    }

    private static Predicate<LawCase> on(LocalDate day) {
        return one -> dates(one).contains(day.toString());
    }

    private static Set<String> dates(LawCase one) {
        Set<String> dates = new TreeSet<>(one.facts().scalars());
        dates.add(one.day());
        return dates;
    }

    // ---- how cases are read ----

    private static List<LawCase> read(String lines) {
        return LawCase.read(InputText.of(
                "f.yaml",
                ("cases:\n  ND85.5.1a:\n    " + lines.replace("; ", "\n      ") + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- case: c; day: 2025-12-31; system: {level: 3}; expect: PASS; of: s; expected: 1 | expected",
                "- case: c; day: 2025-12-31; system: {level: 3} | expect",
                "- case: c; day: 2025-12-31; system: {level: 3}; expect: {} | f.yaml:3: expects nothing",
                "- case: c; day: 2025-12-31; system: {level: 3}; expect: {outcome: PASS, shortfal: 1} | shortfal",
                "- case: c; day: 2025-12-31; system: {level: 3}; expect: {shortfall: 1} | f.yaml:3: a verdict without its outcome",
                "- case: c; day: 2025-12-31; system: {level: 3}; expect: {outcome: NOT_ASKED, shortfall: 1} | a verdict without its outcome",
                "- case: c; system: {level: 3}; expect: PASS | f.yaml:3: no day",
                "- case: c; day: $; system: {level: 3}; expect: PASS | f.yaml:3: expect must say what is found for each $",
            })
    void aCaseThatIsNotWrittenAsItMustBeIsRefused(String lines, String told) {
        assertThatThrownBy(() -> read(lines)).hasMessageContaining(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{owner: X} | FAIL | outcome: expected FAIL",
                "{owner: X} | {outcome: PASS, says: 'Owner: Y.'} | found Owner: X.",
                "{owner: X} | {outcome: PASS, shortfall: 1} | shortfall: expected 1",
                "{owner: X} | {level: 3} | level: expected 3",
                "{owner: X} | {procedure: PROJECT} | a system is no allocation",
                "{owner: X, ovner: Y} | PASS | ovner",
                "{level: 6} | PASS | levels are 1 to 5",
            })
    void aCaseThatIsWrongSaysWhatWasFoundAndWhere(String system, String expect, String told) {
        LawCase one = read("- case: c; day: 2025-12-31; system: " + system + "; expect: " + expect)
                .get(0);

        assertThatThrownBy(one::run).hasMessageContaining("f.yaml:3").hasMessageContaining(told);
    }

    @Test
    void anExpectationOfACheckThatGaveNoVerdictFails() {
        LawCase one = read("- case: c; day: 2025-12-31; check: ND85.99; system: {level: 3}; expect: PASS")
                .get(0);

        assertThatThrownBy(one::run)
                .hasMessageContaining("outcome of ND85.99: expected PASS")
                .hasMessageContaining("found NOT_ASKED");
    }
}
