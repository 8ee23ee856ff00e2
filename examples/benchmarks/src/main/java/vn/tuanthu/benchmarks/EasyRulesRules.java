package vn.tuanthu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import vn.tuanthu.verdict.Outcome;

/** Easy Rules: four rules tried one after the other on each case. */
final class EasyRulesRules implements Peer {
    private final DefaultRulesEngine engine =
            new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private final Rules rules = new Rules();

    EasyRulesRules() {
        rule(1, "not asked", Outcome.NOT_APPLICABLE, one -> !one.asked);
        rule(2, "no figure", Outcome.NO_DATA, one -> !one.measured);
        rule(3, "met", Outcome.PASS, one -> one.gap() <= 0);
        rule(4, "missed", Outcome.FAIL, one -> one.gap() > 0);
    }

    private interface Condition {
        boolean holds(Case one);
    }

    private void rule(int order, String name, Outcome outcome, Condition condition) {
        rules.register(new RuleBuilder()
                .name(name)
                .priority(order)
                .when(facts -> condition.holds(facts.get("case")))
                .then(facts -> {
                    Case one = facts.get("case");
                    List<Decision> decisions = facts.get("decisions");
                    decisions.add(one.ends(outcome));
                })
                .build());
    }

    @Override
    public List<Decision> judge(Province province) {
        List<Decision> decisions = new ArrayList<>();
        for (Case one : province.cases()) {
            Facts facts = new Facts();
            facts.put("case", one);
            facts.put("decisions", decisions);
            engine.fire(rules, facts);
        }
        return decisions;
    }
}
