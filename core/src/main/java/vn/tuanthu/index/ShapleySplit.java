package vn.tuanthu.index;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits the difference of two totals that are no sum of their parts (geometric, harmonic, best) over the parts: what a
 * part adds when it is put in the place of the other unit's, averaged over all orders (Shapley). Parts that are alike get
 * alike, in whatever order they are written.
 */
final class ShapleySplit {
    /** Beyond so many parts that differ only the first and the last step of the orders are taken, made up to the whole. */
    private static final int MOST_EXACT = 8;

    private static final Rational HALF = Rational.ONE.over(Rational.of(2));

    private final Node node;
    private final NodeScore[] first;
    private final NodeScore[] second;
    /** The parts on which the two differ; all others add nothing. */
    private final int[] differing;

    private final Score none;
    private final Score all;

    private ShapleySplit(Node node, NodeScore[] first, NodeScore[] second) {
        this.node = node;
        this.first = first;
        this.second = second;
        this.differing = IntStream.range(0, first.length)
                .filter(part -> !same(first[part], second[part]))
                .toArray();
        this.none = known(Aggregation.together(node, Arrays.asList(second)));
        this.all = known(Aggregation.together(node, Arrays.asList(first)));
    }

    /** What each part adds to the first unit's total over the second's, both units having one. */
    static Score[] of(Node node, NodeScore[] first, NodeScore[] second) {
        ShapleySplit split = new ShapleySplit(node, first, second);
        Score[] effects = new Score[first.length];
        Arrays.fill(effects, Score.ZERO);
        Score[] found = split.differing.length <= MOST_EXACT ? split.exact() : split.firstAndLast();
        for (int i = 0; i < found.length; i++) {
            effects[split.differing[i]] = found[i];
        }
        return effects;
    }

    private static boolean same(NodeScore one, NodeScore other) {
        Score a = one.counted();
        Score b = other.counted();
        return (a != null && b != null) ? a.compareTo(b) == 0 : a == null && b == null;
    }

    private static Score known(@Nullable Score score) {
        return Objects.requireNonNull(score, "only nodes that both units have a score on are split");
    }

    /** The total with some of the differing parts from the first unit and all others from the second. */
    private Score with(IntPredicate replaced) {
        NodeScore[] mixed = second.clone();
        for (int i = 0; i < differing.length; i++) {
            if (replaced.test(i)) {
                mixed[differing[i]] = first[differing[i]];
            }
        }
        Score total = Aggregation.together(node, Arrays.asList(mixed));
        // Between the two units' parts none may be left: then the total is held to be half the way.
        return total == null ? none.plus(all).times(HALF) : total;
    }

    private Score[] exact() {
        int count = differing.length;
        Score[] totals = new Score[1 << count];
        for (int set = 0; set < totals.length; set++) {
            int replaced = set;
            totals[set] = with(i -> (replaced >> i & 1) == 1);
        }
        Score[] effects = new Score[count];
        for (int i = 0; i < count; i++) {
            Score[] bySize = new Score[count];
            Arrays.fill(bySize, Score.ZERO);
            for (int set = 0; set < totals.length; set++) {
                if ((set >> i & 1) == 0) {
                    int size = Integer.bitCount(set);
                    bySize[size] = bySize[size].plus(totals[set | 1 << i].minus(totals[set]));
                }
            }
            Score effect = Score.ZERO;
            long orders = 1;
            for (int size = 0; size < count; size++) {
                effect = effect.plus(bySize[size].times(Rational.ONE.over(Rational.of(count * orders))));
                orders = orders * (count - 1 - size) / (size + 1);
            }
            effects[i] = effect;
        }
        return effects;
    }

    private Score[] firstAndLast() {
        int count = differing.length;
        Score[] effects = new Score[count];
        Score sum = Score.ZERO;
        Score sizes = Score.ZERO;
        for (int i = 0; i < count; i++) {
            int own = i;
            Score alone = with(part -> part == own).minus(none);
            Score last = all.minus(with(part -> part != own));
            effects[i] = alone.plus(last).times(HALF);
            sum = sum.plus(effects[i]);
            sizes = sizes.plus(effects[i].size());
        }
        Score rest = all.minus(none).minus(sum);
        for (int i = 0; i < count; i++) {
            Score share = sizes.signum() == 0
                    ? Score.of(Rational.ONE.over(Rational.of(count)))
                    : effects[i].size().over(sizes);
            effects[i] = effects[i].plus(rest.times(share));
        }
        return effects;
    }
}
