package vn.tuanthu.robustness;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Treatment of outliers that belongs to the replayed runs: while skewness is above 2 in size and excess kurtosis above
 * 3.5, the farthest points are set to the next one, at most so many times; if that is not enough, a logarithm is taken.
 */
final class OutlierTreatment {
    private OutlierTreatment() {}

    static double[] of(double[] figures, int most) {
        double[] treated = figures.clone();
        for (int i = 0; i < most && isOdd(treated); i++) {
            treated = winsorised(treated);
        }
        return isOdd(treated) ? logarithms(figures) : treated;
    }

    private static boolean isOdd(double[] x) {
        return Math.abs(skewness(x)) > 2 && kurtosis(x) > 3.5;
    }

    private static double[] winsorised(double[] x) {
        if (skewness(x) > 0) {
            double most = DoubleStream.of(x).max().orElseThrow();
            double next = DoubleStream.of(x).filter(v -> v < most).max().orElseThrow();
            return Arrays.stream(x).map(v -> Math.min(v, next)).toArray();
        }
        double least = DoubleStream.of(x).min().orElseThrow();
        double next = DoubleStream.of(x).filter(v -> v > least).min().orElseThrow();
        return Arrays.stream(x).map(v -> Math.max(v, next)).toArray();
    }

    private static double[] logarithms(double[] x) {
        double least = DoubleStream.of(x).min().orElseThrow();
        double range = DoubleStream.of(x).max().orElseThrow() - least;
        return Arrays.stream(x).map(v -> Math.log(v - least + 0.01 * range)).toArray();
    }

    /** Of a sample, as statistics packages other than R's base give it. */
    private static double skewness(double[] x) {
        double n = x.length;
        return moment(x, 3) / Math.pow(moment(x, 2), 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    private static double kurtosis(double[] x) {
        double n = x.length;
        double excess = moment(x, 4) / Math.pow(moment(x, 2), 2) - 3;
        return ((n + 1) * excess + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static double moment(double[] x, int power) {
        double mean = DoubleStream.of(x).average().orElseThrow();
        return DoubleStream.of(x).map(v -> Math.pow(v - mean, power)).average().orElseThrow();
    }
}
