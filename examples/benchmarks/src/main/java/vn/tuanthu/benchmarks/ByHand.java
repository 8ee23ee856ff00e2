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
            return one.ends(Outcome.NOT_APPLICABLE);
        }
        if (!one.measured) {
            return one.ends(Outcome.NO_DATA);
        }
        return one.ends(one.gap() <= 0 ? Outcome.PASS : Outcome.FAIL);
    }
}
