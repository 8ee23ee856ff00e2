package vn.tuanthu.index;

import java.util.List;

/**
 * Of how many criteria a unit has a figure.
 *
 * @param figures with a figure that could be scored
 * @param criteria that are asked of the unit
 */
public record FigureCount(int figures, int criteria) {
    static FigureCount of(List<NodeScore> leaves) {
        List<NodeScore> asked = leaves.stream().filter(NodeScore::isAsked).toList();
        long figures = asked.stream()
                .filter(leaf -> leaf.figure() != null && leaf.score() != null)
                .count();
        return new FigureCount((int) figures, asked.size());
    }

    /** Whether no figure is missing. */
    public boolean isWhole() {
        return figures == criteria;
    }

    boolean isLessThanHalf() {
        return 2 * figures < criteria;
    }
}
