package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The places that the units of one tier would take if one of them had another figure, all others as they are. */
final class WhatIf {
    /** Of a unit without a total, or with a figure or score that a table would be refused for. */
    static final int NO_PLACE = Integer.MAX_VALUE;

    private final Ranker ranker;
    private final IndexDefinition index;
    private final List<IndexTable.Row> tier;
    private final TierScores now;
    private final Map<String, Map<String, NodeScore>> scores = new HashMap<>();
    private final List<Total> totals = new ArrayList<>();
    private final Map<String, Affected> affected = new ConcurrentHashMap<>();

    WhatIf(Ranker ranker, IndexDefinition index, List<IndexTable.Row> tier) {
        this.ranker = ranker;
        this.index = index;
        this.tier = tier;
        this.now = ranker.scores(tier);
        for (IndexTable.Row row : tier) {
            Map<String, NodeScore> own = new HashMap<>();
            now.of(row).forEach(score -> own.put(score.node().id(), score));
            scores.put(row.unit().id(), own);
            Score total = total(row);
            if (total != null && row.unit().unranked() == null) {
                totals.add(new Total(row.unit(), total));
            }
        }
        totals.sort(Comparator.comparing(Total::score));
    }

    List<IndexTable.Row> tier() {
        return tier;
    }

    private Map<String, NodeScore> scores(IndexTable.Row row) {
        return Objects.requireNonNull(scores.get(row.unit().id()), row.unit().id());
    }

    private @Nullable Score total(IndexTable.Row row) {
        return Objects.requireNonNull(scores(row).get(index.root().id()), "every unit is scored on the root")
                .score();
    }

    /** A change of the figure that {@code row} has on {@code leaf}, and on every leaf scored from the same column. */
    Change change(IndexTable.Row row, Node leaf) {
        return new Change(row, leaf);
    }

    private Affected affected(String column) {
        List<Node> leaves = index.leaves().stream()
                .filter(leaf -> leaf.column().equals(column))
                .toList();
        Set<String> nodes = new HashSet<>();
        leaves.forEach(leaf -> nodes.add(leaf.id()));
        addAbove(index.root(), nodes);
        return new Affected(leaves, nodes);
    }

    private static boolean addAbove(Node node, Set<String> nodes) {
        boolean above = false;
        for (Node child : node.children()) {
            above |= addAbove(child, nodes);
        }
        if (above) {
            nodes.add(node.id());
        }
        return above || nodes.contains(node.id());
    }

    /** The first place in the sorted totals that holds more than {@code own}. */
    private int firstAbove(Score own) {
        int low = 0;
        int high = totals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (totals.get(middle).score().compareTo(own) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** A ranked unit as it stands now. */
    private record Total(RankedUnit unit, Score score) {}

    /** The leaves scored from one column, and the ids of these and of all nodes above. */
    private record Affected(List<Node> leaves, Set<String> nodes) {}

    /** A place, and who shares it, in the order of the table. */
    record Standing(int place, List<RankedUnit> level) {}

    /** What a change of one figure makes of one unit. */
    final class Change {
        private final IndexTable.Row row;
        private final String column;
        private final Affected affected;
        private final boolean movesOthers;

        private Change(IndexTable.Row row, Node leaf) {
            this.row = row;
            this.column = leaf.column();
            this.affected = WhatIf.this.affected.computeIfAbsent(column, WhatIf.this::affected);
            this.movesOthers = affected.leaves().stream()
                    .anyMatch(other -> other.measured().score().dependsOnOthers());
        }

        boolean movesOthers() {
            return movesOthers;
        }

        /** The unit's place with {@code figure}. */
        int place(Figure figure) {
            if (!affected.leaves().stream().allMatch(leaf -> isAccepted(leaf, figure))) {
                return NO_PLACE;
            }
            IndexTable.Row with = with(figure);
            TierScores then = movesOthers ? now.with(affected.leaves(), rows(with)) : now;
            List<NodeScore> anew = new ArrayList<>();
            Score own = again(then, with, anew);
            if (own == null) {
                return NO_PLACE;
            }
            int above;
            if (affected.leaves().stream().allMatch(leaf -> then.scoresAlike(leaf, now))) {
                above = above(own);
            } else {
                above = 0;
                for (IndexTable.Row other : rivals()) {
                    Score total = again(then, other, anew);
                    above += total != null && total.compareTo(own) > 0 ? 1 : 0;
                }
            }
            return anew.stream().allMatch(NodeScore::isWithinPoints) ? 1 + above : NO_PLACE;
        }

        /** Where the unit would stand with {@code figure}, with which it has a place; scored anew on all nodes. */
        Standing standing(Figure figure) {
            IndexTable.Row with = with(figure);
            TierScores then = movesOthers ? ranker.scores(rows(with)) : now;
            Score own = then.of(with).get(0).known();
            if (!movesOthers) {
                int above = above(own);
                List<RankedUnit> level = new ArrayList<>();
                for (int i = firstAbove(own) - 1;
                        i >= 0 && totals.get(i).score().compareTo(own) == 0;
                        i--) {
                    level.add(totals.get(i).unit());
                }
                level.remove(row.unit());
                return new Standing(1 + above, inOrder(level));
            }
            int above = 0;
            List<RankedUnit> level = new ArrayList<>();
            for (IndexTable.Row other : rivals()) {
                Score total = then.of(other).get(0).score();
                if (total != null && total.compareTo(own) >= 0) {
                    above += total.compareTo(own) > 0 ? 1 : 0;
                    if (total.compareTo(own) == 0) {
                        level.add(other.unit());
                    }
                }
            }
            return new Standing(1 + above, level);
        }

        private List<RankedUnit> inOrder(List<RankedUnit> units) {
            Set<RankedUnit> all = new HashSet<>(units);
            return units.size() < 2
                    ? units
                    : tier.stream()
                            .map(IndexTable.Row::unit)
                            .filter(all::contains)
                            .toList();
        }

        private @Nullable Score again(TierScores then, IndexTable.Row unit, List<NodeScore> anew) {
            return then.again(index.root(), unit, affected.nodes(), scores(unit), anew)
                    .score();
        }

        /** How many others stand above a total of {@code own}, their totals being as they are now. */
        private int above(Score own) {
            Score before = total(row);
            boolean itself = row.unit().unranked() == null && before != null && before.compareTo(own) > 0;
            return totals.size() - firstAbove(own) - (itself ? 1 : 0);
        }

        private List<IndexTable.Row> rivals() {
            return tier.stream()
                    .filter(other ->
                            !other.unit().equals(row.unit()) && other.unit().unranked() == null)
                    .toList();
        }

        private List<IndexTable.Row> rows(IndexTable.Row with) {
            return tier.stream()
                    .map(other -> other.unit().equals(row.unit()) ? with : other)
                    .toList();
        }

        private IndexTable.Row with(Figure figure) {
            Map<String, Figure> figures = new HashMap<>(row.figures());
            figures.put(column, figure);
            return row.with(figures);
        }

        /** Whether a table may hold the figure. */
        private static boolean isAccepted(Node leaf, Figure figure) {
            Scoring by = leaf.measured().score();
            Rational value = figure.value();
            if (by instanceof Scoring.Role role) {
                return role.shares().containsKey(figure.toString());
            }
            Bounds allowed = FigureCells.allowed(leaf);
            return value != null
                    && (leaf.measured().transform() == Transform.NONE
                            || leaf.measured().taken(value).signum() > 0)
                    && (allowed == null || allowed.holds(value));
        }
    }
}
