package vn.tuanthu.rules.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;

/** Every case of law and of the plan that ships, ready to run: who changes a rule asks which of them notices. */
final class AllCases {
    private AllCases() {}

    /** By clause or check, and name; each throws if something else is found than is expected. */
    static Map<String, Runnable> byName() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        LawCase.byClause(LawCase.files())
                .forEach((clause, cases) -> cases.forEach((name, run) -> all.put(clause + ": " + name, run)));
        Plan plan = PlanReader.bundled("hai-duong-2025");
        ComplianceEngine engine = ComplianceEngine.forPlan(plan);
        PackCases.read(InputText.shipped(PackCases.class, "packs/hai-duong-2025/cases.yaml"), plan)
                .forEach(one -> all.put(one.check() + ": " + one.name() + " " + one.place(), () -> {
                    List<?> wrong = one.differences(engine);
                    if (!wrong.isEmpty()) {
                        throw new AssertionError(wrong);
                    }
                }));
        return all;
    }
}
