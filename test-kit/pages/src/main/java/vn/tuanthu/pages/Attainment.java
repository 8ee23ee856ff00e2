package vn.tuanthu.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;

/**
 * How much of what could be had each unit of a pool has: the share of the most points, or of the best score of the pool
 * where the points of a node are not fixed. In whole percents that are never rounded up: 100 is everything.
 */
final class Attainment {
    private static final int DIGITS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int STEP = 25;

    private final Map<String, BigDecimal> most = new HashMap<>();

    Attainment(List<UnitScore> pool) {
        for (UnitScore unit : pool) {
            for (NodeScore node : unit.nodes()) {
                BigDecimal points = node.node().points();
                Score score = node.score();
                if (points != null) {
                    most.put(node.node().id(), points);
                } else if (score != null) {
                    most.merge(node.node().id(), score.rounded(DIGITS), BigDecimal::max);
                }
            }
        }
    }

    /** The percentage; null without a score, or where nothing could be had. */
    @Nullable Integer of(NodeScore node) {
        Score score = node.score();
        BigDecimal whole = most.getOrDefault(node.node().id(), BigDecimal.ZERO);
        if (score == null || whole.signum() <= 0) {
            return null;
        }
        int share = score.rounded(DIGITS)
                .multiply(HUNDRED)
                .divide(whole, 0, RoundingMode.FLOOR)
                .intValue();
        return Math.max(0, Math.min(share, HUNDRED.intValue()));
    }

    /** The cells of a unit, one for each leaf, coloured by quarters. They end without tags, as HTML lets them. */
    String cells(UnitScore unit) {
        StringBuilder cells = new StringBuilder();
        for (NodeScore node : unit.nodes()) {
            Node leaf = node.node();
            if (leaf.isLeaf()) {
                Integer share = of(node);
                cells.append(share == null ? "<td>–" : "<td class=a" + share / STEP + ">" + share);
            }
        }
        return cells.toString();
    }
}
