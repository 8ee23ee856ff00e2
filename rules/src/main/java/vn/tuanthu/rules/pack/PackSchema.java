package vn.tuanthu.rules.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Scope;

/** What the YAML files of a pack look like. */
final class PackSchema {
    private PackSchema() {}

    /** {@code plan.yaml}. */
    record Identity(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) LocalizedText title,
            @JsonProperty(required = true) LocalizedText status,
            @JsonProperty(required = true) Plan.Province province,
            @JsonProperty(required = true) LocalDate firstDay,
            @JsonProperty(required = true) LocalDate lastDay,
            @Nullable List<Agency> agencies,
            @Nullable Map<String, List<Plan.Member>> lists,
            @Nullable List<Link> systems,
            @Nullable List<Plan.Successor> successors) {}

    record Link(
            @JsonProperty(required = true) String check,
            @JsonProperty(required = true) SystemLink.Shows shows,
            @Nullable Integer fromLevel) {}

    /** {@code targets.yaml}. */
    record Targets(
            @JsonProperty(required = true) LocalizedText basis,
            @JsonProperty(required = true) List<Measured> indicators,
            @JsonProperty(required = true) List<Quantified> targets) {}

    record Measured(
            @JsonProperty(required = true) String id,
            @Nullable Measure measure,
            @Nullable Long per,
            @JsonProperty(required = true) LocalizedText numerator,
            @Nullable LocalizedText denominator,
            @Nullable LocalizedText unit,
            @Nullable LocalizedText trap,
            @Nullable Boolean state,
            @Nullable List<SystemKind> heldBy,
            Indicator.@Nullable Services services) {}

    record Quantified(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String clause,
            @JsonProperty(required = true) String indicator,
            @Nullable Comparison comparison,
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal base,
            @Nullable BigDecimal points,
            @Nullable BigDecimal upTo,
            @Nullable BigDecimal aim,
            @Nullable Long rankedOf,
            @Nullable LocalDate due,
            Target.@Nullable ProvinceFigure province,
            @Nullable String each,
            @Nullable Set<Agency.Tier> tiers,
            @Nullable Set<Agency.Kind> kinds,
            @Nullable Map<Agency.Tier, Set<Agency.Kind>> except,
            @Nullable Boolean publicServicesOnly,
            @JsonProperty(required = true) Certainty certainty) {}

    /** {@code obligations.yaml}. */
    record Duties(
            @JsonProperty(required = true) Map<String, LocalizedText> roles,
            @JsonProperty(required = true) List<Duty> obligations) {}

    record Duty(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) List<String> responsible,
            @JsonProperty(required = true) Set<Scope> scope,
            @Nullable Set<Agency.Tier> tiers,
            @JsonProperty(required = true) Weight weight,
            @JsonProperty(required = true) LocalizedText supply) {}

    enum Weight {
        MANDATORY,
        ADVISORY
    }

    /** {@code budget.yaml}. */
    record Money(
            @JsonProperty(required = true) MoneyClauses clauses,
            @Nullable String total,
            @Nullable Long totalVnd,
            @Nullable List<MoneyGroup> groups,
            @Nullable List<MoneySource> sources,
            @Nullable Map<String, String> unitAliases,
            @Nullable List<BudgetPlan.Derivation> derivations,
            @Nullable Budget appendix) {}

    record MoneyClauses(
            @Nullable String principle,
            @Nullable String total,
            @Nullable String byLaw,
            @Nullable String list,
            @Nullable String rows) {}

    record MoneyGroup(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) LocalizedText name,
            @Nullable Boolean runningLeases) {}

    record MoneySource(
            @JsonProperty(required = true) String id,
            @Nullable String clause,
            @JsonProperty(required = true) LocalizedText name,
            @Nullable String stated,
            @Nullable Long statedVnd) {}
}
