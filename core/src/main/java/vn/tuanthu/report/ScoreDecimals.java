package vn.tuanthu.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;

/** To how many decimals scores are shown: four, or as many more as it takes that no two different ones look equal. */
public final class ScoreDecimals {
    /** Where nothing is known of the scores that stand beside each other. */
    static final ScoreDecimals PLAIN = new ScoreDecimals();

    private static final int FEWEST = 4;
    /** Scores this far apart look different with the fewest decimals. */
    private static final double APART = 1e-4;

    private final Map<String, Integer> decimals = new HashMap<>();
    /** Where scores that differ have the same nearest double. */
    private final Set<String> crowded = new HashSet<>();

    private ScoreDecimals() {}

    /** On every node, for units of one pool with different places there. */
    public static ScoreDecimals of(Ranking ranking) {
        ScoreDecimals found = new ScoreDecimals();
        for (Pool pool : ranking.pools()) {
            List<UnitScore> units = pool.places().stream().flatMap(List::stream).toList();
            int nodes = units.isEmpty() ? 0 : units.get(0).nodes().size();
            for (int n = 0; n < nodes; n++) {
                int at = n;
                found.add(units.stream()
                        .map(unit -> unit.nodes().get(at))
                        .filter(node -> node.score() != null)
                        .sorted(Comparator.comparing(NodeScore::known))
                        .toList());
            }
        }
        return found;
    }

    /** On every node, for two units. */
    static ScoreDecimals of(Comparison comparison) {
        ScoreDecimals found = new ScoreDecimals();
        List<NodeScore> others = comparison.second().nodes();
        for (int n = 0; n < others.size(); n++) {
            NodeScore one = comparison.first().nodes().get(n);
            NodeScore other = others.get(n);
            if (one.score() != null && other.score() != null) {
                found.add(List.of(one, other));
            }
        }
        return found;
    }

    private void add(List<NodeScore> inOrder) {
        for (int i = 0; i + 1 < inOrder.size(); i++) {
            Score one = inOrder.get(i).known();
            Score other = inOrder.get(i + 1).known();
            boolean close = Math.abs(other.value() - one.value()) <= APART;
            if (close && one.compareTo(other) != 0) {
                Node node = inOrder.get(i).node();
                int enough = of(node);
                while (one.rounded(enough).compareTo(other.rounded(enough)) == 0) {
                    enough++;
                }
                decimals.put(node.id(), enough);
                if (one.value() == other.value()) {
                    crowded.add(node.id());
                }
            }
        }
    }

    /** The decimals of scores on {@code node}. */
    public int of(Node node) {
        return decimals.getOrDefault(node.id(), FEWEST);
    }

    /** For programs: the nearest double, or a decimal where others with another place have the same; null if there is none. */
    @Nullable Number number(NodeScore node) {
        Score score = node.score();
        if (score == null) {
            return null;
        }
        if (!crowded.contains(node.node().id())) {
            return score.value();
        }
        BigDecimal plain = score.rounded(of(node.node())).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
