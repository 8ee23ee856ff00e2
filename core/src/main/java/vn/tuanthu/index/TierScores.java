package vn.tuanthu.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Message;

/** Scores the units of one tier. Exact as long as the arithmetic is rational. */
final class TierScores {
    private final IndexDefinition index;
    private final @Nullable Plan plan;
    private final @Nullable LocalDate day;
    private final boolean self;
    private final Map<String, List<Score>> columns = new HashMap<>();
    private final Map<String, Score> lowest = new HashMap<>();
    private final Map<String, Score> highest = new HashMap<>();

    TierScores(
            IndexDefinition index,
            @Nullable Plan plan,
            @Nullable LocalDate day,
            List<IndexTable.Row> rows,
            boolean self) {
        this.index = index;
        this.plan = plan;
        this.day = day;
        this.self = self;
        for (Node leaf : index.leaves()) {
            List<Score> column = rows.stream()
                    .map(row -> figure(leaf, row))
                    .filter(Objects::nonNull)
                    .map(Figure::value)
                    .filter(Objects::nonNull)
                    .map(value -> transformed(leaf.measured(), value))
                    .filter(Objects::nonNull)
                    .toList();
            columns.put(leaf.id(), column);
            if (!column.isEmpty()) {
                lowest.put(leaf.id(), Collections.min(column));
                highest.put(leaf.id(), Collections.max(column));
            }
        }
    }

    /** The scores of a unit on all nodes, each before its parts; no ranks yet. */
    List<NodeScore> of(IndexTable.Row row) {
        List<NodeScore> all = new ArrayList<>();
        score(index.root(), row, Score.of(Rational.ONE), all);
        return all;
    }

    private NodeScore score(Node node, IndexTable.Row row, Score share, List<NodeScore> all) {
        List<NodeScore> below = new ArrayList<>();
        NodeScore scored = node.isLeaf() ? leaf(node, row, share) : total(node, row, share, below);
        all.add(scored);
        all.addAll(below);
        return scored;
    }

    // ---- leaves ----

    private NodeScore leaf(Node leaf, IndexTable.Row row, Score share) {
        Figure figure = figure(leaf, row);
        boolean planned = leaf.measured().score() instanceof Scoring.PlanTarget;
        Target target = planned ? target(leaf, row) : null;
        if (planned && target == null) {
            return new NodeScore(
                    leaf, null, null, null, Score.ZERO, figure, Message.of("index.not-asked", leaf.name()));
        }
        Score score = figure == null ? null : scored(leaf, figure, target);
        if (score == null && missing(leaf) == MissingDataPolicy.ZERO) {
            return new NodeScore(
                    leaf, Score.ZERO, null, null, share, figure, Message.of("index.scored-zero", leaf.name()));
        }
        Message note = score == null ? Message.of(Ranker.NO_FIGURE, leaf.name()) : null;
        return new NodeScore(leaf, score, null, null, share, figure, note);
    }

    private @Nullable Figure figure(Node leaf, IndexTable.Row row) {
        return (self ? row.self() : row.figures()).get(leaf.column());
    }

