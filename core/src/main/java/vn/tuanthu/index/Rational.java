package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact fraction in lowest terms. Sums and products divide out only what can be common, which keeps them fast. */
final class Rational implements Comparable<Rational> {
    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);

    /** Enough digits that the nearest double is found from the decimal. */
    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);
    /** More bits than these many digits need; further ones are cut off before the division. */
    private static final int BITS = 160;

    private final BigInteger numerator;
    private final BigInteger denominator;

    /** For a fraction known to be in lowest terms, with a positive denominator. */
    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The quotient of two whole numbers, the second not zero. */
    static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Rational(quotient(numerator, divisor), quotient(denominator, divisor));
    }

    BigInteger numerator() {
        return numerator;
    }

    BigInteger denominator() {
        return denominator;
    }

    Rational plus(Rational other) {
        if (signum() == 0) {
            return other;
        }
        if (other.signum() == 0) {
            return this;
        }
        BigInteger common = denominator.gcd(other.denominator);
        BigInteger own = quotient(denominator, common);
        BigInteger sum = numerator.multiply(quotient(other.denominator, common)).add(other.numerator.multiply(own));
        BigInteger rest = sum.gcd(common);
        return new Rational(quotient(sum, rest), own.multiply(quotient(other.denominator, rest)));
    }

    Rational minus(Rational other) {
        return plus(other.negated());
    }

    Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational times(Rational other) {
        if (other.equals(ONE)) {
            return this;
        }
        BigInteger one = numerator.gcd(other.denominator);
        BigInteger two = other.numerator.gcd(denominator);
        return new Rational(
                quotient(numerator, one).multiply(quotient(other.numerator, two)),
                quotient(denominator, two).multiply(quotient(other.denominator, one)));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    Rational over(Rational other) {
        return times(of(/* numerator= */ other.denominator, /* denominator= */ other.numerator));
    }

    private static BigInteger quotient(BigInteger number, BigInteger divisor) {
        return divisor.equals(BigInteger.ONE) ? number : number.divide(divisor);
    }

    int signum() {
        return numerator.signum();
    }

    BigDecimal decimal(int decimals) {
        return rounded(decimals, RoundingMode.HALF_UP);
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    double toDouble() {
        int surplus = Math.max(0, Math.min(numerator.bitLength(), denominator.bitLength()) - BITS);
        return new BigDecimal(numerator.shiftRight(surplus))
                .divide(new BigDecimal(denominator.shiftRight(surplus)), DIGITS)
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return signum() != other.signum()
                ? Integer.compare(signum(), other.signum())
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
