package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures one unit can have on one leaf, as numbers that grow from the figure it has (or, where it has none, from the
 * worst there is) towards the better: the figure itself or its numerator, negative where less is better.
 */
final class FigureRange {
    /** A number without a natural unit is changed in steps of about a thousandth of the way. */
    private static final int FINENESS = 3;

    /** Where no end is known the way is tried tenfold as far again and again, up to this power of ten. */
    private static final int FARTHEST = 15;
    /**
     * So many figures on the way are tried, at least, where the scores of others move with it, and every figure with the
     * decimals of the table if that can be done: a place may be had for a short piece of the way only, as with rounded scores
     * or where the end of the way is worth nothing.
     */
    private static final int TRIED = 40;

    private static final int MOST_TRIED = 400;

    private final Node leaf;
    private final @Nullable Figure from;
    private final FigureColumn column;
    private final int decimals;
    private final boolean up;
    /** What a counted figure is out of; 1 for any other. */
    private final BigInteger outOf;

    private final boolean whole;
    private final BigDecimal start;
    private final @Nullable BigDecimal end;

    private FigureRange(Node leaf, @Nullable Figure from, FigureColumn column, int decimals) {
        this.leaf = leaf;
        this.decimals = decimals;
        this.from = from;
        this.column = column;
        this.up = leaf.measured().isBetterUpwards();
        BigInteger denominator = from == null ? null : from.denominator();
        this.outOf = denominator == null ? BigInteger.ONE : denominator;
        this.whole = denominator != null || leaf.measured().score() instanceof Scoring.Count;
        this.end = end();
        BigDecimal first = position(from == null ? worst() : from.quantity());
        this.start = from == null && end != null ? first.min(end) : first;
    }

    /**
     * Of a leaf.
     *
     * @param from the figure now, which has a value; null if there is none
     * @param column the figures of all units of the tier
     * @param decimals of the figures that are tried, at least
     */
    static FigureRange of(Node leaf, @Nullable Figure from, FigureColumn column, int decimals) {
        return new FigureRange(leaf, from, column, decimals);
    }

    /** The figure now; the worst there is where there is none. */
    BigDecimal start() {
        return start;
    }

    Figure at(BigDecimal position) {
        BigDecimal number = up ? position : position.negate();
        if (from != null && from.isCounted()) {
            return Figure.of(number.toBigIntegerExact(), outOf);
        }
        return Figure.of(plain(number));
    }

    /** Without zeros at the end of its decimals. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** To how many decimals figures are tried on the way to {@code end}. */
    int decimals(BigDecimal end) {
        if (whole) {
            return 0;
        }
        BigDecimal way = end.subtract(start);
        int first = way.signum() == 0 ? 0 : way.precision() - way.scale() - 1;
        return Math.max(decimals, FINENESS - first);
    }

    /** The last step of so many decimals that is not after {@code position}. */
    static BigInteger below(BigDecimal position, int decimals) {
        return position.setScale(decimals, RoundingMode.FLOOR).unscaledValue();
    }

    /** The first step of so many decimals that is not before {@code position}. */
    static BigInteger above(BigDecimal position, int decimals) {
        return position.setScale(decimals, RoundingMode.CEILING).unscaledValue();
    }

    /**
     * Figures to try, nearest first; the last is the end of the range.
     *
     * @param dense whether the place may change back and forth on the way
     */
    List<BigDecimal> stops(boolean dense) {
        TreeSet<BigDecimal> stops = new TreeSet<>();
        BigDecimal spread = spread();
        if (from == null) {
            stops.add(start);
        }
        if (end != null) {
            stops.add(end);
        } else {
            for (int power = 0; power <= FARTHEST; power++) {
                stops.add(onStep(start.add(spread.movePointRight(power))));
            }
        }
        if (dense) {
            List<BigDecimal> others = others();
            for (int i = 0; i < others.size(); i += 1 + others.size() / TRIED) {
                stops.add(others.get(i));
                stops.add(others.get(i).add(BigDecimal.ONE.movePointLeft(decimals(others.get(i)))));
            }
            BigDecimal known = others.isEmpty() ? start : start.max(others.get(others.size() - 1));
            BigDecimal far = end == null ? known.add(spread).add(spread) : end;
            BigDecimal way = far.subtract(start);
            BigDecimal step = BigDecimal.ONE.movePointLeft(whole ? 0 : decimals);
            boolean each = way.compareTo(step.multiply(BigDecimal.valueOf(MOST_TRIED))) <= 0;
            boolean coarse = !whole && way.compareTo(step.multiply(BigDecimal.valueOf(TRIED))) < 0;
            if (each) {
                addEach(step, far, stops);
            }
            if (!each || coarse) {
                addEach(way.divide(BigDecimal.valueOf(TRIED), 12, RoundingMode.HALF_UP), far, stops);
            }
        }
        stops.removeIf(stop -> (from == null ? stop.compareTo(start) < 0 : stop.compareTo(start) <= 0)
                || (end != null && stop.compareTo(end) > 0));
        return List.copyOf(stops);
    }

