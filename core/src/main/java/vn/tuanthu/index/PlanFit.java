package vn.tuanthu.index;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Message;

/** Whether an index that scores the targets of a plan scores those of this one: another plan may use the same names. */
final class PlanFit {
    private PlanFit() {}

    /** @throws BadInputException with every leaf that does not fit */
    static void check(IndexDefinition index, Plan plan) {
        List<Problem> problems = index.leaves().stream()
                .filter(leaf -> leaf.measured().score() instanceof Scoring.PlanTarget)
                .flatMap(leaf -> problem(leaf, plan))
                .map(what -> new Problem(index.id(), "", what, Message.of("index.other-plan.remedy", plan.id())))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private static Stream<Message> problem(Node leaf, Plan plan) {
        List<Target> targets = plan.targets().stream()
                .filter(target -> target.indicatorId().equals(leaf.column()))
                .toList();
        if (targets.isEmpty()) {
            return Stream.of(Message.of("index.no-target", leaf.id(), plan.id(), leaf.column()));
        }
        String clause = leaf.clause();
        if (clause != null
                && targets.stream()
                        .noneMatch(
                                target -> Objects.equals(clause, target.clause().id()) || clause.equals(target.id()))) {
            return Stream.of(Message.of(
                    "index.other-clause",
                    leaf.id(),
                    clause,
                    plan.id(),
                    targets.stream().map(Target::id).toList()));
        }
        return targets.stream().anyMatch(PlanFit::isScored)
                ? Stream.empty()
                : Stream.of(Message.of(
                        "index.unscored-form", leaf.id(), targets.get(0).id()));
    }

    /** A part of a threshold says something only of a share of which more is better. */
    private static boolean isScored(Target target) {
        Comparison comparison = target.threshold().comparison();
        return !target.isOfProvinceAlone()
                && target.indicator().measure() == Measure.RATIO
                && (comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN);
    }
}
