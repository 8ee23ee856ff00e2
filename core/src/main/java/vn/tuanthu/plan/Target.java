package vn.tuanthu.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

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

    private enum Exclusion {
        TIER_ABOLISHED,
        OTHER_TIER,
        OTHER_KIND,
        OTHER_KIND_AT_TIER,
        NO_PUBLIC_SERVICES
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

    /** Whether the province's figure is the pooled ratio of its agencies. */
    public boolean isPooled() {
        return province == ProvinceFigure.POOLED;
    }

    /** Whether any tier it speaks of exists on {@code day}. */
    public boolean isInForce(LocalDate day) {
        return tiers.stream().anyMatch(tier -> tier.existsOn(day));
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

    /** Whether it speaks of {@code agency} on {@code day}. */
    public boolean asks(Agency agency, LocalDate day) {
        return excludes(agency, day) == null;
    }

    /** Why it does not speak of {@code agency} on {@code day}; empty when it does. */
    public Optional<Message> exclusion(Agency agency, LocalDate day) {
        Exclusion why = excludes(agency, day);
        return why == null ? Optional.empty() : Optional.of(message(why, agency, day));
    }

    /** The first that holds; its sentence is made only when somebody reads it, since most are only asked whether. */
    private @Nullable Exclusion excludes(Agency agency, LocalDate day) {
        if (!agency.tier().existsOn(day)) {
            return Exclusion.TIER_ABOLISHED;
        }
        if (!tiers.contains(agency.tier())) {
            return Exclusion.OTHER_TIER;
        }
        if (!kinds.contains(agency.kind())) {
            return Exclusion.OTHER_KIND;
        }
        if (except.getOrDefault(agency.tier(), Set.of()).contains(agency.kind())) {
            return Exclusion.OTHER_KIND_AT_TIER;
        }
        return publicServicesOnly && !agency.providesPublicServices() ? Exclusion.NO_PUBLIC_SERVICES : null;
    }

    private Message message(Exclusion why, Agency agency, LocalDate day) {
        LocalizedText tier = agency.tier().text();
        return switch (why) {
            case TIER_ABOLISHED -> abolished(agency.tier(), day);
            case OTHER_TIER -> Message.of("plan.other-tier", id, tier);
            case OTHER_KIND -> Message.of("plan.other-kind", id, agency.kind().text());
            case OTHER_KIND_AT_TIER ->
                Message.of("plan.other-kind-at-tier", id, agency.kind().text(), tier);
            case NO_PUBLIC_SERVICES -> Message.of("plan.no-public-services", id);
        };
    }

    /** That {@code tier}, known to be gone on {@code day}, is gone. */
    static Message abolished(Agency.Tier tier, LocalDate day) {
        return Message.of("plan.tier-abolished", tier.text(), Objects.requireNonNull(tier.lastDay()), day);
    }
}
