package vn.tuanthu.plan;

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
        Message ranked = rankedOf == null ? asked : Message.of("threshold.ranked-of", asked, rankedOf);
        return due == null ? ranked : Message.of("threshold.by", ranked, due);
    }

    /** Whether {@code figure}, one of no agency, is about the tiers this target speaks of, or about one of its members. */
    public boolean covers(Measurement figure) {
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
