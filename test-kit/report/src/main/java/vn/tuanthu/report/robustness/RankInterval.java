package vn.tuanthu.report.robustness;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The places a unit took over all runs. Quantiles are of type 7 (Hyndman and Fan), the default of R.
 *
 * @param unit the unit
 * @param rank its place in the ranking itself
 * @param runs in how many runs it had a place
 * @param mean of its places
 * @param q5 5 % of its places are at or before it
 * @param median of its places
 * @param q95 95 % of its places are at or before it
 * @param best its best place
 * @param worst its worst place
 */
public record RankInterval(
        String unit, int rank, int runs, double mean, double q5, double median, double q95, double best, double worst) {
    /** On a copy: otherwise it reorders the places that best and worst are read from. */
    private static final Quantile TYPE_7 =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(true);

    static RankInterval of(String unit, int rank, double[] places) {
        double[] taken = Arrays.stream(places).filter(p -> !Double.isNaN(p)).toArray();
        if (taken.length == 0) {
            throw new IllegalArgumentException(unit + " never had a place");
        }
        double[] quantiles = TYPE_7.evaluate(taken, 0.05, 0.5, 0.95);
        return new RankInterval(
                unit,
                rank,
                taken.length,
                Arrays.stream(taken).average().orElseThrow(),
                quantiles[0],
                quantiles[1],
                quantiles[2],
                Arrays.stream(taken).min().orElseThrow(),
                Arrays.stream(taken).max().orElseThrow());
    }
}
