package vn.tuanthu.rules.pack;

import java.util.List;
import java.util.Optional;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/**
 * Whether a plan is one that ships with this library, byte for byte, so that nobody takes a pack with softer targets under
 * the same name for it.
 *
 * @param ships whether it is
 * @param told the same in a sentence, with the number of mandatory checks
 */
public record PlanOrigin(boolean ships, Message told) {
    /** Where {@code plan} comes from. */
    public static PlanOrigin of(Plan plan) {
        List<Check> own = mandatory(plan);
        Optional<Plan> shipped = PlanReader.shipped(plan.id());
        if (shipped.isEmpty()) {
            return new PlanOrigin(false, Message.of("report.own-plan", own.size()));
        }
        if (shipped.get().sha256().equals(plan.sha256())) {
            return new PlanOrigin(true, Message.of("report.shipped-plan", own.size()));
        }
        List<Check> official = mandatory(shipped.get());
        long kept = official.stream().filter(own::contains).count();
        return new PlanOrigin(false, Message.of("report.changed-plan", plan.id(), kept, official.size()));
    }

    /** What has to stand beside every verdict by the plan: that it is a pack of one's own; nothing if it ships. */
    public List<Message> warning() {
        return ships ? List.of() : List.of(told);
    }

    private static List<Check> mandatory(Plan plan) {
        return plan.checks().stream().filter(Check::mandatory).toList();
    }
}
