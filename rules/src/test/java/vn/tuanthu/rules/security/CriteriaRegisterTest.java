package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.rules.pack.PlanReader;

/** The invented register that has a system for every criterion of the law and for every time of transition. */
class CriteriaRegisterTest {
    private static final InputText FILE = InputText.read(Path.of("../examples/evidence/criteria-register.yaml"));
    private static final Pattern SAID = Pattern.compile("  # (.*)\\R  - id: (\\S+)");

    private static Map<String, GradedSystem> on(String day) {
        return Register.ENGINE
                .classify(
                        EvidenceFile.of(FILE, PlanReader.bundled("hai-duong-2025"))
                                .evidence(),
                        LocalDate.parse(day))
                .systems()
                .stream()
                .collect(Collectors.toMap(system -> system.system().id(), Function.identity()));
    }

    private static Set<String> met(GradedSystem system) {
        return system.grades().stream()
                .flatMap(level -> level.criteria().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyCriterionIsMetBySomeSystem() {
        Set<String> all =
                Register.LAW.articles(Criterion.class).stream().map(Article::id).collect(Collectors.toSet());

        assertThat(on("2026-11-26").values())
                .flatExtracting(CriteriaRegisterTest::met)
                .containsAll(all);
    }

    @TestFactory
    Stream<DynamicTest> aSystemMeetsTheCriteriaThatItsLineNames() {
        Map<String, GradedSystem> graded = on("2026-11-26");
        Map<String, Set<String>> named = new TreeMap<>();
        SAID.matcher(FILE.content())
                .results()
                .forEach(found -> named.put(
                        found.group(2),
                        Pattern.compile(
                                        "(?<!không phải )(?:ND85|ND331|L116)\\.(?:[7-9]|1[0-5])[\\w.-]*\\w|L116\\.8\\.1-\\d")
                                .matcher(found.group(1))
                                .results()
                                .map(one -> one.group())
                                .collect(Collectors.toSet())));
        assertThat(named.keySet()).isEqualTo(new TreeSet<>(graded.keySet()));
        return named.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(met(graded.get(one.getKey()))).containsAll(one.getValue())));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "c-gop-y-nho, 2026-11-26, ND331, 2",
                "c-gop-y-lon, 2026-11-26, ND331, 3",
                "c-benh-an, 2026-11-26, ND331, 3",
                "c-nhan-su, 2026-11-26, ND331, 2",
                "c-gop-y-nho, 2026-06-30, ND85, 2",
                "c-gop-y-lon, 2026-06-30, ND85, 3",
                "t-giu, 2026-06-30, ND85, 3",
                "t-giu, 2026-07-01, KEPT, 3",
                "t-giu, 2026-08-19, KEPT, 3",
                "t-giu, 2027-07-01, KEPT, 3",
                "t-giu-sai-noi, 2026-11-26, KEPT, 3",
                "t-giua-dau, 2026-07-01, GAP, 3",
                "t-giua-dau, 2026-08-18, GAP, 3",
                "t-giua-dau, 2026-08-19, ND331, 2",
                "t-giua-cuoi, 2026-08-18, GAP, 3",
                "t-giua-cuoi, 2026-08-19, ND331, 2",
                "t-moi, 2026-08-18, GAP, 3",
                "t-moi, 2026-08-19, ND331, 2",
                "t-dang-dau-tu, 2026-08-19, INVESTMENT, 3",
                "t-dau-tu-sau, 2026-08-19, ND331, 2",
            })
    void holdsByTheLawOfTheDay(String system, String day, LevelInForce.Basis basis, Integer level) {
        LevelInForce inForce = on(day).get(system).inForce();

        assertThat(inForce.basis()).isEqualTo(basis);
        assertThat(inForce.level()).isEqualTo(level);
    }
}
