package vn.tuanthu.benchmarks;

import java.util.List;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.plan.PlanRules;
import vn.tuanthu.verdict.Scope;

/** This library's rules of the targets alone: every verdict comes with its reason, clause and evidence. */
final class OurRules implements Peer {
    @Override
    public List<Decision> judge(Province province) {
        return rules(province)
                .targets(province.plan().targets())
                .map(Decision::of)
                .toList();
    }

    static PlanRules rules(Province province) {
        Evidence evidence = province.evidence();
        return PlanRules.of(
                new EvaluationContext(Scope.AGENCY, Province.DAY),
                province.plan().tiers(),
                province.plan().province(),
                evidence,
                evidence);
    }
}
