package vn.tuanthu.report.robustness;

import java.util.List;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;

/**
 * What becomes of the places of a ranking when its choices are varied. The same ranking, seed and number of runs give
 * the same result on every machine.
 *
 * @param seed of the random numbers (xoshiro256++)
 * @param runs how many
 * @param noise every weight is multiplied by its own uniform random number from {@code 1 - noise} to {@code 1 + noise}
 * @param pools one study for each pool with at least two ranked units
 */
public record Robustness(long seed, int runs, double noise, List<PoolStudy> pools) {
    /** Weights go up or down by as much as a quarter. */
    public static final double NOISE = 0.25;

    /** The most runs that are worth waiting for. */
    public static final int MOST_RUNS = 1_000_000;

    public Robustness {
        pools = List.copyOf(pools);
    }

    /**
     * Studies {@code ranking}.
     *
     * @param runs at least 1 and at most {@value #MOST_RUNS}
     * @throws IllegalArgumentException if {@code runs} is out of range
     */
    public static Robustness of(Ranking ranking, int runs, long seed) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("runs: " + runs);
        }
        return new Robustness(
                seed,
                runs,
                NOISE,
                ranking.pools().stream()
                        .filter(pool -> pool.size() > 1)
                        .map(pool -> study(ranking, pool, runs, seed))
                        .toList());
    }

    private static PoolStudy study(Ranking ranking, Pool pool, int runs, long seed) {
        return new Study(PoolModel.of(ranking, pool), runs, seed, NOISE).result();
    }
}
