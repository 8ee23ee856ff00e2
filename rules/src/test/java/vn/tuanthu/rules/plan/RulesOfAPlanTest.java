package vn.tuanthu.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Certainty;

/** A check of a plan finds its rules by what it is, and each rule says that, and how sure it is, once. */
class RulesOfAPlanTest {
    private static final List<String> FILES =
            List.of("addressees.drl", "duties.drl", "targets.drl", "targets-of-province.drl");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(.*?)\"(.*?)^when$.*?^end$");
    private static final Pattern ABOUT = Pattern.compile("@about\\(\"([^\"]+)\"\\)");
    private static final Pattern CERTAINTY = Pattern.compile("@certainty\\(\"(\\w+)\"\\)");

    @Test
    void eachRuleSaysWhichChecksItIsForAndHowSureItIs() {
        assertThat(rules()).hasSize(43).allSatisfy(rule -> {
            assertThat(values(ABOUT, rule)).singleElement().isIn("target", "duty", "target, duty");
            assertThat(values(CERTAINTY, rule)).singleElement().satisfies(Certainty::valueOf);
            assertThat(rule.group()).doesNotContain("salience");
        });
    }

    @Test
    void everyCheckOfAPlanHasRules() {
        assertThat(PlanReader.bundled("hai-duong-2025").checks())
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        check -> assertThat(rulesOf(check)).contains("a check does not speak of the agency's tier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"II.2.7", "VII.2", "VII.3"})
    void theRulesOfACheckAreThoseOfItsKind(String id) {
        Check check = PlanReader.bundled("hai-duong-2025").checks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(rulesOf(check).contains("a target is met when the counts are as it asks"))
                .isEqualTo(check instanceof Target);
        assertThat(rulesOf(check).contains("a duty is done when a document that counts on the day shows it"))
                .isEqualTo(!(check instanceof Target));
    }

    private static List<String> rulesOf(Check check) {
        String kind = check instanceof Target ? "target" : "duty";
        return rules().stream()
                .filter(rule -> List.of(values(ABOUT, rule).get(0).split(", ")).contains(kind))
                .map(rule -> rule.group(1))
                .toList();
    }

    private static List<String> values(Pattern annotation, MatchResult rule) {
        return annotation
                .matcher(rule.group(2))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<MatchResult> rules() {
        return FILES.stream().flatMap(RulesOfAPlanTest::rules).toList();
    }

    private static Stream<MatchResult> rules(String file) {
        try (InputStream in = PlanRules.class.getResourceAsStream("/vn/tuanthu/rules/plan/" + file)) {
            return RULE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
