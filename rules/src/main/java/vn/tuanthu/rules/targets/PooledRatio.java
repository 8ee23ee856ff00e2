package vn.tuanthu.rules.targets;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Measurement;

/**
 * The figures of a province's agencies for one target, put together.
 *
 * @param check the target's id
 * @param figures the agencies' figures
 * @param silent ids of the agencies without one
 */
public record PooledRatio(String check, List<Measurement> figures, List<String> silent) {
    /** Puts together what the rules collected; the lists hold measurements and agency ids. */
    public static PooledRatio of(String check, List<?> figures, List<?> silent) {
        return new PooledRatio(
                check,
                byAgency(figures.stream().map(Measurement.class::cast)),
                silent.stream().map(String.class::cast).sorted().toList());
    }

    /** The figures in an order that does not depend on how they were supplied. */
    static List<Measurement> byAgency(Stream<Measurement> figures) {
        return figures.sorted(Comparator.comparing(Measurement::agency)).toList();
    }

    /** Whether the target speaks of no agency at all. */
    public boolean isNobodyAsked() {
        return figures.isEmpty() && silent.isEmpty();
    }

    /** Whether some agency shows no figure. */
    public boolean isIncomplete() {
        return !silent.isEmpty();
    }

    /** Whether some figure is only a percentage, which says nothing of how much it weighs. */
    public boolean isUncounted() {
        return figures.stream().anyMatch(figure -> !figure.isCounted());
    }

    /** Whether nothing was counted anywhere. */
    public boolean isEmpty() {
        return !isUncounted() && denominator() == 0;
    }

    /** Whether a ratio can be made of it: every agency counted, and something was counted. */
    public boolean isJudgeable() {
        return !isNobodyAsked() && !isIncomplete() && !isUncounted() && !isEmpty();
    }

    /**
     * Sum of the numerators.
     *
     * @throws ArithmeticException if it exceeds a {@code long}
     */
    public long numerator() {
        return figures.stream()
                .filter(Measurement::isCounted)
                .mapToLong(Measurement::count)
                .reduce(0, Math::addExact);
    }

    /**
     * Sum of the denominators.
     *
     * @throws ArithmeticException if it exceeds a {@code long}
     */
    public long denominator() {
        return figures.stream()
                .filter(Measurement::isCounted)
                .mapToLong(Measurement::outOf)
                .reduce(0, Math::addExact);
    }
}
