package vn.tuanthu.index.robustness;

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
        String unit,
        int rank,
        int runs,
        double mean,
        double q5,
        double median,
        double q95,
        double best,
        double worst) {}
