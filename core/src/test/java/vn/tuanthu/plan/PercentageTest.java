package vn.tuanthu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {
    @ParameterizedTest(name = "{1}/{2} against {0} %: met {3}, short {4}")
    @CsvSource({
        // just below, exactly at, just above
        "90, 10799, 12000, false, 1",
        "90, 10800, 12000, true, 0",
        "90, 10801, 12000, true, 0",
        "55, 10, 19, false, 1",
        "55, 11, 20, true, 0",
        "55, 10, 20, false, 1",
        "100, 99, 100, false, 1",
        "100, 100, 100, true, 0",
        "0, 0, 7, true, 0",
        "92.5, 924, 1000, false, 1",
        "92.5, 925, 1000, true, 0",
        // displayed as 90.00 % and yet below
        "90, 8999999, 10000000, false, 1",
        // a double rounds this to exactly 0.9
        "90, 8999999999999999, 10000000000000000, false, 1",
        "90, 9000000000000000, 10000000000000000, true, 0",
        // 100 × the numerator does not fit a long
        "100, 9223372036854775806, 9223372036854775807, false, 1",
        "50, 4611686018427387903, 9223372036854775807, false, 1",
        "50, 4611686018427387904, 9223372036854775807, true, 0",
        // 100 × the denominator does not either
        "100, 0, 9223372036854775807, false, 9223372036854775807",
        "60, 0, 3, false, 2",
    })
    void comparesExactly(BigDecimal percent, long numerator, long denominator, boolean met, long shortfall) {
        Percentage threshold = new Percentage(percent);

        assertThat(threshold.isMetBy(numerator, denominator)).isEqualTo(met);
        assertThat(threshold.shortfall(numerator, denominator)).isEqualTo(shortfall);
    }

    @ParameterizedTest
    @CsvSource({"90, 89.99, false", "90, 90, true", "90, 90.0, true", "98.4, 98.3999, false"})
    void comparesAPublishedPercentageExactly(BigDecimal percent, BigDecimal published, boolean met) {
        assertThat(new Percentage(percent).isMetBy(published)).isEqualTo(met);
    }

    @Property
    void showsTheRatioRoundedHalfUp(
            @ForAll @LongRange(max = Long.MAX_VALUE) long numerator,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long denominator) {
        assertThat(Percentage.display(numerator, denominator))
                .isEqualTo(new BigDecimal(numerator)
                        .movePointRight(2)
                        .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 20000, 0.01",
        "1, 20001, 0.00",
        "0, 7, 0.00",
        "7, 7, 100.00",
        "3, 16, 18.75",
        // no such ratio is ever judged; its display is rounded half-up like any other
        "-1, 3, -33.33",
        "1, -3, -33.33"
    })
    void showsTwoDecimals(long numerator, long denominator, BigDecimal shown) {
        assertThat(Percentage.display(numerator, denominator)).isEqualTo(shown);
    }

    @Property
    boolean theShortfallIsTheLeastThatMeetsIt(
            @ForAll @LongRange(max = 100) long percent,
            @ForAll @LongRange(max = 1_000_000_000_000L) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long denominator) {
        Percentage threshold = Percentage.of((int) percent);
        long missing = threshold.shortfall(numerator, denominator);
        return threshold.isMetBy(numerator + missing, denominator)
                && (missing == 0 || !threshold.isMetBy(numerator + missing - 1, denominator));
    }

    @ParameterizedTest
    @CsvSource({"11230, 12000, 93.58", "5233, 7001, 74.75", "6738, 6739, 99.99", "1579, 1937, 81.52", "1, 8, 12.50"})
    void displaysTwoDecimalsHalfUp(long numerator, long denominator, BigDecimal shown) {
        assertThat(Percentage.display(numerator, denominator)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"92.50, 92.5", "90, 90", "100, 100", "0.0, 0"})
    void isWrittenAsPeopleWriteIt(BigDecimal percent, String written) {
        assertThat(new Percentage(percent)).hasToString(written);
    }

    @Test
    void refusesWhatIsNoPercentageAndNoRatio() {
        assertThatThrownBy(() -> Percentage.of(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentage.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentage.of(90).isMetBy(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentage.of(90).isMetBy(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
