package vn.tuanthu.robustness;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Variance;
import vn.tuanthu.index.robustness.Sobol;

/** Estimates Sobol indices from runs at two sample matrices A and B and, for each factor i, at A with its column i from B. */
final class SobolEstimator {
    private SobolEstimator() {}

    /**
     * The indices of factor {@code i}.
     *
     * @param results of the runs at A, then at B, then at each AB in turn, all of the same number
     * @param count how many rows each matrix has
     */
    static Sobol of(String factor, double[] results, int count, int i) {
        double variance = Variance.of(Arrays.copyOf(results, 2 * count)).getAsDouble();
        int mixed = (2 + i) * count;
        double alone = IntStream.range(0, count)
                .mapToDouble(row -> results[count + row] * (results[mixed + row] - results[row]))
                .sum();
        double apart = IntStream.range(0, count)
                .mapToDouble(row -> results[row] - results[mixed + row])
                .map(d -> d * d)
                .sum();
        return variance == 0
                ? new Sobol(factor, Double.NaN, Double.NaN)
                : new Sobol(factor, alone / count / variance, apart / (2.0 * count) / variance);
    }
}
