package vn.tuanthu.index;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the scores of parts together. */
final class Aggregation {
    private Aggregation() {}

    /** The score of a total whose parts score as {@code parts}; null if none of them counts. */
    static @Nullable Score together(Node node, List<NodeScore> parts) {
        List<NodeScore> present =
                parts.stream().filter(part -> part.score() != null).toList();
        Rational kept = weights(present.stream().map(NodeScore::node).toList());
        return kept.signum() == 0 ? null : together(node, present, kept);
    }

    private static @Nullable Score together(Node node, List<NodeScore> parts, Rational weights) {
        return switch (Objects.requireNonNull(node.aggregate(), "a total says how it is put together")) {
            case ARITHMETIC -> weighted(parts).times(Rational.ONE.over(weights));
            case SUM -> weighted(parts).times(madeUp(node, parts));
            case BEST -> greatest(parts.stream().map(NodeScore::knownCounted).toList());
            case GEOMETRIC, HARMONIC -> ofPositives(node, parts, weights);
        };
    }

    /** A geometric or harmonic mean: not defined below zero, and zero as soon as a part is. */
    private static @Nullable Score ofPositives(Node node, List<NodeScore> parts, Rational weights) {
        int least = parts.stream()
                .filter(part -> part.node().weight().signum() > 0)
                .mapToInt(part -> part.knownCounted().signum())
                .min()
                .orElseThrow();
        if (least <= 0) {
            return least == 0 ? Score.ZERO : null;
        }
        return node.aggregate() == Aggregate.GEOMETRIC ? geometric(parts, weights) : harmonic(parts, weights);
    }

    private static Score weighted(List<NodeScore> parts) {
        Score sum = Score.ZERO;
        for (NodeScore part : parts) {
            sum = sum.plus(part.knownCounted().times(Rational.of(part.node().weight())));
        }
        return sum;
    }

    /** A sum is made up for parts left out, in proportion to the maxima, or to the weights where maxima are not fixed. */
    static Rational madeUp(Node node, List<NodeScore> parts) {
        boolean fixed = isFixed(node);
        Rational there = sizes(parts.stream().map(NodeScore::node).toList(), fixed);
        return there.signum() == 0
                ? Rational.ONE
                : sizes(node.children(), fixed).over(there);
    }

    /** Whether the maxima of all parts are fixed. */
    static boolean isFixed(Node node) {
        return node.children().stream().allMatch(child -> child.points() != null);
    }

    /** The maxima of parts times their weights; the weights alone where maxima are not fixed. */
    static Rational sizes(List<Node> parts, boolean fixed) {
        Rational sum = Rational.ZERO;
        for (Node part : parts) {
            sum = sum.plus(size(part, fixed));
        }
        return sum;
    }

    private static Rational size(Node node, boolean fixed) {
        Rational weight = Rational.of(node.weight());
        return fixed ? weight.times(Rational.of(node.fixedPoints())) : weight;
    }

    private static Score geometric(List<NodeScore> parts, Rational weights) {
        double logs = 0;
        for (NodeScore part : parts) {
            double weight = part.node().weight().doubleValue();
            if (weight > 0) {
                logs += weight * Math.log(part.knownCounted().value());
            }
        }
        return Score.of(Math.exp(logs / weights.toDouble()));
    }

    private static Score harmonic(List<NodeScore> parts, Rational weights) {
        Score inverse = Score.ZERO;
        for (NodeScore part : parts) {
            if (part.node().weight().signum() > 0) {
                inverse =
                        inverse.plus(Score.of(Rational.of(part.node().weight())).over(part.knownCounted()));
            }
        }
        return Score.of(weights).over(inverse);
    }

    static Rational weights(List<Node> nodes) {
        Rational sum = Rational.ZERO;
        for (Node node : nodes) {
            sum = sum.plus(Rational.of(node.weight()));
        }
        return sum;
    }

    private static Score greatest(List<Score> scores) {
        return scores.stream().max(Score::compareTo).orElseThrow();
    }
}
