package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final List<Score> totals = new ArrayList<>();

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
                totals.add(total);
            }
        }
        Collections.sort(totals);
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

    /** What a change of one figure makes of one unit. */
    final class Change {
        private final IndexTable.Row row;
        private final String column;
        private final List<Node> leaves;
        private final Set<String> changed = new HashSet<>();
        private final boolean movesOthers;

        private Change(IndexTable.Row row, Node leaf) {
            this.row = row;
            this.column = leaf.column();
            this.leaves = index.leaves().stream()
                    .filter(other -> other.column().equals(column))
                    .toList();
            this.movesOthers =
                    leaves.stream().anyMatch(other -> other.measured().score().dependsOnOthers());
            index.root()
                    .all()
                    .filter(node -> node.all().anyMatch(leaves::contains))
                    .forEach(node -> changed.add(node.id()));
        }

        boolean movesOthers() {
            return movesOthers;
        }

        /** The unit's place with {@code figure}. */
        int place(Figure figure) {
            if (!leaves.stream().allMatch(leaf -> isAccepted(leaf, figure))) {
                return NO_PLACE;
            }
            IndexTable.Row with = with(figure);
            TierScores then = movesOthers ? now.with(leaves, rows(with)) : now;
            List<NodeScore> anew = new ArrayList<>();
            Score own = again(then, with, anew);
            if (own == null) {
                return NO_PLACE;
            }
            int above;
            if (leaves.stream().allMatch(leaf -> then.scoresAlike(leaf, now))) {
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

        /** Who would share the unit's place with {@code figure}, with which it has one; every unit scored anew. */
        Map<RankedUnit, Boolean> standing(Figure figure) {
            IndexTable.Row with = with(figure);
            TierScores then = movesOthers ? ranker.scores(rows(with)) : now;
            Score own = then.of(with).get(0).known();
            Map<RankedUnit, Boolean> notBelow = new LinkedHashMap<>();
            for (IndexTable.Row other : rivals()) {
                Score total = movesOthers ? then.of(other).get(0).score() : total(other);
                if (total != null && total.compareTo(own) >= 0) {
                    notBelow.put(other.unit(), total.compareTo(own) > 0);
                }
            }
            return notBelow;
        }

        private @Nullable Score again(TierScores then, IndexTable.Row unit, List<NodeScore> anew) {
            return then.again(index.root(), unit, changed, scores(unit), anew).score();
        }

        /** How many others stand above a total of {@code own}, their totals being as they are now. */
        private int above(Score own) {
            int low = 0;
            int high = totals.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (totals.get(middle).compareTo(own) > 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            Score before = total(row);
            boolean itself = before != null && before.compareTo(own) > 0;
            return totals.size() - low - (itself ? 1 : 0);
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
