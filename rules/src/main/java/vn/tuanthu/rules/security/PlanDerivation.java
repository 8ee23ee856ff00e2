package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** What the systems of a register show of the plan's sentences on information security. */
final class PlanDerivation {
    private static final String TARGET = "II.2.11";
    static final String FOUR_LAYERS = "III.5.3";
    static final String BY_LEVEL = "III.5.4";

    private final Plan plan;
    private final Classification graded;

    PlanDerivation(Plan plan, Classification graded) {
        this.plan = plan;
        this.graded = graded;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        plan.targets().stream()
                .filter(target -> target.id().equals(TARGET))
                .findFirst()
                .ifPresent(target -> {
                    findings.add(applied(target));
                    findings.add(narrower(target));
                });
        share(FOUR_LAYERS, "security.plan.four-layers", GradedSystem::fourLayers)
                .ifPresent(findings::add);
        share(BY_LEVEL, "security.plan.by-level", PlanDerivation::isInOrder).ifPresent(findings::add);
        return findings;
    }

    private static boolean isInOrder(GradedSystem system) {
        return system.approved() != null
                && system.planInPlace()
                && system.grades().stream()
                        .filter(grade -> grade.regime() == system.inForce().regime())
                        .allMatch(grade ->
                                grade.level() != null && system.approved().level() >= grade.level());
    }

    private Finding applied(Target target) {
        PlanImplementation all = graded.planApplication();
        int undecided = all.undecided().size();
        Finding.Builder finding = on(target.id(), target.clause())
                .mandatory(target.mandatory())
                .required(Message.of("target.required", target.threshold().value()))
                .definition(Message.of("security.plan.definition"))
                .certainty(target.certainty());
        long most = all.applied() + undecided;
        long total = all.levelThreeOrHigher() + undecided;
        if (total == 0) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.plan.none"));
        }
        finding.counted(all.applied(), all.levelThreeOrHigher());
        if (undecided > 0 && target.threshold().isMetBy(most, total)) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.plan.undecided", all.undecided()));
        }
        boolean met = target.threshold().isMetBy(all.applied(), all.levelThreeOrHigher());
        long missing = target.threshold().shortfall(all.applied(), all.levelThreeOrHigher());
        return finding.percent(Percentage.display(all.applied(), all.levelThreeOrHigher()))
                .shortfall(missing)
                .ends(
                        met ? Outcome.PASS : Outcome.FAIL,
                        Message.of(
                                met ? "security.plan.applied" : "security.plan.not-applied",
                                all.applied(),
                                all.levelThreeOrHigher(),
                                missing));
    }

    /** The plan's target speaks of level 3 and higher; Chỉ thị 09 had asked it of all five levels, and earlier. */
    private Finding narrower(Target target) {
        return on("CT09.scope", target.clause())
                .mandatory(false)
                .certainty(Certainty.COMPUTED)
                .ends(Outcome.FAIL, Message.of("security.plan.narrower", plan.lastDay()));
    }

    private Optional<Finding> share(String clauseId, String key, Predicate<GradedSystem> holds) {
        return plan.clause(clauseId).map(clause -> {
            List<GradedSystem> operating =
                    graded.systems().stream().filter(GradedSystem::operating).toList();
            Finding.Builder finding = on(clauseId, clause).mandatory(false).certainty(Certainty.INTERPRETATION);
            if (operating.isEmpty()) {
                return finding.ends(Outcome.NO_DATA, Message.of("security.plan.no-systems"));
            }
            long count = operating.stream().filter(holds).count();
            List<String> missing = operating.stream()
                    .filter(holds.negate())
                    .map(system -> system.system().id())
                    .toList();
            finding.counted(count, operating.size())
                    .percent(Percentage.display(count, operating.size()))
                    .shortfall(missing.size());
            return missing.isEmpty()
                    ? finding.ends(Outcome.PASS, Message.of(key, operating.size()))
                    : finding.ends(Outcome.FAIL, Message.of(key + "-missing", count, operating.size(), missing));
        });
    }

    private Finding.Builder on(String check, Clause clause) {
        LocalizedText words = new LocalizedText(clause.text(), clause.text());
        return Finding.of(
                check, clause.id(), words, plan.province().id(), plan.province().name());
    }
}