    private @Nullable Target target(Node leaf, IndexTable.Row row) {
        Plan judged = Objects.requireNonNull(plan, "targets are scored with their plan");
        LocalDate today = Objects.requireNonNull(day, "targets are scored as of a day");
        Agency agency = Objects.requireNonNull(row.agency(), "targets are scored from measurements of agencies");
        if (!judged.tiers().existsOn(agency.tier(), today)) {
            return null;
        }
        return judged.targets().stream()
                .filter(target -> target.indicatorId().equals(leaf.column()) && target.speaksOf(agency))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Score scored(Node leaf, Figure figure, @Nullable Target target) {
        LeafScale measure = leaf.measured();
        if (measure.score() instanceof Scoring.Role role) {
            return Score.of(Rational.of(role.shareOf(figure).multiply(leaf.fixedPoints())));
        }
        Rational value = figure.value();
        Score x = value == null ? null : transformed(measure, value);
        return x == null ? null : scored(leaf, x, target);
    }

    private @Nullable Score scored(Node leaf, Score x, @Nullable Target target) {
        boolean down = leaf.measured().direction() == Direction.DOWN;
        Scoring by = leaf.measured().score();
        if (by instanceof Scoring.Value value) {
            return (down ? Score.ZERO.minus(x) : x).times(Rational.of(value.scale()));
        }
        if (by instanceof Scoring.Ratio) {
            return (down ? one().minus(x) : x).times(Rational.of(leaf.fixedPoints()));
        }
        if (by instanceof Scoring.Ladder ladder) {
            return ladder(ladder, x, down);
        }
        if (by instanceof Scoring.Count count) {
            return least(x.times(Rational.of(count.each())), exact(leaf.fixedPoints()));
        }
        if (by instanceof Scoring.ShareOfTarget share) {
            return share(x, exact(share.target()), down).times(Rational.of(share.scale()));
        }
        if (by instanceof Scoring.PlanTarget share) {
            BigDecimal threshold = Objects.requireNonNull(target, "a leaf without a target is not scored")
                    .threshold()
                    .value()
                    .movePointLeft(2);
            return share(x, exact(threshold), down).times(Rational.of(share.scale()));
        }
        if (by instanceof Scoring.DistanceToTarget distance) {
            Score from = distance.from() != null ? exact(distance.from()) : end(down ? highest : lowest, leaf);
            return place(x, from, exact(distance.target()), false, distance.scale(), true);
        }
        if (by instanceof Scoring.ShareOfBest share) {
            Score best = end(down ? lowest : highest, leaf);
            Score over = down ? x : best;
            return over.signum() == 0 ? null : (down ? best.over(x) : x.over(best)).times(Rational.of(share.scale()));
        }
        if (by instanceof Scoring.Goalposts posts) {
            Score place = place(x, post(leaf, posts.lo()), post(leaf, posts.hi()), down, posts.scale(), false);
            return posts.clip() && place != null ? clipped(place, posts.scale()) : place;
        }
        if (by instanceof Scoring.MinMax range) {
            Score worst = end(down ? highest : lowest, leaf);
            Score best = end(down ? lowest : highest, leaf);
            Score place = place(x, worst, best, false, BigDecimal.ONE, false);
            return place == null
                    ? null
                    : exact(range.lo()).plus(place.times(Rational.of(range.hi().subtract(range.lo()))));
        }
        return deviation((Scoring.ZScore) by, x, columns.getOrDefault(leaf.id(), List.of()), down);
    }

    /** The lowest or the highest of a leaf that some unit has a figure for. */
    private static Score end(Map<String, Score> ends, Node leaf) {
        return Objects.requireNonNull(ends.get(leaf.id()), leaf.id());
    }

    private static Score post(Node leaf, BigDecimal figure) {
        return Objects.requireNonNull(
                transformed(leaf.measured().transform(), Rational.of(figure)),
                "goalposts of a logarithm are above zero");
    }

    private static Score ladder(Scoring.Ladder ladder, Score x, boolean down) {
        return ladder.steps().stream()
                .filter(step -> {
                    int side = x.compareTo(exact(step.from()));
                    return down ? side <= 0 : side >= 0;
                })
                .map(step -> exact(step.points()))
                .max(Score::compareTo)
                .orElse(Score.ZERO);
    }

    private static Score share(Score x, Score target, boolean down) {
        if (down && x.signum() == 0) {
            return one();
        }
        return least(down ? target.over(x) : x.over(target), one());
    }

    private static @Nullable Score place(Score x, Score lo, Score hi, boolean down, BigDecimal scale, boolean atMost) {
        Score way = hi.minus(lo);
        if (way.signum() == 0) {
            return null;
        }
        Score place = x.minus(lo).over(way);
        Score turned = down ? one().minus(place) : place;
        return (atMost ? least(turned, one()) : turned).times(Rational.of(scale));
    }

    private static Score clipped(Score place, BigDecimal scale) {
        Score top = least(place, exact(scale));
        return top.signum() < 0 ? Score.ZERO : top;
    }

    private static @Nullable Score deviation(Scoring.ZScore by, Score x, List<Score> column, boolean down) {
        double mean = column.stream().mapToDouble(Score::value).average().orElse(0);
        double squares =
                column.stream().mapToDouble(s -> Math.pow(s.value() - mean, 2)).sum();
        if (Collections.min(column).equals(Collections.max(column))) {
            return null;
        }
        double deviation = Math.sqrt(squares / (column.size() - 1));
        double z = (down ? mean - x.value() : x.value() - mean) / deviation;
        return Score.of(by.mean().doubleValue() + by.deviation().doubleValue() * z);
    }

    private static @Nullable Score transformed(LeafScale measure, Rational value) {
        return transformed(
                measure.transform(),
                measure.cap() == null ? value : measure.cap().cut(value));
    }

    private static @Nullable Score transformed(Transform transform, Rational value) {
        if (transform == Transform.NONE) {
            return Score.of(value);
        }
        return value.signum() <= 0 ? null : Score.of(Math.log(value.toDouble()));
    }

    // ---- totals ----

    private NodeScore total(Node node, IndexTable.Row row, Score share, List<NodeScore> all) {
        List<NodeScore> parts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Node child : node.children()) {
            places.add(all.size());
            parts.add(score(child, row, Score.of(Rational.of(child.weight())), all));
        }
        List<NodeScore> present =
                parts.stream().filter(part -> part.score() != null).toList();
        boolean gap = parts.stream()
                .anyMatch(part -> part.score() == null
                        && part.node().weight().signum() > 0
                        && !(part.node().isLeaf() && part.share().signum() == 0));
        if (present.isEmpty()
                || sum(present.stream().map(NodeScore::node).toList()).signum() == 0) {
            return new NodeScore(node, null, null, null, share, null, null);
        }
        if (gap && missing(node) == MissingDataPolicy.PROPAGATE) {
            return new NodeScore(node, null, null, null, share, null, Message.of("index.propagated", node.name()));
        }
        Rational kept = sum(present.stream().map(NodeScore::node).toList());
        Rational each = node.aggregate() == Aggregate.SUM ? madeUp(node, present) : Rational.ONE.over(kept);
        for (int i = 0; i < parts.size(); i++) {
            NodeScore part = parts.get(i);
            Score counted = part.score() == null
                    ? Score.ZERO
                    : Score.of(Rational.of(part.node().weight()).times(each));
            all.set(
                    places.get(i),
                    new NodeScore(part.node(), part.score(), null, part.self(), counted, part.figure(), part.note()));
        }
        Score together = together(node, present, kept);
        Message note = together == null ? Message.of("index.below-zero", node.name()) : null;
        return new NodeScore(node, together, null, null, share, null, note);
    }

    /** The score of a total whose parts score as {@code parts}; null if none of them counts. */
    static @Nullable Score together(Node node, List<NodeScore> parts) {
        List<NodeScore> present =
                parts.stream().filter(part -> part.score() != null).toList();
        Rational kept = sum(present.stream().map(NodeScore::node).toList());
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
    private static Rational madeUp(Node node, List<NodeScore> parts) {
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

    private MissingDataPolicy missing(Node node) {
        return node.missing() == null ? index.missing() : node.missing();
    }

    private static Rational sum(List<Node> nodes) {
        Rational sum = Rational.ZERO;
        for (Node node : nodes) {
            sum = sum.plus(Rational.of(node.weight()));
        }
        return sum;
    }

    private static Score exact(BigDecimal value) {
        return Score.of(Rational.of(value));
    }

    private static Score one() {
        return Score.of(Rational.ONE);
    }

    private static Score least(Score one, Score other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Score greatest(List<Score> scores) {
        return scores.stream().max(Score::compareTo).orElseThrow();
    }
}
