package vn.tuanthu.rules.plan;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The counts of a province's agencies, added up.
 *
 * @param measurements the agencies' figures
 * @param silent ids of the agencies without one
 * @param remarks figures of some of them that answer nothing
 */
record PooledRatio(List<SingleFigure> measurements, List<String> silent, List<SingleFigure> remarks) implements Figure {
    /** Whether no figure is only a percentage, which says nothing of how much it weighs. */
    @Override
    public boolean isCounted() {
        return measurements.stream().allMatch(SingleFigure::isCounted);
    }

    /** @throws ArithmeticException if it exceeds a {@code long} */
    @Override
    public long count() {
        return sum(SingleFigure::count);
    }

    /** @throws ArithmeticException if it exceeds a {@code long} */
    @Override
    public long outOf() {
        return measurements.stream().anyMatch(one -> one.measure().isSingle()) ? 1 : sum(SingleFigure::outOf);
    }

    private long sum(ToLongFunction<SingleFigure> of) {
        return measurements.stream().mapToLong(of).reduce(0, Math::addExact);
    }
}
