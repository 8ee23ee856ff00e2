package vn.tuanthu.plan;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Measured;

/**
 * A quantified sentence of the plan: at least so many percent of something.
 *
 * @param id check id, such as {@code II.2.1a}
 * @param clause the sentence
 * @param indicator what is measured
 * @param threshold the least acceptable percentage
 * @param province how the province's figure is made from its agencies'
 * @param tiers the tiers it speaks of
 * @param kinds the kinds of agency it speaks of
 * @param except kinds that it does not speak of at a tier, although it names both the kind and the tier
 * @param publicServicesOnly whether it speaks only of agencies that provide public services
 * @param certainty how sure the source of the threshold is
 */
public record Target(
        String id,
        Clause clause,
        Indicator indicator,
        Percentage threshold,
        ProvinceFigure province,
        Set<Agency.Tier> tiers,
        Set<Agency.Kind> kinds,
        Map<Agency.Tier, Set<Agency.Kind>> except,
        boolean publicServicesOnly,
        Certainty certainty)
        implements Check {
    /** How the province's figure is made from its agencies'. */
    public enum ProvinceFigure {
        /** Sum of numerators over sum of denominators. */
        POOLED,
        /** Agencies that meet the threshold themselves, over all agencies it speaks of. */
        SHARE_OF_AGENCIES
    }

    public Target {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(province, "province");
        Objects.requireNonNull(certainty, "certainty");
        tiers = Set.copyOf(tiers);
        kinds = Set.copyOf(kinds);
        except = Map.copyOf(except);
    }

    /** A quantified target always decides compliance, unless the figure is defined otherwise than the plan does. */
    @Override
    public boolean mandatory() {
        return true;
    }

    /** The id of what is measured. */
    public String indicatorId() {
        return indicator.id();
    }

    /** What is measured, and of whom. */
    public Measured measured() {
        return new Measured(
                indicatorId(), tiers.stream().sorted().map(Agency.Tier::name).toList());
    }

    /** Whether the province's figure is the pooled ratio of its agencies. */
    public boolean isPooled() {
        return province == ProvinceFigure.POOLED;
    }

    /** Whether {@code figure}, one of the whole province, is about the tiers this target speaks of. */
    public boolean covers(Measurement figure) {
        return figure.tier() == null || tiers.equals(Set.of(figure.tier()));
    }

    /**
     * Whether {@code figure} reaches the threshold, compared exactly.
     *
     * @throws IllegalArgumentException if its denominator is zero
     */
    public boolean isMetBy(Measurement figure) {
        return figure.isCounted()
                ? threshold.isMetBy(figure.count(), figure.outOf())
                : threshold.isMetBy(figure.published());
    }

    /** Whether it speaks of {@code agency}, as long as there is a tier of its kind. */
    public boolean speaksOf(Agency agency) {
        return tiers.contains(agency.tier())
                && kinds.contains(agency.kind())
                && !excepts(agency)
                && (!publicServicesOnly || agency.providesPublicServices());
    }

    /** Whether it leaves out {@code agency} although it names both its kind and its tier. */
    public boolean excepts(Agency agency) {
        return except.getOrDefault(agency.tier(), Set.of()).contains(agency.kind());
    }
}
