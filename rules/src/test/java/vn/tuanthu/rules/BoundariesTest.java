package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
        assertThat(missing(cases().toList(), check, threshold)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void aTargetWithoutOneOfItsCasesIsFound(String check, BigDecimal threshold) {
        List<Case> all = cases().toList();
        Predicate<Case> failing = c -> c.check.equals(check) && c.outcome.equals("FAIL");
        Predicate<Case> onIt = c -> c.check.equals(check) && c.outcome.equals("PASS") && excess(c, threshold) == 0;
        Predicate<Case> aboveIt = c -> c.check.equals(check) && excess(c, threshold) > 0;
        boolean isAboveIt = threshold.compareTo(BigDecimal.valueOf(100)) < 0;

        assertThat(missing(without(all, failing), check, threshold)).containsExactly("one unit short");
        assertThat(missing(without(all, onIt), check, threshold)).containsExactly("exactly on it");
        assertThat(missing(without(all, aboveIt), check, threshold))
                .isEqualTo(isAboveIt ? List.of("above it") : List.of());
        assertThat(missing(all, check + "x", threshold)).hasSizeGreaterThan(1);
    }

    private static List<Case> without(List<Case> all, Predicate<Case> some) {
        return all.stream().filter(some.negate()).toList();
    }

    private static List<String> missing(List<Case> all, String check, BigDecimal threshold) {
        List<Case> cases = all.stream().filter(c -> c.check.equals(check)).toList();
        Stream<Case> passed = cases.stream().filter(c -> c.outcome.equals("PASS"));
        List<Integer> excesses = passed.map(c -> excess(c, threshold)).toList();
        List<String> missing = new ArrayList<>();
        if (cases.stream().noneMatch(c -> c.outcome.equals("FAIL") && c.shortfall.equals("1"))) {
            missing.add("one unit short");
        }
        if (!excesses.contains(0)) {
            missing.add("exactly on it");
        }
        if (!excesses.contains(1) && threshold.compareTo(BigDecimal.valueOf(100)) < 0) {
            missing.add("above it");
        }
        return missing;
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
