package vn.tuanthu.rules.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules that are run in one pass must not infer facts: one that they insert would not reach every other rule. */
class OnePassTest {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");

    @Test
    void rulesOnDutiesInferNothing() throws IOException {
        assertThat(rules("obligations/obligations.drl")).hasSize(9).noneMatch(OnePassTest::infers);
    }

    @Test
    void rulesOnFiguresOfAgenciesInferNothing() throws IOException {
        assertThat(rules("targets/targets.drl"))
                .filteredOn(OnePassTest::infers)
                .hasSize(6)
                .allMatch(rule -> rule.contains("Asked(scope == Scope.PROVINCE"));
    }

    private static boolean infers(String rule) {
        return rule.contains("insert");
    }

    private static List<String> rules(String file) throws IOException {
        try (InputStream in = Chapter.class.getResourceAsStream("/vn/tuanthu/rules/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return RULE.matcher(text).results().map(match -> match.group()).toList();
        }
    }
}
