package vn.tuanthu.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Scope;

/**
 * A plan for 2025 of one province, as small as a plan can be that has one target of each sort: {@code files} is asked of
 * two tiers by a target each, {@code online} of both by one, {@code signed} of communes alone.
 */
public final class SmallPlan {
    /** The plan, with a budget of one source. */
    public static final Plan PLAN = plan(budget());

    /** The same without a budget. */
    public static final Plan WITHOUT_BUDGET = plan(null);

    private SmallPlan() {}

    private static Plan plan(BudgetPlan budget) {
        return new Plan(
                "small",
                text("kế hoạch"),
                text("dự thảo"),
                new Plan.Province("tinh", "Tỉnh", null, null),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                List.of(),
                new Tiers(Map.of(Agency.Tier.DISTRICT, LocalDate.of(2025, 6, 30))),
                List.of(clause("1"), clause("2"), clause("3"), clause("4"), clause("5")),
                List.of(indicator("files"), indicator("online"), indicator("signed"), indicator("heard")),
                List.of(
                        target("3a", "files", "90", Set.of(Agency.Tier.PROVINCE), false),
                        target("3b", "files", "60", Set.of(Agency.Tier.COMMUNE), false),
                        target("1", "online", "92.5", Set.of(Agency.Tier.PROVINCE, Agency.Tier.COMMUNE), true),
                        target("4", "signed", "50", Set.of(Agency.Tier.COMMUNE), false)),
                List.of(new Obligation(
                        "2",
                        clause("2"),
                        List.of(text("Sở A")),
                        Set.of(Scope.AGENCY),
                        Set.of(Agency.Tier.PROVINCE, Agency.Tier.DISTRICT),
                        false,
                        text("kế hoạch của cơ quan"),
                        Certainty.INTERPRETATION)),
                budget,
                List.of(),
                List.of(),
                "");
    }

    private static BudgetPlan budget() {
        return new BudgetPlan(
                clause("1"),
                clause("1"),
                clause("1"),
                clause("1"),
                "PL.",
                1_000_000_000L,
                List.of(
                        new BudgetPlan.Group("PROJECT_06", text("Đề án 06"), false),
                        new BudgetPlan.Group("SHARED_PROVINCIAL", text("dùng chung"), false)),
                List.of(new BudgetPlan.Source("su-nghiep", clause("1"), text("sự nghiệp"), 1_000_000_000L)),
                new Budget(2025, null, null, null, List.of(), List.of(), List.of()),
                List.of(),
                Map.of());
    }

    /** The target of {@code PLAN} with this id. */
    public static Target target(String id) {
        return PLAN.targets().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Target target(
            String id, String indicator, String percent, Set<Agency.Tier> tiers, boolean publicServicesOnly) {
        return new Target(
                id,
                clause(id.substring(0, 1)),
                indicator(indicator),
                Threshold.atLeast(new BigDecimal(percent)),
                null,
                null,
                null,
                publicServicesOnly ? Target.ProvinceFigure.SHARE_OF_AGENCIES : Target.ProvinceFigure.POOLED,
                List.of(),
                tiers,
                Set.of(Agency.Kind.DEPARTMENT, Agency.Kind.PEOPLES_COMMITTEE),
                Map.of(Agency.Tier.PROVINCE, Set.of(Agency.Kind.PEOPLES_COMMITTEE)),
                publicServicesOnly,
                Certainty.TEXT_READ);
    }

    private static Indicator indicator(String id) {
        return new Indicator(
                id,
                Measure.RATIO,
                text("tử số"),
                text("mẫu số"),
                text("hồ sơ"),
                text("bẫy"),
                false,
                List.of(),
                null,
                text("căn cứ"));
    }

    private static Clause clause(String id) {
        return new Clause(id, Integer.parseInt(id), Clause.Kind.TARGET, "câu " + id);
    }

    private static LocalizedText text(String vi) {
        return new LocalizedText(vi, "[" + vi + "]");
    }
}
