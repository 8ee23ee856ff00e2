package vn.tuanthu.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** Holds scores against each other: additive totals equal the sum of their parts, and nothing exceeds its maximum. */
final class SelfCheck {
    private static final double LAST_BITS = 1e-9;

    private SelfCheck() {}

    /**
     * How many totals were added up again.
     *
     * @throws BadInputException if a score exceeds the points the definition gives its node
     * @throws IllegalStateException if a total does not add up: a fault of this library
     */
    static int of(String table, List<UnitScore> units) {
        int totals = 0;
        for (UnitScore unit : units) {
            Map<String, NodeScore> nodes = new HashMap<>();
            unit.nodes().forEach(score -> nodes.put(score.node().id(), score));
            for (NodeScore score : unit.nodes()) {
                if (score.score() != null) {
                    withinPoints(table, unit, score);
                    if (score.node().aggregate() == Aggregate.ARITHMETIC
                            || score.node().aggregate() == Aggregate.SUM) {
                        addsUp(unit, score, nodes);
                        totals++;
                    }
                }
            }
        }
        return totals;
    }

    private static void addsUp(UnitScore unit, NodeScore total, Map<String, NodeScore> nodes) {
        Score sum = Score.ZERO;
        for (Node part : total.node().children()) {
            NodeScore own = Objects.requireNonNull(nodes.get(part.id()), part.id());
            if (own.score() != null) {
                sum = sum.plus(own.knownCounted().times(own.share()));
            }
        }
        Integer decimals = total.node().id().equals(unit.total().node().id())
                ? total.node().decimals()
                : null;
        Score gap = (decimals == null ? sum : sum.cutTo(decimals)).minus(total.known());
        double lastDecimal = decimals == null ? 0 : Math.pow(10, -decimals);
        boolean same = sum.isExact()
                ? gap.signum() == 0
                : Math.abs(gap.value())
                        <= lastDecimal
                                + LAST_BITS * Math.max(1, Math.abs(total.known().value()));
        if (!same) {
            throw new IllegalStateException(unit.unit().id() + ": the parts of "
                    + total.node().id() + " add up to " + sum + ", not to " + total.score());
        }
    }

    private static void withinPoints(String table, UnitScore unit, NodeScore score) {
        Node node = score.node();
        if (!score.isWithinPoints()) {
            throw new BadInputException(new Problem(
                    table,
                    unit.unit().id(),
                    Message.of(
                            "index.over-points",
                            node.id(),
                            score.known().toString(),
                            node.fixedPoints().toPlainString()),
                    Message.of("index.over-points.remedy")));
        }
    }
}
