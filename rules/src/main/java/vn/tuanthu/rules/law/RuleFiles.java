package vn.tuanthu.rules.law;

import java.util.List;
import java.util.stream.Stream;

/** The DRL files that ship: those of the law, and those on what any plan may ask. */
public final class RuleFiles {
    private static final String FOLDER = "vn/tuanthu/rules/plan/";
    private static final List<String> ON_PLANS = List.of(
            "addressees.drl",
            "targets.drl",
            "targets-of-province.drl",
            "duties.drl",
            "allocation-inference.drl",
            "allocation.drl",
            "allocation-rows.drl",
            "allocation-procedures.drl",
            "allocation-principle.drl",
            "systems.drl",
            "shares.drl");

    private RuleFiles() {}

    /** All of them, from the root of the class path. */
    public static List<String> all() {
        return Stream.concat(onPlans().stream(), Law.load().paths().stream().filter(path -> path.endsWith(".drl")))
                .toList();
    }

    /** Those on what any plan may ask, from the root of the class path. */
    public static List<String> onPlans() {
        return ON_PLANS.stream().map(name -> FOLDER + name).toList();
    }
}
