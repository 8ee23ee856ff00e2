package vn.tuanthu.robustness;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.descriptive.StatisticsConfiguration;

/** Another way to make the figures of a leaf comparable. All are above zero, so that every mean can follow. */
public enum Normalisation {
    /** As the definition says. */
    AS_DEFINED,
    /** From 1 for the worst to 100 for the best. */
    MIN_MAX,
    /** Distance from the mean in standard deviations of a sample, mapped to mean 10 and deviation 2. */
    Z_SCORE;

    /** What the best scores by {@link #MIN_MAX}. */
    static final double TOP = 100;

    private static final StatisticsConfiguration SAMPLE = StatisticsConfiguration.withDefaults();

    /**
     * Scores of the units.
     *
     * @param defined their scores by the definition
     * @param values their figures, turned so that more is better; {@code NaN} where missing, {@link Tree#NOT_ASKED} where
     *     not asked
     */
    double[] scores(double[] defined, double[] values) {
        if (this == AS_DEFINED) {
            return defined;
        }
        DoubleStatistics all = DoubleStatistics.builder(
                        Statistic.MIN, Statistic.MAX, Statistic.MEAN, Statistic.STANDARD_DEVIATION)
                .setConfiguration(SAMPLE)
                .build(Arrays.stream(values).filter(Double::isFinite).toArray());
        double low = all.getAsDouble(Statistic.MIN);
        double range = all.getAsDouble(Statistic.MAX) - low;
        double mean = all.getAsDouble(Statistic.MEAN);
        double deviation = all.getAsDouble(Statistic.STANDARD_DEVIATION);
        // Units that are all alike differ in nothing: each gets the middle.
        DoubleUnaryOperator score = this == MIN_MAX
                ? v -> range == 0 ? 50.5 : (v - low) / range * (TOP - 1) + 1
                : v -> range == 0 ? 10 : (v - mean) / deviation * 2 + 10;
        return Arrays.stream(values)
                .map(v -> Double.isFinite(v) ? score.applyAsDouble(v) : v)
                .toArray();
    }
}
