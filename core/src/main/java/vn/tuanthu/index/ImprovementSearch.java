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
import org.jspecify.annotations.Nullable;

/** Looks for the least change of one figure that moves a unit up. */
final class ImprovementSearch {
    /** A number without a natural unit is changed in steps of about a thousandth of the way it can go. */
    private static final int FINENESS = 3;

    private final Ranker ranker;
    private final UnitScore unit;
    private final List<IndexTable.Row> tier;
    private final IndexTable.Row row;
    private final TierScores scores;
    private final Map<String, @Nullable Score> rivals = new HashMap<>();

    ImprovementSearch(Ranker ranker, IndexTable table, Ranking ranking, UnitScore unit) {
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

    List<RankImprovement> steps() {
        int now = unit.place();
        if (now == 1) {
            return List.of();
        }
        List<RankImprovement> steps = new ArrayList<>();
        for (NodeScore leaf : unit.nodes()) {
            Figure from = leaf.figure();
            if (leaf.node().isLeaf() && leaf.score() != null && from != null) {
                steps.addAll(steps(leaf.node(), from, now));
            }
        }
        return steps;
    }

    private List<RankImprovement> steps(Node leaf, Figure from, int now) {
        if (leaf.measured().score() instanceof Scoring.Role role) {
            return words(leaf, from, role, now);
        }
        Way way = way(leaf, from);
        if (way == null || way.most().signum() <= 0) {
            return List.of();
        }
        int best = rank(leaf, way.after(way.most()));
        if (best >= now) {
            return List.of();
        }
        List<RankImprovement> steps = new ArrayList<>();
        BigInteger least = least(leaf, way, now - 1);
        steps.add(raise(leaf, way, least, now));
        if (steps.get(0).toRank() > best) {
            steps.add(raise(leaf, way, least(leaf, way, best), now));
        }
        return steps;
    }

    private RankImprovement raise(Node leaf, Way way, BigInteger steps, int now) {
        Figure to = way.after(steps);
        BigDecimal more = new BigDecimal(steps).multiply(way.step());
        return new RankImprovement(leaf, way.from(), to, more, ranker.thing(leaf), now, rank(leaf, to));
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

    private List<RankImprovement> words(Node leaf, Figure from, Scoring.Role role, int now) {
        for (Figure word : words(role)) {
            int rank = rank(leaf, word);
            if (rank < now) {
                return List.of(new RankImprovement(leaf, from, word, null, null, now, rank));
            }
        }
        return List.of();
    }

    /** The least first, so that the first that helps is the least that does. */
    private static List<Figure> words(Scoring.Role role) {
        return role.shares().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(answer -> Figure.of(answer.getKey()))
                .toList();
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
            return from.plus(new BigDecimal(steps).multiply(step));
        }
    }

    /** Null if it cannot. */
    private @Nullable Way way(Node leaf, Figure from) {
        boolean down = leaf.measured().direction() == Direction.DOWN;
        BigInteger counted = from.numerator();
        BigInteger outOf = from.denominator();
        if (counted != null && outOf != null) {
            BigInteger room = down ? counted : outOf.subtract(counted);
            return new Way(from, BigDecimal.valueOf(down ? -1 : 1), room);
        }
        BigDecimal end = end(leaf, down).orElse(null);
        BigDecimal number = from.number();
        if (end == null || number == null) {
            return null;
        }
        BigDecimal room = down ? number.subtract(end) : end.subtract(number);
        boolean whole = leaf.measured().score() instanceof Scoring.Count;
        int decimals = whole ? 0 : Math.max(0, FINENESS - (room.precision() - room.scale() - 1));
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigInteger most = room.divide(step, 0, RoundingMode.DOWN).toBigInteger();
        return new Way(from, down ? step.negate() : step, most);
    }

    /** The figure that nothing is gained beyond, or the best any unit of the tier has. */
    private Optional<BigDecimal> end(Node leaf, boolean down) {
        Scoring by = leaf.measured().score();
        Bounds allowed = leaf.measured().allowed();
        BigDecimal limit = allowed == null ? null : down ? allowed.from() : allowed.to();
        if (limit != null) {
            return Optional.of(limit);
        }
        if (by instanceof Scoring.Ratio) {
            return Optional.of(down ? BigDecimal.ZERO : BigDecimal.ONE);
        }
        if (by instanceof Scoring.Count count) {
            return Optional.of(leaf.fixedPoints().divide(count.each(), 0, RoundingMode.CEILING));
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
                    tier.stream().map(other -> isOwn(other) ? changed : other).toList();
            TierScores anew = ranker.scores(rows);
            Map<String, @Nullable Score> totals = new HashMap<>();
            rows.stream()
                    .filter(other -> rivals.containsKey(other.unit().id()))
                    .forEach(other ->
                            totals.put(other.unit().id(), anew.of(other).get(0).score()));
            return place(anew.of(changed).get(0).score(), totals);
        }
        return place(scores.of(changed).get(0).score(), rivals);
    }

    private boolean isOwn(IndexTable.Row other) {
        return other.unit().equals(row.unit());
    }

    private static int place(@Nullable Score own, Map<String, @Nullable Score> rivals) {
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
        Scoring by = leaf.measured().score();
        if (!by.dependsOnOthers()) {
            return false;
        }
        Figure own = Objects.requireNonNull(row.figures().get(leaf.column()), "only a figure that is there changes");
        if (by instanceof Scoring.ZScore || leaf.measured().allowed() != null || own.isCounted()) {
            return true;
        }
        return !(by instanceof Scoring.ShareOfBest) && isWorst(leaf, own.quantity());
    }

    private boolean isWorst(Node leaf, Rational own) {
        boolean down = leaf.measured().direction() == Direction.DOWN;
        return tier.stream()
                .filter(other -> !isOwn(other))
                .map(other -> other.figures().get(leaf.column()))
                .filter(Objects::nonNull)
                .map(Figure::value)
                .filter(Objects::nonNull)
                .noneMatch(value -> down ? value.compareTo(own) >= 0 : value.compareTo(own) <= 0);
    }
}
