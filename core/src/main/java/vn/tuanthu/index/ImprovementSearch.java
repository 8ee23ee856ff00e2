package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the least change of one figure that moves a unit up. The places a figure can bring are tried from stop to stop
 * along its range, and the least figure is looked for between the last stop that does not bring a place and the first that
 * does. Safe for use by several threads.
 */
final class ImprovementSearch {
    private static final int MOST_DECIMALS = 6;

    private final Ranker ranker;
    private final WhatIf whatIf;
    private final Map<String, IndexTable.Row> rows = new HashMap<>();
    private final Map<String, FigureColumn> columns = new ConcurrentHashMap<>();
    /** As the table has them, so that a figure with which two units are level is met. */
    private final int decimals;

    ImprovementSearch(Ranker ranker, IndexDefinition index, List<IndexTable.Row> tier) {
        this.ranker = ranker;
        this.whatIf = new WhatIf(ranker, index, tier);
        tier.forEach(row -> rows.put(row.unit().id(), row));
        this.decimals = tier.stream()
                .flatMap(row -> row.figures().values().stream())
                .map(Figure::number)
                .filter(Objects::nonNull)
                .mapToInt(number -> Math.max(
                        0, Math.min(MOST_DECIMALS, number.stripTrailingZeros().scale())))
                .max()
                .orElse(0);
    }

    /** The ways up of a unit of the tier that can have a place. */
    List<RankImprovement> steps(UnitScore unit) {
        int now = unit.ranked() ? unit.place() : WhatIf.NO_PLACE;
        if (now == 1) {
            return List.of();
        }
        IndexTable.Row row =
                Objects.requireNonNull(rows.get(unit.unit().id()), unit.unit().id());
        List<RankImprovement> steps = new ArrayList<>();
        for (NodeScore leaf : unit.nodes()) {
            if (leaf.node().isLeaf() && leaf.isAsked()) {
                steps.addAll(new Search(row, leaf.node(), now).steps());
            }
        }
        return steps;
    }

    /** The search on one leaf. */
    private final class Search {
        private final Node leaf;
        private final int now;
        private final WhatIf.Change change;
        private final @Nullable Figure from;
        private final FigureColumn column;

        Search(IndexTable.Row row, Node leaf, int now) {
            this.leaf = leaf;
            this.now = now;
            this.change = whatIf.change(row, leaf);
            this.from = row.figures().get(leaf.column());
            this.column = columns.computeIfAbsent(leaf.column(), any -> new FigureColumn(whatIf.tier(), leaf));
        }

        List<RankImprovement> steps() {
            List<Figure> reached;
            if (leaf.measured().score() instanceof Scoring.Role role) {
                reached = words(role);
            } else if (from != null && from.value() == null) {
                // Nothing can be added to a ratio over none.
                reached = List.of();
            } else {
                reached = numbers(FigureRange.of(leaf, from, column, decimals));
            }
            return reached.stream()
                    .map(this::improvement)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** What the figure brings, with the whole tier scored anew; null if that is not what the search found. */
        private @Nullable RankImprovement improvement(Figure to) {
            WhatIf.Standing standing = change.standing(to);
            int place = standing.place();
            if (place >= now || place != change.place(to)) {
                return null;
            }
            Integer fromPlace = now == WhatIf.NO_PLACE ? null : (Integer) now;
            BigDecimal over = from == null ? null : to.over(from);
            BigDecimal more = over == null ? null : FigureRange.plain(over);
            return new RankImprovement(leaf, from, to, more, ranker.thing(leaf), fromPlace, place, standing.level());
        }

        // ---- words ----

        /** The worst first, so that the first that helps is the least that does. */
        private List<Figure> words(Scoring.Role role) {
            List<Figure> words = role.shares().entrySet().stream()
                    .sorted(Map.Entry.<String, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(answer -> Figure.of(answer.getKey()))
                    .toList();
            List<Figure> reached = new ArrayList<>();
            words.stream().filter(word -> change.place(word) < now).findFirst().ifPresent(reached::add);
            words.stream()
                    .min(Comparator.comparing(change::place))
                    .filter(best -> !reached.isEmpty() && change.place(best) < change.place(reached.get(0)))
                    .ifPresent(reached::add);
            return reached;
        }

        // ---- numbers ----

        /** A figure that was tried, and the place it brings. */
        private record Stop(BigDecimal at, int place) {}

        private List<Figure> numbers(FigureRange range) {
            List<Stop> stops = stops(range);
            List<Figure> reached = new ArrayList<>();
            int best = stops.stream().mapToInt(Stop::place).min().orElse(now);
            if (best < now) {
                Figure least = least(range, stops, now - 1);
                reached.add(least);
                if (change.place(least) > best) {
                    reached.add(least(range, stops, best));
                }
            }
            return reached;
        }

        private List<Stop> stops(FigureRange range) {
            List<Stop> stops = new ArrayList<>();
            BigDecimal before = range.start();
            for (BigDecimal at : range.stops(change.movesOthers())) {
                int place = change.place(range.at(at));
                if (place == WhatIf.NO_PLACE) {
                    BigDecimal last = lastWithPlace(range, before, at);
                    if (last.compareTo(before) > 0) {
                        stops.add(new Stop(last, change.place(range.at(last))));
                    }
                } else {
                    stops.add(new Stop(at, place));
                }
                before = at;
                if (place == 1 && !change.movesOthers()) {
                    break;
                }
            }
            return stops;
        }

        /** The last figure of the way from {@code first} to {@code end} with which the unit has a place. */
        private BigDecimal lastWithPlace(FigureRange range, BigDecimal first, BigDecimal end) {
            int decimals = range.decimals(end);
            BigInteger low = FigureRange.below(first, decimals);
            BigInteger high = FigureRange.above(end, decimals);
            while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
                BigInteger middle = low.add(high).shiftRight(1);
                if (change.place(range.at(new BigDecimal(middle, decimals))) == WhatIf.NO_PLACE) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return new BigDecimal(low, decimals);
        }

        /** The least figure before the first stop that brings {@code place}. */
        private Figure least(FigureRange range, List<Stop> stops, int place) {
            int first = 0;
            while (stops.get(first).place() > place) {
                first++;
            }
            BigDecimal end = stops.get(first).at();
            if (from == null && end.compareTo(range.start()) == 0) {
                return range.at(end);
            }
            BigDecimal before =
                    first == 0 ? range.start() : stops.get(first - 1).at();
            int decimals = range.decimals(end);
            BigInteger low = FigureRange.below(before, decimals);
            BigInteger reached = FigureRange.above(end, decimals);
            BigInteger high = reached;
            while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
                BigInteger middle = low.add(high).shiftRight(1);
                if (change.place(range.at(new BigDecimal(middle, decimals))) <= place) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return range.at(high.equals(reached) ? end : new BigDecimal(high, decimals));
        }
    }
}
