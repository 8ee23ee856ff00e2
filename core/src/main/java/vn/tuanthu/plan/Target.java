package vn.tuanthu.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Measured;

/**
 * A quantified sentence of the plan: what its figure is held against, whose figure that is, and by when.
 *
 * @param id check id, such as {@code II.2.1a}
 * @param clause the sentence
 * @param indicator what is measured
 * @param threshold what its figure is held against
 * @param change how the threshold was worked out where the plan states it in percentage points; null where it states the share
 * @param rankedOf among how many the place is meant; null where it is no place or the plan does not say
 * @param due the day it is to be reached by; null where that is the end of the plan, and how things stand before counts
 * @param province how the province's figure is made from its agencies', or that it is no agency's
 * @param each those of which each is judged by its own figure, such as sectors; empty where the province or agencies are
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
        Threshold threshold,
        @Nullable PointsChange change,
        @Nullable Long rankedOf,
        @Nullable LocalDate due,
        ProvinceFigure province,
        List<Plan.Member> each,
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
        SHARE_OF_AGENCIES,
        /** Every agency it speaks of must meet the threshold itself, as "each commune at least two" asks. */
        EACH_AGENCY,
        /** Its own: what is measured belongs to the province, such as a share of its people, and to no agency. */
        OWN
    }

    public Target {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(province, "province");
        Objects.requireNonNull(certainty, "certainty");
        each = List.copyOf(each);
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

    /** Whether what it measures belongs to the province and to no agency. */
    public boolean isOfProvinceAlone() {
        return province == ProvinceFigure.OWN;
    }

    /** Whether every agency must meet the threshold itself. */
    public boolean isOfEachAgency() {
        return province == ProvinceFigure.EACH_AGENCY;
    }

    /** Whether the province's figure is how many of its agencies meet the threshold themselves. */
    public boolean countsAgencies() {
        return province == ProvinceFigure.SHARE_OF_AGENCIES || isOfEachAgency();
    }

    /**
     * What it asks of the province, as a share of its agencies: itself where it is one, all of them where each agency must
     * meet it.
     */
    public Target asShareOfAgencies() {
        if (!isOfEachAgency()) {
            return this;
        }
        Indicator share = new Indicator(
                indicator.id(),
                Measure.RATIO,
                indicator.numerator(),
                indicator.numerator(),
                indicator.unit(),
                indicator.trap(),
                indicator.state(),
                indicator.heldBy(),
                null,
                indicator.basis());
        return new Target(
                id,
                clause,
                share,
                Threshold.atLeast(BigDecimal.valueOf(100)),
                null,
                null,
                due,
                ProvinceFigure.SHARE_OF_AGENCIES,
                each,
                tiers,
                kinds,
                except,
                publicServicesOnly,
                certainty);
    }

    /** Whether it asks that something is done, in place of a number. */
    public boolean isDeliverable() {
        return indicator.measure() == Measure.DONE;
    }

    /** What it asks as a formula, such as {@code ≥ 90 %}. */
    public Message required() {
        return said(threshold.required(indicator.unit()));
    }

    /** What it asks in words, such as {@code at least 90 %}. */
    public Message inWords() {
        return said(threshold.inWords(indicator.unit()));
    }

    private Message said(Message asked) {
        if (isDeliverable()) {
            LocalDate last = Objects.requireNonNull(due, "due");
            return isOfProvinceAlone()
                    ? Message.of("threshold.done", last)
                    : Message.of("threshold.done-share", asked, last);
        }
        Message stated = change == null
                ? asked
                : Message.of(
                        change.isFall() ? "threshold.points-down" : "threshold.points-up",
                        asked,
                        change.base(),
                        change.points().abs());
        Message ranked = rankedOf == null ? stated : Message.of("threshold.ranked-of", stated, rankedOf);
        Message whole = isOfEachAgency() ? Message.of("threshold.each-agency", ranked) : ranked;
        return due == null ? whole : Message.of("threshold.by", whole, due);
    }

    /** Whether {@code figure}, one of no agency, is about the tiers this target speaks of, or about one of its members. */
    public boolean covers(Measurement figure) {
        if (isOfEachAgency()) {
            return false;
        }
        return figure.subject() == null
                ? each.isEmpty() && (figure.tier() == null || tiers.equals(Set.of(figure.tier())))
                : each.stream().anyMatch(one -> one.id().equals(figure.subject()));
    }

    /** Whether it speaks of {@code agency}, as long as there is a tier of its kind. */
    public boolean speaksOf(Agency agency) {
        return !isOfProvinceAlone()
                && tiers.contains(agency.tier())
                && kinds.contains(agency.kind())
                && !excepts(agency)
                && (!publicServicesOnly || agency.providesPublicServices());
    }

    /** Whether it leaves out {@code agency} although it names both its kind and its tier. */
    public boolean excepts(Agency agency) {
        return except.getOrDefault(agency.tier(), Set.of()).contains(agency.kind());
    }
}
