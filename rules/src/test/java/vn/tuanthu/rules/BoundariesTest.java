package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No target without a test one unit short of its threshold, exactly on it, and above it where there is an above. */
class BoundariesTest {
    private record Case(String check, BigInteger numerator, BigInteger denominator, String outcome, String shortfall) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void everyTargetIsTestedOnBothSidesOfItsThresholdAndOnIt(String check, BigDecimal threshold) {
        List<Case> cases = cases().filter(c -> c.check.equals(check)).toList();

        assertThat(cases).as("one unit short").anyMatch(c -> c.outcome.equals("FAIL") && c.shortfall.equals("1"));
        assertThat(cases).as("exactly on it").anyMatch(c -> c.outcome.equals("PASS") && excess(c, threshold) == 0);
        if (threshold.compareTo(BigDecimal.valueOf(100)) < 0) {
            assertThat(cases).as("above it").anyMatch(c -> c.outcome.equals("PASS") && excess(c, threshold) > 0);
        }
    }

    static Stream<Arguments> targets() {
        return ComplianceEngine.forPlan("hai-duong-2025").plan().targets().stream()
                .map(target -> Arguments.of(target.id(), target.threshold().value()));
    }

    /** The table of {@link TargetRulesTest}, which runs every one of them. */
    private static Stream<Case> cases() {
        Method test = Arrays.stream(TargetRulesTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("judgesAnAgencyAndAProvinceByTheExactRatio"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(test.getAnnotation(CsvSource.class).value())
                .map(row -> row.split("\\s*,\\s*"))
                .map(cells ->
                        new Case(cells[0], new BigInteger(cells[3]), new BigInteger(cells[4]), cells[5], cells[6]));
    }

    private static int excess(Case one, BigDecimal threshold) {
        return new BigDecimal(one.numerator.multiply(BigInteger.valueOf(100)))
                .compareTo(threshold.multiply(new BigDecimal(one.denominator)));
    }
}
