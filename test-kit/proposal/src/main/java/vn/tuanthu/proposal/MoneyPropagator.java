package vn.tuanthu.proposal;

import java.util.Arrays;
import java.util.Comparator;
import org.chocosolver.solver.constraints.Propagator;
import org.chocosolver.solver.constraints.PropagatorPriority;
import org.chocosolver.solver.exception.ContradictionException;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.util.ESat;

/**
 * Holds a choice of requests to an amount of money, exactly: the least parts of the chosen ones fit, together they can
 * use at least {@code target} đồng, and there are at least {@code count} of them. The solver's own sums are 32 bits
 * wide; đồng need 64.
 */
final class MoneyPropagator extends Propagator<BoolVar> {
    private final long[] least;
    private final long[] asked;
    private final long money;
    private final Integer[] cheapestFirst;
    private long target;
    private int count;

    MoneyPropagator(BoolVar[] chosen, long[] least, long[] asked, long money, long target, int count) {
        super(chosen, PropagatorPriority.LINEAR, false);
        this.least = least;
        this.asked = asked;
        this.money = money;
        this.target = target;
        this.count = count;
        this.cheapestFirst = new Integer[least.length];
        Arrays.setAll(cheapestFirst, i -> i);
        Arrays.sort(cheapestFirst, Comparator.comparingLong(i -> least[i]));
    }

    /** Asks more of every choice that is still to come. */
    void demand(long newTarget, int newCount) {
        target = newTarget;
        count = newCount;
    }

    /** What the choice uses: the money, or all that is asked if that is less. */
    long used() {
        long sum = 0;
        for (int i = 0; i < vars.length; i++) {
            sum += vars[i].isInstantiatedTo(1) ? asked[i] : 0;
        }
        return Math.min(money, sum);
    }

    /** How many are chosen. */
    int chosen() {
        int sum = 0;
        for (BoolVar variable : vars) {
            sum += variable.isInstantiatedTo(1) ? 1 : 0;
        }
        return sum;
    }

    @Override
    public void propagate(int mask) throws ContradictionException {
        boolean changed = true;
        while (changed) {
            changed = false;
            long spent = 0;
            long possible = 0;
            for (int i = 0; i < vars.length; i++) {
                spent += vars[i].isInstantiatedTo(1) ? least[i] : 0;
                possible += vars[i].isInstantiatedTo(0) ? 0 : asked[i];
            }
            if (spent > money || Math.min(money, possible) < target || mostPossible(spent) < count) {
                fails();
            }
            // What one request decides counts for those after it at once, and in a further round for those before.
            for (int i = 0; i < vars.length; i++) {
                if (vars[i].isInstantiated()) {
                    continue;
                }
                if (spent + least[i] > money) {
                    changed |= vars[i].instantiateTo(0, this);
                    possible -= asked[i];
                } else if (Math.min(money, possible - asked[i]) < target) {
                    changed |= vars[i].instantiateTo(1, this);
                    spent += least[i];
                }
            }
        }
    }

    /** How many requests can be chosen at most: those chosen, and the cheapest of the open ones that fit. */
    private int mostPossible(long spent) {
        long sum = spent;
        int most = 0;
        for (int i : cheapestFirst) {
            if (vars[i].isInstantiatedTo(1)) {
                most++;
            } else if (!vars[i].isInstantiated() && sum + least[i] <= money) {
                sum += least[i];
                most++;
            }
        }
        return most;
    }

    @Override
    public ESat isEntailed() {
        for (BoolVar variable : vars) {
            if (!variable.isInstantiated()) {
                return ESat.UNDEFINED;
            }
        }
        long spent = 0;
        for (int i = 0; i < vars.length; i++) {
            spent += vars[i].isInstantiatedTo(1) ? least[i] : 0;
        }
        return ESat.eval(spent <= money && used() >= target && chosen() >= count);
    }
}
