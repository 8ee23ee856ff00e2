package vn.tuanthu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.verdict.Scope;

/** This library's rules of the targets alone: every verdict comes with its reason, clause and evidence. */
final class OurRules implements Peer {
    private final RuleSet targets = RuleSet.inOnePass("vn.tuanthu.rules.targets.agency");

    @Override
    public List<Decision> judge(Province province) {
        return targets.judge(facts(province)).stream().map(Decision::of).toList();
    }

    static List<Object> facts(Province province) {
        List<Object> facts = new ArrayList<>();
        facts.add(new EvaluationContext(Scope.AGENCY, Province.DAY));
        facts.add(province.plan().province());
        facts.addAll(province.plan().targets());
        facts.addAll(province.agencies());
        facts.addAll(province.figures());
        return facts;
    }
}
