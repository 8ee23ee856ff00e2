package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Splits the difference of two totals into parts that add up to it. */
final class Difference {
    private final Node root;
    private final Map<String, NodeScore> first = new HashMap<>();
    private final Map<String, NodeScore> second = new HashMap<>();
    private final List<Comparison.Part> parts = new ArrayList<>();

    private Difference(Node root, UnitScore first, UnitScore second) {
        this.root = root;
        first.nodes().forEach(node -> this.first.put(node.node().id(), node));
        second.nodes().forEach(node -> this.second.put(node.node().id(), node));
    }

    private NodeScore first(Node node) {
        return Objects.requireNonNull(first.get(node.id()), node.id());
    }

    private NodeScore second(Node node) {
        return Objects.requireNonNull(second.get(node.id()), node.id());
    }

    static Comparison of(Node root, UnitScore first, UnitScore second) {
        Difference difference = new Difference(root, first, second);
        difference.split(root, Score.of(Rational.ONE));
        difference.parts.sort(
                Comparator.comparing((Comparison.Part part) -> part.effect().size())
                        .reversed());
        return new Comparison(
                first, second, first.total().known().minus(second.total().known()), difference.parts);
    }

    /** Both units have a score on {@code node}, and a difference there counts {@code factor} times in the total. */
    private void split(Node node, Score factor) {
        NodeScore a = first(node);
        NodeScore b = second(node);
        Score one = unrounded(node, first);
        Score other = unrounded(node, second);
        if (node.decimals() != null) {
            Score rounding = a.knownCounted().minus(one).minus(b.knownCounted().minus(other));
            add(node, Comparison.Cause.ROUNDING, rounding.times(factor));
        }
        if (node.isLeaf()) {
            add(node, Comparison.Cause.SCORE, a.known().minus(b.known()).times(factor));
        } else if (node.aggregate() == Aggregate.ARITHMETIC || node.aggregate() == Aggregate.SUM) {
            additive(node, one, other, factor);
        } else {
            replaced(node, factor);
        }
    }

    /** The total of the whole index is kept as it is rounded, so it is made of its parts once more. */
    private Score unrounded(Node node, Map<String, NodeScore> scores) {
        Score known = Objects.requireNonNull(scores.get(node.id()), node.id()).known();
        if (node.isLeaf() || node.decimals() == null || !node.id().equals(root.id())) {
            return known;
        }
        List<NodeScore> parts = node.children().stream()
                .map(child -> Objects.requireNonNull(scores.get(child.id()), child.id()))
                .toList();
        return Objects.requireNonNull(Aggregation.together(node, parts), "only nodes with a score are split");
    }

    /**
     * Leaving a part out and re-scaling the weights of the others is the same as giving it the unit's own average; so a
     * part that one unit lacks is held against that average, and all other weights stay the same for both units.
     */
    private void additive(Node node, Score a, Score b, Score factor) {
        List<Node> known = node.children().stream()
                .filter(child -> first(child).score() != null || second(child).score() != null)
                .toList();
        boolean fixed = node.aggregate() == Aggregate.SUM && Aggregation.isFixed(node);
        Rational whole = Aggregation.sizes(node.aggregate() == Aggregate.SUM ? node.children() : known, fixed);
        Rational union = Aggregation.sizes(known, fixed);
        for (Node child : known) {
            Rational size = Aggregation.sizes(List.of(child), fixed);
            if (union.signum() == 0 || size.signum() == 0) {
                continue;
            }
            Rational weight = node.aggregate() == Aggregate.SUM
                    ? Rational.of(child.weight()).times(whole.over(union))
                    : size.over(whole);
            Rational average =
                    node.aggregate() == Aggregate.SUM ? size.over(union).over(weight) : Rational.ONE;
            NodeScore one = first(child);
            NodeScore other = second(child);
            if (one.score() != null && other.score() != null) {
                split(child, factor.times(weight));
            } else {
                Score own = one.score() == null ? a.times(average) : one.knownCounted();
                Score others = other.score() == null ? b.times(average) : other.knownCounted();
                add(
                        child,
                        Comparison.Cause.MISSING,
                        own.minus(others).times(weight).times(factor));
            }
        }
    }

    private void replaced(Node node, Score factor) {
        Score[] effects = ShapleySplit.of(
                node,
                node.children().stream().map(this::first).toArray(NodeScore[]::new),
                node.children().stream().map(this::second).toArray(NodeScore[]::new));
        for (int i = 0; i < effects.length; i++) {
            Node child = node.children().get(i);
            Score a = first(child).counted();
            Score b = second(child).counted();
            Score own = a != null && b != null ? a.minus(b) : Score.ZERO;
            if (own.signum() == 0) {
                add(child, Comparison.Cause.MISSING, effects[i].times(factor));
            } else {
                split(child, factor.times(effects[i].over(own)));
            }
        }
    }

    private void add(Node node, Comparison.Cause cause, Score effect) {
        if (effect.signum() != 0) {
            parts.add(new Comparison.Part(node, cause, effect));
        }
    }
}
