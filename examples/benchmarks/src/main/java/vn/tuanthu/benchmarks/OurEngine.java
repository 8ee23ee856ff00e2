package vn.tuanthu.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.verdict.Scope;

/**
 * This library as a program uses it: the evidence is reviewed, the duties are judged too, and every check is held to one
 * verdict per agency. Only the decisions on targets are compared.
 */
final class OurEngine implements Peer {
    private final ComplianceEngine engine;
    private final Set<String> targets;

    OurEngine(Plan plan) {
        this.engine = ComplianceEngine.forPlan(plan);
        this.targets = plan.targets().stream().map(Target::id).collect(Collectors.toSet());
    }

    @Override
    public List<Decision> judge(Province province) {
        return engine.check(province.evidence(), Province.DAY, Scope.AGENCY).findings().stream()
                .filter(finding -> targets.contains(finding.check()))
                .map(Decision::of)
                .toList();
    }
}
