package vn.tuanthu.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that are run in one pass must not infer facts: one that they insert would not reach every other rule. */
class OnePassTest {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");

    @ParameterizedTest
    @CsvSource({
        "addressees.drl, 2",
        "duties.drl, 9",
        "targets.drl, 28",
    })
    void rulesThatAreRunInOnePassInferNothing(String file, int rules) throws IOException {
        assertThat(rules(file)).hasSize(rules).noneMatch(OnePassTest::infers);
    }

    @Test
    void rulesOnTheFiguresOfAProvinceInfer() throws IOException {
        assertThat(rules("targets-of-province.drl"))
                .filteredOn(OnePassTest::infers)
                .hasSize(4);
    }

    private static boolean infers(String rule) {
        return rule.contains("insert");
    }

    private static List<String> rules(String file) throws IOException {
        try (InputStream in = RuleSet.class.getResourceAsStream("/vn/tuanthu/rules/plan/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return RULE.matcher(text).results().map(match -> match.group()).toList();
        }
    }
}
