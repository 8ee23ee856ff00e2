package vn.tuanthu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.verdict.Outcome;

/** The limit: loops and comparisons, no reason given. */
final class ByHand implements Peer {
    @Override
    public List<Decision> judge(Province province) {
        List<Decision> decisions = new ArrayList<>();
        for (Case one : province.cases()) {
            decisions.add(decide(one));
        }
        return decisions;
    }

    private static Decision decide(Case one) {
        if (!one.asked) {
            return new Decision(one.check, one.agency, Outcome.NOT_APPLICABLE, 0);
        }
        if (!one.measured) {
            return new Decision(one.check, one.agency, Outcome.NO_DATA, 0);
        }
        long gap = one.percent * one.denominator - 100 * one.numerator;
        return gap <= 0
                ? new Decision(one.check, one.agency, Outcome.PASS, 0)
                : new Decision(one.check, one.agency, Outcome.FAIL, (gap + 99) / 100);
    }
}
