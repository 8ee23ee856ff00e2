package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.reading.Numeral;

/** Fractions calculate exactly; scores compare exactly or, where roots come in, to 13 significant digits. */
class NumbersTest {
    @Property
    void fractionsCalculateAsDefined(
            @ForAll @IntRange(min = -20, max = 20) int a,
            @ForAll @IntRange(min = 1, max = 20) int b,
            @ForAll @IntRange(min = -20, max = 20) int c,
            @ForAll @IntRange(min = 1, max = 20) int d) {
        Rational x = rational(a, b);
        Rational y = rational(c, d);

        assertThat(x.plus(y)).isEqualTo(rational(a * d + c * b, b * d));
        assertThat(x.minus(y)).isEqualTo(rational(a * d - c * b, b * d));
        assertThat(x.times(y)).isEqualTo(rational(a * c, b * d));
        assertThat(x.compareTo(y)).isEqualTo(Integer.compare(a * d, c * b));
        assertThat(x.equals(y)).isEqualTo(a * d == c * b);
        assertThat(x.toDouble()).isEqualTo((double) a / b);
        assertThat(x.signum()).isEqualTo(Integer.signum(a));
        assertThat(rational(-a, -b)).isEqualTo(x).hasSameHashCodeAs(x).hasToString(x.toString());
        assertThat(x.numerator().gcd(x.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(x.denominator()).isPositive();
        assertThat(x).isNotEqualTo(x.toString());
        if (c != 0) {
            assertThat(x.over(y)).isEqualTo(rational(a * d, b * c));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.234, 1.2340",
        "-12.345, -12.3450",
        "123.456, 123.4560",
        "0.123, 0.123",
        "1234.567, 1234.567",
        "1.23, 1.23",
        "1.2345, 1.2345",
        "1234, 1234"
    })
    void aFigureIsWrittenAsATableMayHoldIt(BigDecimal number, String written) {
        String figure = Figure.of(number).toString();

        assertThat(figure).isEqualTo(written);
        assertThat(Numeral.of(figure, Numeral.Style.UNKNOWN))
                .satisfies(read -> assertThat(read.grouped()).isNull())
                .satisfies(read -> assertThat(read.value()).isEqualByComparingTo(number));
    }

    @Test
    void aFractionIsWrittenInLowestTerms() {
        assertThat(rational(6, -4)).hasToString("-3/2");
        assertThat(rational(0, -4)).hasToString("0/1");
        assertThat(rational(1, 2).hashCode())
                .isNotEqualTo(rational(1, 3).hashCode())
                .isNotEqualTo(rational(2, 1).hashCode());
        assertThat(rational(3, 2).hashCode()).isEqualTo(31 * 3 + 2);
        assertThat(Rational.of(7)).hasToString("7/1");
        assertThat(Rational.of(new BigDecimal("1e3"))).hasToString("1000/1");
        assertThat(Rational.of(new BigDecimal("2.50"))).hasToString("5/2");
        assertThat(Rational.of(BigDecimal.TEN)).hasToString("10/1");
        assertThat(rational(1, 3).decimal(2)).isEqualTo(new BigDecimal("0.33"));
        assertThat(rational(1, 8).decimal(2)).isEqualTo(new BigDecimal("0.13"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> rational(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.ONE.over(Rational.ZERO));
    }

    /** Both have a thousand digits or more, and yet their quotient is a double like any other. */
    @Test
    void aFractionOfHugeNumbersIsANearestDouble() {
        BigInteger huge = BigInteger.TEN.pow(1000).add(BigInteger.ONE);

        assertThat(Rational.of(
                                huge.multiply(BigInteger.valueOf(3)).add(BigInteger.ONE),
                                huge.multiply(BigInteger.valueOf(8)))
                        .toDouble())
                .isEqualTo(0.375);
        assertThat(Rational.of(huge, BigInteger.valueOf(7).pow(400)).toDouble())
                .isEqualTo(new BigDecimal(huge)
                        .divide(new BigDecimal(BigInteger.valueOf(7).pow(400)), java.math.MathContext.DECIMAL128)
                        .doubleValue());
    }

    private static Rational rational(long numerator, long denominator) {
        return Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Columns: two doubles, how the first compares with the second. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, -1",
        "2, 1, 1",
        "-1, -2, 1",
        "1, 1, 0",
        "0, 0, 0",
        "0, 1e-300, -1",
        // the 13th digit counts, the 14th does not
        "1.000000000001, 1, 1",
        "1.0000000000001, 1, 0",
        "1, 1.000000000001, -1",
        "1e15, 1.00000000000001e15, 0",
        "1e15, 1.000000000001e15, -1",
        "1e-15, 1.00000000000001e-15, 0",
        "1e-15, 1.000000000002e-15, -1",
        "3e-13, 1e-13, 1",
    })
    void scoresCompareToThirteenDigits(double one, double other, int order) {
        Score a = Score.of(one);
        Score b = Score.of(other);

        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(order);
        assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-order);
        assertThat(a.equals(b)).isEqualTo(order == 0);
        if (order == 0) {
            assertThat(a).hasSameHashCodeAs(b);
        } else {
            assertThat(a.hashCode()).isNotEqualTo(b.hashCode());
        }
    }

    @Test
    void exactScoresStayExactUntilADoubleComesIn() {
        Score third = Score.of(rational(1, 3));
        Score half = Score.of(0.5);

        assertThat(third.isExact()).isTrue();
        assertThat(half.isExact()).isFalse();
        assertThat(third.plus(third).exact()).isEqualTo(rational(2, 3));
        assertThat(third.minus(Score.of(Rational.ONE)).exact()).isEqualTo(rational(-2, 3));
        assertThat(third.times(third).exact()).isEqualTo(rational(1, 9));
        assertThat(third.over(third).exact()).isEqualTo(Rational.ONE);
        assertThat(third.times(rational(3, 2)).exact()).isEqualTo(rational(1, 2));
        for (Score[] pair : new Score[][] {{third, half}, {half, third}}) {
            double a = pair[0].value();
            double b = pair[1].value();
            assertThat(pair[0].plus(pair[1]).value()).isEqualTo(a + b);
            assertThat(pair[0].minus(pair[1]).value()).isEqualTo(a - b);
            assertThat(pair[0].times(pair[1]).value()).isEqualTo(a * b);
            assertThat(pair[0].over(pair[1]).value()).isEqualTo(a / b);
            assertThat(pair[0].plus(pair[1]).exact()).isNull();
            assertThat(pair[0].compareTo(pair[1])).isEqualTo(Double.compare(a, b));
        }
        assertThat(half.times(rational(1, 4)).value()).isEqualTo(0.125);
        assertThat(Score.of(-0.5).signum()).isEqualTo(-1);
        assertThat(half.signum()).isEqualTo(1);
        assertThat(Score.of(rational(-1, 3)).signum()).isEqualTo(-1);
        assertThat(third).hasToString("0.3333333333333333");
        assertThat(half).isNotEqualTo("0.5");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> half.over(Score.of(0.0)));
    }

    @Test
    void aScoreIsRoundedHalfUp() {
        assertThat(Score.of(rational(1, 8)).rounded(2)).isEqualTo(new BigDecimal("0.13"));
        assertThat(Score.of(0.125).rounded(2)).isEqualTo(new BigDecimal("0.13"));
        assertThat(Score.of(0.125).cutTo(2).exact()).isEqualTo(rational(13, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, true, 0",
        "0, 1, 1, true, 1",
        "0, 1, -0.1, false, 0",
        "0, 1, 1.1, false, 1",
        ", 1, -9, true, -9",
        ", 1, 9, false, 1",
        "0, , 9, true, 9",
        "0, , -9, false, 0",
        ", , 5, true, 5"
    })
    void aRangeHoldsItsEnds(BigDecimal from, BigDecimal to, BigDecimal value, boolean holds, BigDecimal cut) {
        Bounds bounds = new Bounds(from, to);

        assertThat(bounds.holds(Rational.of(value))).isEqualTo(holds);
        assertThat(bounds.cut(Rational.of(value))).isEqualTo(Rational.of(cut));
    }

    /** The root of 2.25 squared, as a double: nothing past its 13th digit decides how it is rounded. */
    @Test
    void theLastBitsOfADoubleDoNotDecideHowItIsRounded() {
        assertThat(Score.of(2.4499999999999997).rounded(1)).isEqualTo("2.5");
        assertThat(Score.of(2.4499999999999997).cutTo(1)).isEqualTo(Score.of(Rational.of(new BigDecimal("2.5"))));
        assertThat(Score.of(2.4499).rounded(1)).isEqualTo("2.4");
    }

    @Test
    void rangesAndFiguresAreWrittenAsPeopleWriteThem() {
        assertThat(new Bounds(new BigDecimal("0.50"), null)).hasToString("[0.50; +∞]");
        assertThat(new Bounds(null, BigDecimal.TEN)).hasToString("[-∞; 10]");
        assertThat(Figure.of(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(Figure.of("head")).hasToString("head");
        assertThat(Figure.of(BigInteger.ONE, BigInteger.TEN)).hasToString("1/10");
        assertThat(Figure.of(BigInteger.TWO, BigInteger.TEN).over(Figure.of(BigInteger.ONE, BigInteger.TEN)))
                .hasToString("1");
        assertThat(Figure.of(new BigDecimal("2.5")).over(Figure.of(BigDecimal.ONE)))
                .hasToString("1.5");
        assertThat(Figure.of("head").over(Figure.of("none"))).isNull();
        assertThat(Figure.of(BigInteger.ONE, BigInteger.ZERO).value()).isNull();
        assertThat(Figure.of("head").value()).isNull();
        assertThatNullPointerException().isThrownBy(() -> Figure.of("head").quantity());
    }
}
