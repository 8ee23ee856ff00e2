package vn.tuanthu.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        index.leaves().forEach(leaf -> read(leaf, rows));
    }

    /** The same with the columns of {@code leaves} read anew from {@code rows}. */
    TierScores with(List<Node> leaves, List<IndexTable.Row> rows) {
        TierScores changed = new TierScores(index, plan, day, List.of(), self);
        changed.columns.putAll(columns);
        changed.lowest.putAll(lowest);
        changed.highest.putAll(highest);
        leaves.forEach(leaf -> changed.read(leaf, rows));
        return changed;
    }

    private void read(Node leaf, List<IndexTable.Row> rows) {
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

    /** Whether the scores of other units on {@code leaf} are the same as in {@code other}. */
    boolean scoresAlike(Node leaf, TierScores other) {
        Scoring by = leaf.measured().score();
        return !by.dependsOnOthers()
                || (!(by instanceof Scoring.ZScore)
                        && Objects.equals(lowest.get(leaf.id()), other.lowest.get(leaf.id()))
                        && Objects.equals(highest.get(leaf.id()), other.highest.get(leaf.id())));
    }

    /**
     * The score of {@code row} on {@code node}, worked out anew on the nodes in {@code changed}; elsewhere it is as
     * {@code before}.
     *
     * @param changed the ids of some leaves and of all nodes above them
     * @param anew where the nodes that were worked out are noted
     */
    NodeScore again(
            Node node, IndexTable.Row row, Set<String> changed, Map<String, NodeScore> before, List<NodeScore> anew) {
        NodeScore known = Objects.requireNonNull(before.get(node.id()), node.id());
        if (!changed.contains(node.id())) {
            return known;
        }
        NodeScore scored = node.isLeaf()
                ? leaf(node, row, known.share())
                : combined(
                        node,
                        node.children().stream()
                                .map(child -> again(child, row, changed, before, anew))
                                .toList(),
                        known.share());
        anew.add(scored);
        return scored;
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
        if (figure == null && row.notApplicable().contains(leaf.column())) {
            return new NodeScore(
                    leaf, null, null, null, Score.ZERO, null, Message.of(NodeScore.NOT_APPLICABLE, leaf.name()));
        }
        boolean planned = leaf.measured().score() instanceof Scoring.PlanTarget;
        Target target = planned ? target(leaf, row) : null;
        if (planned && target == null) {
            return new NodeScore(
                    leaf, null, null, null, Score.ZERO, figure, Message.of(NodeScore.NOT_ASKED, leaf.name()));
        }
        Score score = figure == null ? null : scored(leaf, figure, target);
        if (score == null && missing(leaf) == MissingDataPolicy.ZERO) {
            return new NodeScore(
                    leaf, Score.ZERO, null, null, share, figure, Message.of("index.scored-zero", leaf.name()));
        }
        Message note = score == null ? Message.of(Ranker.NO_FIGURE, leaf.name()) : null;
        return new NodeScore(leaf, published(leaf, score), null, null, share, figure, note);
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
        return transformed(measure.transform(), measure.taken(value));
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
        NodeScore combined = combined(node, parts, share);
        if (combined.score() == null) {
            return combined;
        }
        List<NodeScore> present =
                parts.stream().filter(part -> part.score() != null).toList();
        Rational kept =
                Aggregation.weights(present.stream().map(NodeScore::node).toList());
        Rational each = node.aggregate() == Aggregate.SUM ? Aggregation.madeUp(node, present) : Rational.ONE.over(kept);
        for (int i = 0; i < parts.size(); i++) {
            NodeScore part = parts.get(i);
            Score counted = part.score() == null
                    ? Score.ZERO
                    : Score.of(Rational.of(part.node().weight()).times(each));
            all.set(
                    places.get(i),
                    new NodeScore(part.node(), part.score(), null, part.self(), counted, part.figure(), part.note()));
        }
        return combined;
    }

    /** A total and what was done about its missing parts. */
    private NodeScore combined(Node node, List<NodeScore> parts, Score share) {
        boolean gap = parts.stream()
                .anyMatch(part -> part.score() == null
                        && part.isAsked()
                        && part.node().weight().signum() > 0);
        boolean counts = parts.stream()
                .anyMatch(part -> part.score() != null && part.node().weight().signum() > 0);
        if (!counts) {
            return new NodeScore(node, null, null, null, share, null, null);
        }
        if (gap && missing(node) == MissingDataPolicy.PROPAGATE) {
            return new NodeScore(node, null, null, null, share, null, Message.of("index.propagated", node.name()));
        }
        Score together = Aggregation.together(node, parts);
        Message note = together == null ? Message.of("index.below-zero", node.name()) : null;
        return new NodeScore(node, published(node, together), null, null, share, null, note);
    }

    /** The total of an index that states how it is rounded is the rounded one. */
    private @Nullable Score published(Node node, @Nullable Score score) {
        Integer decimals = index.root().decimals();
        return score == null
                        || decimals == null
                        || !node.id().equals(index.root().id())
                ? score
                : score.cutTo(decimals);
    }

    private MissingDataPolicy missing(Node node) {
        return node.missing() == null ? index.missing() : node.missing();
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
}
