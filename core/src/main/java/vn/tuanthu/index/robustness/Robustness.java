package vn.tuanthu.index.robustness;

import java.util.List;

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
    public Robustness {
        pools = List.copyOf(pools);
    }
}
