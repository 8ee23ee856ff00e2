package vn.tuanthu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.targets.TargetVerdict;
import vn.tuanthu.verdict.Finding;

/** Loops and comparisons that give the same verdicts as the rules, with reason, clause and evidence. */
final class ByHandWithReasons implements Peer {
    @Override
    public List<Decision> judge(Province province) {
        Map<String, Map<String, Measurement>> byAgency = province.figuresByAgency();
        List<Decision> decisions = new ArrayList<>();
        for (Agency agency : province.agencies()) {
            Map<String, Measurement> own = byAgency.getOrDefault(agency.id(), Map.of());
            for (Target target : province.plan().targets()) {
                decisions.add(Decision.of(verdict(target, agency, own.get(target.indicatorId()))));
            }
        }
        return decisions;
    }

    private static Finding verdict(Target target, Agency agency, @Nullable Measurement figure) {
        TargetVerdict verdict = TargetVerdict.on(target, agency);
        if (!target.asks(agency, Province.DAY)) {
            return verdict.excluded(agency, Province.DAY);
        }
        if (figure == null) {
            return verdict.unanswered();
        }
        return figure.isEmpty() ? verdict.undefined(figure) : verdict.judged(figure);
    }
}
