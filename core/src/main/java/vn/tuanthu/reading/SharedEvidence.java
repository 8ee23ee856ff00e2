package vn.tuanthu.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.verdict.Waiver;

/**
 * What of evidence concerns one plan where it feeds several: a figure or an agency that only another of them knows is no
 * mistake. What is named by the id of a check, as a waiver is, concerns the plan that the evidence names, and others only
 * if that one has no such check: two plans may number their sentences alike. What no plan knows stays, to be refused.
 *
 * @param plan the plan that is judged by
 * @param beside the other plans that the evidence feeds; empty where it feeds one
 */
record SharedEvidence(Plan plan, List<Plan> beside) {
    SharedEvidence {
        beside = List.copyOf(beside);
    }

    /** Whether it may name the plan {@code id}. */
    boolean mayName(String id) {
        return plan.id().equals(id)
                || beside.stream().anyMatch(other -> other.id().equals(id));
    }

    /** {@code whole} without what concerns other plans alone. */
    Evidence part(Evidence whole) {
        if (beside.isEmpty() || !mayName(whole.plan())) {
            return whole;
        }
        List<Agency> agencies = whole.agencies().stream().filter(this::isAsked).toList();
        return new Evidence(
                plan.id(),
                whole.asOf(),
                agencies,
                whole.measurements().stream().filter(figuresAsked(whole)).toList(),
                whole.attestations().stream()
                        .filter(attestation -> isAsked(attestation, whole))
                        .toList(),
                whole.systems(),
                isPaidBy(whole) ? whole.budget() : null,
                whole.waivers().stream()
                        .filter(waiver -> isAsked(waiver, whole))
                        .toList());
    }

    /** Whether the plan is asked about {@code agency}: it is unless another plan lists it and this one lists others. */
    boolean isAsked(Agency agency) {
        return lists(plan, agency.id())
                || plan.agencies().stream()
                        .noneMatch(listed -> listed.tier() == agency.tier() && listed.kind() == agency.kind())
                || beside.stream().noneMatch(other -> lists(other, agency.id()));
    }

    /**
     * Whether a figure of {@code whole} is of the plan, or of no plan at all. An agency that the evidence does not declare
     * and only another plan lists is of that plan alone.
     */
    Predicate<Measurement> figuresAsked(Evidence whole) {
        if (beside.isEmpty()) {
            return figure -> true;
        }
        Map<String, Boolean> asked = new HashMap<>();
        whole.agencies().forEach(agency -> asked.merge(agency.id(), isAsked(agency), Boolean::logicalAnd));
        return figure -> {
            boolean known = plan.indicator(figure.indicator()).isPresent()
                    || beside.stream()
                            .noneMatch(
                                    other -> other.indicator(figure.indicator()).isPresent());
            String agency = figure.agency();
            if (agency == null || !known) {
                return known;
            }
            return asked.computeIfAbsent(
                    agency,
                    undeclared ->
                            lists(plan, undeclared) || beside.stream().noneMatch(other -> lists(other, undeclared)));
        };
    }

    boolean isAsked(Attestation attestation, Evidence whole) {
        return concerns(attestation.check(), whole);
    }

    boolean isAsked(Waiver waiver, Evidence whole) {
        return concerns(waiver.check(), whole);
    }

    /** Whether the money of {@code whole} is the plan's. */
    boolean isPaidBy(Evidence whole) {
        Plan named = named(whole);
        if (beside.isEmpty() || named.budget() != null) {
            return named.equals(plan);
        }
        return plan.budget() != null || beside.stream().noneMatch(other -> other.budget() != null);
    }

    private boolean concerns(String check, Evidence whole) {
        if (beside.isEmpty()) {
            return true;
        }
        Plan named = named(whole);
        return named.equals(plan)
                ? has(plan, check) || beside.stream().noneMatch(other -> has(other, check))
                : !has(named, check) && (has(plan, check) || beside.stream().noneMatch(other -> has(other, check)));
    }

    /** The plan that {@code whole} names; this one where it names none of them. */
    private Plan named(Evidence whole) {
        return Stream.concat(Stream.of(plan), beside.stream())
                .filter(one -> one.id().equals(whole.plan()))
                .findFirst()
                .orElse(plan);
    }

    private static boolean has(Plan one, String check) {
        return one.checks().stream().anyMatch(known -> known.id().equals(check));
    }

    private static boolean lists(Plan one, String agency) {
        return one.agencies().stream().anyMatch(listed -> listed.id().equals(agency));
    }
}
