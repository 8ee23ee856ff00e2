package vn.tuanthu.robustness;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import vn.tuanthu.index.robustness.RankInterval;

/** Sums up the places a unit took over all runs. */
final class Places {
    /** On a copy: otherwise it reorders the places that best and worst are read from. */
    private static final Quantile TYPE_7 =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(true);

    private Places() {}

    static RankInterval interval(String unit, int rank, double[] places) {
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
