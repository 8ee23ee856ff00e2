package vn.tuanthu.robustness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Aggregate;
import vn.tuanthu.index.Direction;
import vn.tuanthu.index.Figure;
import vn.tuanthu.index.MissingDataPolicy;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.Transform;
import vn.tuanthu.index.UnitScore;

/**
 * One pool of a ranking over plain numbers.
 *
 * @param pool its name
 * @param tree the index
 * @param units ranked ones first, in the order of the ranking; then those that are scored only
 * @param ranked how many are ranked
 * @param places places of the ranked ones
 * @param defined scores by node and unit as defined; none for totals
 * @param values figures by node and unit, turned so that more is better; none for totals
 * @param gaps whether a figure is missing
 */
record PoolModel(
        String pool,
        Tree tree,
        List<String> units,
        int ranked,
        int[] places,
        double[][] defined,
        double[][] values,
        boolean gaps) {
    private static final double LAST_BITS = 1e-9;

    static PoolModel of(Ranking ranking, Pool pool) {
        List<UnitScore> units = new ArrayList<>();
        pool.places().forEach(units::addAll);
        int ranked = units.size();
        units.addAll(pool.unranked());
        List<Node> nodes = units.get(0).nodes().stream().map(NodeScore::node).toList();
        double[][] defined = new double[nodes.size()][0];
        double[][] values = new double[nodes.size()][0];
        boolean gaps = false;
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            if (!node.isLeaf()) {
                continue;
            }
            int at = n;
            defined[n] = units.stream()
                    .map(unit -> unit.nodes().get(at))
                    .mapToDouble(PoolModel::score)
                    .toArray();
            double[] figures = units.stream()
                    .map(unit -> unit.nodes().get(at))
                    .mapToDouble(score -> value(node, score))
                    .toArray();
            gaps |= Arrays.stream(defined[n]).anyMatch(Double::isNaN);
            values[n] = sameGaps(figures, defined[n]) ? figures : defined[n];
        }
        return new PoolModel(
                pool.name(),
                tree(nodes, ranking.index().missing()),
                units.stream().map(unit -> unit.unit().id()).toList(),
                ranked,
                units.stream().limit(ranked).mapToInt(UnitScore::place).toArray(),
                defined,
                values,
                gaps);
    }

    private static double score(NodeScore leaf) {
        Score score = leaf.score();
        if (!leaf.isAsked()) {
            return Tree.NOT_ASKED;
        }
        return score == null || leaf.figure() == null ? Double.NaN : score.value();
    }

    /** A leaf scored from words has no figures to normalise in another way: its scores stand in for them. */
    private static boolean sameGaps(double[] figures, double[] scores) {
        for (int i = 0; i < figures.length; i++) {
            if (Double.isNaN(figures[i]) != Double.isNaN(scores[i])) {
                return false;
            }
        }
        return true;
    }

    private static double value(Node node, NodeScore score) {
        if (!score.isAsked()) {
            return Tree.NOT_ASKED;
        }
        Figure figure = score.figure();
        double value = figure == null ? Double.NaN : value(figure);
        if (node.measured().transform() == Transform.LN) {
            value = Math.log(value);
        }
        return node.measured().direction() == Direction.DOWN ? -value : value;
    }

    /** {@code NaN} for a word. */
    private static double value(Figure figure) {
        BigInteger numerator = figure.numerator();
        BigInteger denominator = figure.denominator();
        if (numerator != null && denominator != null) {
            return numerator.doubleValue() / denominator.doubleValue();
        }
        BigDecimal number = figure.number();
        return number == null ? Double.NaN : number.doubleValue();
    }

    private static Tree tree(List<Node> nodes, MissingDataPolicy rule) {
        List<Tree.Branch> branches = new ArrayList<>();
        for (Node node : nodes) {
            int parent = -1;
            for (int i = 0; i < branches.size(); i++) {
                if (nodes.get(i).children().contains(node)) {
                    parent = i;
                }
            }
            MissingDataPolicy missing = node.missing() == null ? rule : node.missing();
            branches.add(new Tree.Branch(
                    node.id(),
                    parent,
                    node.weight().doubleValue(),
                    node.aggregate() == null ? null : mean(node.aggregate()),
                    node.isLeaf() ? null : gap(missing),
                    node.points() == null ? Double.NaN : node.points().doubleValue(),
                    node.decimals() == null ? -1 : node.decimals()));
        }
        return new Tree(branches);
    }

    private static Tree.@Nullable Mean mean(Aggregate aggregate) {
        return switch (aggregate) {
            case ARITHMETIC -> Tree.Mean.ARITHMETIC;
            case GEOMETRIC -> Tree.Mean.GEOMETRIC;
            case HARMONIC -> Tree.Mean.HARMONIC;
            case SUM -> Tree.Mean.SUM;
            case BEST -> Tree.Mean.BEST;
        };
    }

    private static Tree.@Nullable Gap gap(MissingDataPolicy missing) {
        return switch (missing) {
            case SKIP -> Tree.Gap.SKIP;
            case PROPAGATE -> Tree.Gap.PROPAGATE;
            case ZERO -> Tree.Gap.ZERO;
        };
    }

    /** Scores of leaves by node and unit, made comparable in another way; the points of a leaf are its weight in any way. */
    double[][] scores(Normalisation way) {
        boolean pointed = leaves().anyMatch(leaf -> !Double.isNaN(points(leaf)));
        double[][] scores = defined.clone();
        if (way != Normalisation.AS_DEFINED) {
            leaves().forEach(leaf -> {
                double size = pointed ? size(leaf) / Normalisation.TOP : 1;
                scores[leaf] = Arrays.stream(way.scores(defined[leaf], values[leaf]))
                        .map(score -> score * size)
                        .toArray();
            });
        }
        return scores;
    }

    private IntStream leaves() {
        return IntStream.range(0, defined.length)
                .filter(node -> tree.branches().get(node).isLeaf());
    }

    private double points(int leaf) {
        return tree.branches().get(leaf).points();
    }

    /** The most a leaf can score, or the most that was scored where that is not fixed. */
    private double size(int leaf) {
        double most =
                Arrays.stream(defined[leaf]).filter(Double::isFinite).max().orElse(1);
        return Double.isNaN(points(leaf)) ? (most > 0 ? most : 1) : points(leaf);
    }

    /**
     * Whether places can be others if figures are made comparable in this way: not if all scores are the ones defined times
     * a number, or moved by one that moves all totals alike.
     */
    boolean isChangedBy(Normalisation way) {
        if (tree.branches().stream().anyMatch(branch -> branch.decimals() >= 0)) {
            return true;
        }
        double[][] scores = scores(way);
        double low = Double.NaN;
        double high = Double.NaN;
        double lowScore = Double.NaN;
        double highScore = Double.NaN;
        for (int leaf : leaves().toArray()) {
            for (int unit = 0; unit < defined[leaf].length; unit++) {
                double own = defined[leaf][unit];
                if (Double.isFinite(own) && !(own >= low)) {
                    low = own;
                    lowScore = scores[leaf][unit];
                }
                if (Double.isFinite(own) && !(own <= high)) {
                    high = own;
                    highScore = scores[leaf][unit];
                }
            }
        }
        if (Double.isNaN(low) || low == high) {
            return true;
        }
        double times = (highScore - lowScore) / (high - low);
        double moved = lowScore - times * low;
        double last = LAST_BITS * Math.max(1, Math.abs(highScore));
        boolean straight = leaves().allMatch(leaf -> IntStream.range(0, units.size())
                .filter(unit -> Double.isFinite(defined[leaf][unit]))
                .allMatch(unit -> Math.abs(times * defined[leaf][unit] + moved - scores[leaf][unit]) <= last));
        boolean alike = Math.abs(moved) <= last || leaves().count() == 1 || (tree.isMovedAsAWhole() && !gaps);
        return !(straight && alike && times > 0);
    }

    /** Places when the choices are made as given; {@code NaN} for units without a total. */
    double[] places(double[] weights, double[][] scores, Tree.@Nullable Mean mean, Tree.@Nullable Gap gap) {
        return Tree.ranks(Arrays.copyOf(tree.totals(scores, weights, mean, gap), ranked));
    }
}
