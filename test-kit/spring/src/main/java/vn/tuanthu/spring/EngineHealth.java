package vn.tuanthu.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/**
 * Whether the engine does its work, which is another question than whether anybody complies: it is down when a rule could
 * not run for the last report.
 *
 * @param details plan and digest, those of each plan in {@code plans} where a program has several engines; of the last
 *     report, its day, its scope and how many checks ended in an error
 */
record EngineHealth(boolean up, Map<String, Object> details) {
    static EngineHealth of(List<Plan> plans, @Nullable Report last) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (plans.size() == 1) {
            details.put("plan", plans.get(0).id());
            details.put("planSha256", plans.get(0).sha256());
        } else {
            Map<String, String> digests = new LinkedHashMap<>();
            plans.forEach(plan -> digests.put(plan.id(), plan.sha256()));
            details.put("plans", digests);
        }
        long errors = 0;
        if (last != null) {
            errors = last.count(Outcome.ERROR);
            details.put("lastAsOf", last.asOf().toString());
            details.put("lastScope", last.scope().name());
            details.put("lastErrors", errors);
        }
        return new EngineHealth(errors == 0, details);
    }
}
