package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks for the least change of one figure that moves a unit up. */
final class Climb {
    /** A number without a natural unit is changed in steps of about a thousandth of the way it can go. */
    private static final int FINENESS = 3;

    private final Ranker ranker;
    private final UnitScore unit;
    private final List<IndexTable.Row> tier;
    private final IndexTable.Row row;
    private final TierScores scores;
    private final Map<String, Score> rivals = new HashMap<>();

    Climb(Ranker ranker, IndexTable table, Ranking ranking, UnitScore unit) {
        this.ranker = ranker;
        this.unit = unit;
        this.tier = table.rows().stream()
                .filter(other -> other.unit().pool().equals(unit.unit().pool()))
                .toList();
        this.row = tier.stream()
                .filter(own -> own.unit().equals(unit.unit()))
                .findFirst()
                .orElseThrow();
        this.scores = ranker.scores(tier);
        ranking.poolOf(unit)
                .places()
                .forEach(group -> group.stream()
                        .filter(rival -> !rival.unit().equals(unit.unit()))
                        .forEach(rival ->
                                rivals.put(rival.unit().id(), rival.total().score())));
    }

    List<Raise> steps() {
        List<Raise> steps = new ArrayList<>();
        int now = unit.total().rank();
        if (now == 1) {
            return steps;
        }
        for (NodeScore leaf : unit.nodes()) {
            if (leaf.node().isLeaf() && leaf.score() != null && leaf.figure() != null) {
                steps.addAll(steps(leaf, now));
            }
        }
        return steps;
    }

    private List<Raise> steps(NodeScore leaf, int now) {
        List<Figure> better = betterWords(leaf);
        if (better != null) {
            return words(leaf, better, now);
        }
        Way way = way(leaf);
        if (way == null || way.most().signum() <= 0) {
            return List.of();
        }
        int best = rank(leaf.node(), way.after(way.most()));
        if (best >= now) {
            return List.of();
        }
        List<Raise> steps = new ArrayList<>();
        BigInteger least = least(leaf.node(), way, now - 1);
        steps.add(raise(leaf, way, least, now));
        if (steps.get(0).toRank() > best) {
            steps.add(raise(leaf, way, least(leaf.node(), way, best), now));
        }
        return steps;
    }

    private Raise raise(NodeScore leaf, Way way, BigInteger steps, int now) {
        Figure to = way.after(steps);
        BigDecimal more = new BigDecimal(steps).multiply(way.step());
        return new Raise(leaf.node(), leaf.figure(), to, more, ranker.thing(leaf.node()), now, rank(leaf.node(), to));
    }

    /** The fewest steps that reach {@code rank}; a longer way never ends lower. */
    private BigInteger least(Node leaf, Way way, int rank) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = way.most();
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (rank(leaf, way.after(middle)) <= rank) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    // ---- words ----