    private void addEach(BigDecimal step, BigDecimal far, Set<BigDecimal> stops) {
        for (BigDecimal at = start.add(step); at.compareTo(far) < 0; at = at.add(step)) {
            stops.add(onStep(at));
        }
    }

    private BigDecimal onStep(BigDecimal position) {
        int decimals = decimals(position);
        return new BigDecimal(above(position, decimals), decimals);
    }

    /** Where the other units stand. */
    private List<BigDecimal> others() {
        return column.values().stream().map(this::position).distinct().sorted().toList();
    }

    /** How far apart the figures of all units are, at least 1. */
    private BigDecimal spread() {
        Rational lowest = column.lowest();
        Rational highest = column.highest();
        BigDecimal most = lowest == null || highest == null
                ? BigDecimal.ONE
                : position(highest).subtract(position(lowest)).abs().max(BigDecimal.ONE);
        return most.max(start.abs());
    }

    private BigDecimal position(Rational value) {
        Rational number = value.times(Rational.of(new BigDecimal(outOf)));
        BigDecimal decimal = number.rounded(whole ? 0 : FARTHEST, up ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return up ? decimal : decimal.negate();
    }

    private BigDecimal position(BigDecimal value) {
        return position(Rational.of(value));
    }

    // ---- ends ----

    /** The worst figure that is known to be possible. */
    private Rational worst() {
        List<BigDecimal> ends = new ArrayList<>();
        Bounds allowed = FigureCells.allowed(leaf);
        BigDecimal limit = allowed == null ? null : up ? allowed.from() : allowed.to();
        if (limit != null) {
            return Rational.of(limit);
        }
        Scoring by = leaf.measured().score();
        if (by instanceof Scoring.Goalposts posts) {
            ends.add(up ? posts.lo() : posts.hi());
        } else if (by instanceof Scoring.PlanTarget) {
            ends.add(up ? BigDecimal.ZERO : BigDecimal.ONE);
        } else if (up && !column.isNegative()) {
            ends.add(BigDecimal.ZERO);
        }
        Stream<Rational> all = Stream.concat(
                ends.stream().map(Rational::of), Stream.ofNullable(up ? column.lowest() : column.highest()));
        return (up ? all.min(Rational::compareTo) : all.max(Rational::compareTo)).orElse(Rational.ZERO);
    }

    /** Whether some unit's figure is better than {@code post}. */
    private boolean isPassed(Rational post) {
        Rational best = up ? column.highest() : column.lowest();
        return best != null && (up ? best.compareTo(post) > 0 : best.compareTo(post) < 0);
    }

    /** The figure that nothing is gained beyond, or that a table may not exceed; null if there is none. */
    private @Nullable BigDecimal end() {
        List<BigDecimal> ends = new ArrayList<>();
        Stream.of(
                        natural(),
                        limit(FigureCells.allowed(leaf)),
                        limit(leaf.measured().cap()))
                .filter(Objects::nonNull)
                .map(this::position)
                .forEach(ends::add);
        if (from != null && from.isCounted() && from.quantity().compareTo(Rational.ONE) <= 0) {
            ends.add(position(up ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        if (ends.isEmpty() && !up && !column.isNegative()) {
            ends.add(position(BigDecimal.ZERO));
        }
        return ends.stream().min(BigDecimal::compareTo).orElse(null);
    }

    private @Nullable BigDecimal limit(@Nullable Bounds bounds) {
        return bounds == null ? null : up ? bounds.to() : bounds.from();
    }

    private @Nullable BigDecimal natural() {
        Scoring by = leaf.measured().score();
        BigDecimal points = leaf.points();
        if (by instanceof Scoring.Ratio || by instanceof Scoring.PlanTarget) {
            return up ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (by instanceof Scoring.Count count && up) {
            return leaf.fixedPoints().divide(count.each(), 0, RoundingMode.CEILING);
        }
        if (by instanceof Scoring.Ladder ladder) {
            return ladder.steps().stream()
                    .max((one, other) -> {
                        int worth = one.points().compareTo(other.points());
                        int nearer = other.from().compareTo(one.from());
                        return worth != 0 ? worth : up ? nearer : -nearer;
                    })
                    .map(Scoring.Ladder.Step::from)
                    .orElse(null);
        }
        if (by instanceof Scoring.ShareOfTarget share && share.scale().signum() > 0) {
            return share.target();
        }
        if (by instanceof Scoring.DistanceToTarget distance && distance.scale().signum() > 0) {
            return distance.target();
        }
        if (by instanceof Scoring.Goalposts posts) {
            BigDecimal post = up ? posts.hi() : posts.lo();
            return posts.clip() || !isPassed(Rational.of(post)) ? post : null;
        }
        if (by instanceof Scoring.Value value
                && points != null
                && up
                && value.scale().signum() > 0) {
            return points.divide(value.scale(), FARTHEST, RoundingMode.FLOOR);
        }
        return null;
    }
}
