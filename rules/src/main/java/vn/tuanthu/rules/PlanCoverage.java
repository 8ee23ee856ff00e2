package vn.tuanthu.rules;

import java.util.List;
import java.util.Map;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Text;

/** Which checks of this library answer which sentence of a plan. */
public final class PlanCoverage {
    private PlanCoverage() {}

    /**
     * The coverage of {@code plan}.
     *
     * @param reasons by clause, why it cannot be tested
     */
    public static Coverage of(Plan plan, Map<String, Text> reasons) {
        return Coverage.of(plan, List.of(), reasons);
    }
}