    private static List<Figure> betterWords(NodeScore leaf) {
        if (!(leaf.node().measure().score() instanceof Scoring.Role role)) {
            return null;
        }
        BigDecimal own = role.shares().get(leaf.figure().word());
        return role.shares().entrySet().stream()
                .filter(answer -> answer.getValue().compareTo(own) > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(answer -> Figure.of(answer.getKey()))
                .toList();
    }

    private List<Raise> words(NodeScore leaf, List<Figure> better, int now) {
        for (Figure word : better) {
            int rank = rank(leaf.node(), word);
            if (rank < now) {
                return List.of(new Raise(leaf.node(), leaf.figure(), word, null, null, now, rank));
            }
        }
        return List.of();
    }

    // ---- numbers ----

    /**
     * How a figure can change for the better.
     *
     * @param from the figure now
     * @param step one step, negative where less is better
     * @param most how many steps there are
     */
    private record Way(Figure from, BigDecimal step, BigInteger most) {
        Figure after(BigInteger steps) {
            BigDecimal more = new BigDecimal(steps).multiply(step);
            return from.isCounted()
                    ? Figure.of(from.numerator().add(more.toBigIntegerExact()), from.denominator())
                    : Figure.of(from.number().add(more));
        }
    }

    private Way way(NodeScore leaf) {
        boolean down = leaf.node().measure().direction() == Direction.DOWN;
        Figure from = leaf.figure();
        if (from.isCounted()) {
            BigInteger room = down ? from.numerator() : from.denominator().subtract(from.numerator());
            return new Way(from, BigDecimal.valueOf(down ? -1 : 1), room);
        }
        BigDecimal end = end(leaf.node(), down).orElse(null);
        if (end == null) {
            return null;
        }
        BigDecimal room = down ? from.number().subtract(end) : end.subtract(from.number());
        if (room.signum() <= 0) {
            return null;
        }
        boolean whole = leaf.node().measure().score() instanceof Scoring.Count;
        int decimals = whole ? 0 : Math.max(0, FINENESS - (room.precision() - room.scale() - 1));
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigInteger most = room.divide(step, 0, RoundingMode.DOWN).toBigInteger();
        return new Way(from, down ? step.negate() : step, most);
    }

    /** The figure that nothing is gained beyond, or the best any unit of the tier has. */
    private Optional<BigDecimal> end(Node leaf, boolean down) {
        Scoring by = leaf.measure().score();
        Bounds allowed = leaf.measure().allowed();
        BigDecimal limit = allowed == null ? null : down ? allowed.from() : allowed.to();
        if (limit != null) {
            return Optional.of(limit);
        }
        if (by instanceof Scoring.Ratio) {
            return Optional.of(down ? BigDecimal.ZERO : BigDecimal.ONE);
        }
        if (by instanceof Scoring.Count count) {
            return Optional.of(leaf.points().divide(count.each(), 0, RoundingMode.CEILING));
        }
        if (by instanceof Scoring.Ladder ladder) {
            return ladder.steps().stream()
                    .max(Comparator.comparing(Scoring.Ladder.Step::points))
                    .map(Scoring.Ladder.Step::from);
        }
        if (by instanceof Scoring.ShareOfTarget share) {
            return Optional.of(share.target());
        }
        if (by instanceof Scoring.PlanTarget) {
            return Optional.of(BigDecimal.ONE);
        }
        if (by instanceof Scoring.DistanceToTarget distance) {
            return Optional.of(distance.target());
        }
        if (by instanceof Scoring.Goalposts posts) {
            return Optional.of(down ? posts.lo() : posts.hi());
        }
        Comparator<BigDecimal> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return tier.stream()
                .map(other -> other.figures().get(leaf.column()))
                .filter(Objects::nonNull)
                .map(Figure::number)
                .filter(Objects::nonNull)
                .max(order);
    }

    // ---- ranks ----

    /** The unit's place if its figure on {@code leaf} were {@code figure}. */
    private int rank(Node leaf, Figure figure) {
        Map<String, Figure> figures = new HashMap<>(row.figures());
        figures.put(leaf.column(), figure);
        IndexTable.Row changed = new IndexTable.Row(row.unit(), row.agency(), figures, row.self(), Map.of());
        if (movesOthers(leaf)) {
            List<IndexTable.Row> rows =
                    tier.stream().map(other -> other == row ? changed : other).toList();
            TierScores anew = ranker.scores(rows);
            Map<String, Score> totals = new HashMap<>();
            rows.stream()
                    .filter(other -> rivals.containsKey(other.unit().id()))
                    .forEach(other ->
                            totals.put(other.unit().id(), anew.of(other).get(0).score()));
            return place(anew.of(changed).get(0).score(), totals);
        }
        return place(scores.of(changed).get(0).score(), rivals);
    }

    private static int place(Score own, Map<String, Score> rivals) {
        return 1
                + (int) rivals.values().stream()
                        .filter(rival -> rival != null && (own == null || rival.compareTo(own) > 0))
                        .count();
    }

    /**
     * Whether the scores of others depend on this figure: on any figure for a z-score, on the unit that is worst for a
     * place between worst and best.
     */
    private boolean movesOthers(Node leaf) {
        Scoring by = leaf.measure().score();
        if (!by.dependsOnOthers()) {
            return false;
        }
        Figure own = row.figures().get(leaf.column());
        if (by instanceof Scoring.ZScore || leaf.measure().allowed() != null || own.isCounted()) {
            return true;
        }
        return !(by instanceof Scoring.ShareOfBest) && isWorst(leaf, own.value());
    }

    private boolean isWorst(Node leaf, Rational own) {
        boolean down = leaf.measure().direction() == Direction.DOWN;
        return tier.stream()
                .filter(other -> other != row && other.figures().containsKey(leaf.column()))
                .map(other -> other.figures().get(leaf.column()).value())
                .noneMatch(value -> down ? value.compareTo(own) >= 0 : value.compareTo(own) <= 0);
    }
}
