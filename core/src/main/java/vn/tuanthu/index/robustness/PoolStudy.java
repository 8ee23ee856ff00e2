package vn.tuanthu.index.robustness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * The study of one pool.
 *
 * @param pool its name
 * @param intervals places under noise on the weights, in the order of the ranking
 * @param above {@code above[a][b]}: share of those runs in which unit a stands above unit b, both by their place in
 *     {@code intervals}
 * @param alternatives places when one choice is made otherwise, everything else as defined
 * @param sensitivity what the mean shift of places owes to each choice when all are varied at once
 * @param sensitivityRuns runs made for it
 */
public record PoolStudy(
        String pool,
        List<RankInterval> intervals,
        double[][] above,
        List<Alternative> alternatives,
        List<Sobol> sensitivity,
        int sensitivityRuns) {
    /**
     * One choice made otherwise.
     *
     * @param choice which
     * @param places by unit, in the order of the intervals; null where a unit has no total then
     */
    public record Alternative(Message choice, List<@Nullable Integer> places) {}

    public PoolStudy {
        intervals = List.copyOf(intervals);
        alternatives = List.copyOf(alternatives);
        sensitivity = List.copyOf(sensitivity);
    }
}
