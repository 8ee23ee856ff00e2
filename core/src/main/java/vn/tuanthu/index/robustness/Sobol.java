package vn.tuanthu.index.robustness;

/**
 * Sobol indices from runs at two sample matrices A and B and, for each factor i, at A with its column i from B.
 * First-order indices by the estimator of Saltelli et al. (2010), total ones by that of Jansen (1999). With few runs
 * an estimate may fall outside 0 to 1.
 *
 * @param factor what was varied
 * @param first share of the variance it explains alone; NaN if the result does not vary
 * @param total share of the variance it has a part in; NaN if the result does not vary
 */
public record Sobol(String factor, double first, double total) {}
