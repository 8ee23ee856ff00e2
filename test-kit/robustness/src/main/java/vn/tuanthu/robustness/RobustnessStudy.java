package vn.tuanthu.robustness;

import java.util.function.IntConsumer;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.robustness.Robustness;

/** Studies what becomes of the places of a ranking when its choices are varied. */
public final class RobustnessStudy {
    /** Weights go up or down by as much as a quarter. */
    public static final double NOISE = 0.25;

    /** The most runs that are worth waiting for. */
    public static final int MOST_RUNS = 1_000_000;

    private RobustnessStudy() {}

    /**
     * Studies {@code ranking}.
     *
     * @param runs at least 1 and at most {@value #MOST_RUNS}
     * @throws IllegalArgumentException if {@code runs} is out of range
     */
    public static Robustness of(Ranking ranking, int runs, long seed) {
        return of(ranking, runs, seed, done -> {});
    }

    /**
     * The same, telling how many of the runs on a pool are done.
     *
     * @param told called after each run; must be quick
     * @throws IllegalArgumentException if {@code runs} is out of range
     */
    public static Robustness of(Ranking ranking, int runs, long seed, IntConsumer told) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("runs: " + runs);
        }
        return new Robustness(
                seed,
                runs,
                NOISE,
                ranking.pools().stream()
                        .filter(pool -> pool.size() > 1)
                        .map(pool -> new Study(PoolModel.of(ranking, pool), runs, seed, NOISE).result(told))
                        .toList());
    }
}
