package vn.tuanthu.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/**
 * Whether the engine does its work, which is another question than whether anybody complies: it is down when a rule could
 * not run for the last report.
 *
 * @param details plan and digest; of the last report, its day, its scope and how many checks ended in an error
 */
record EngineHealth(boolean up, Map<String, Object> details) {
    static EngineHealth of(Plan plan, @Nullable Report last) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("plan", plan.id());
        details.put("planSha256", plan.sha256());
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
