package vn.tuanthu.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Measured;
import vn.tuanthu.verdict.Subject;

/**
 * A plan pack, read and found consistent. Immutable.
 *
 * @param id name used in evidence, such as {@code lam-giang-2026}
 * @param title the document's title
 * @param status how final the document is, such as a draft without a number
 * @param province the province it binds
 * @param firstDay first day of the period it covers
 * @param lastDay last day of the period it covers
 * @param agencies the agencies that it is known to have, of every tier and kind that it lists; empty where none is listed
 * @param tiers the tiers of government, of which the law has ended some
 * @param clauses every sentence, in the plan's order
 * @param indicators what its targets measure
 * @param targets its quantified sentences, in the plan's order
 * @param obligations its other duties, in the plan's order
 * @param budget its money, or null if it speaks of none
 * @param systemLinks the checks that information systems answer, in the order of the pack
 * @param successors agencies that have been renamed or merged since
 * @param sha256 digest of the pack's files
 */
public record Plan(
        String id,
        LocalizedText title,
        LocalizedText status,
        Province province,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Agency> agencies,
        Tiers tiers,
        List<Clause> clauses,
        List<Indicator> indicators,
        List<Target> targets,
        List<Obligation> obligations,
        @Nullable BudgetPlan budget,
        List<SystemLink> systemLinks,
        List<Successor> successors,
        String sha256) {
    /**
     * The province a plan binds.
     *
     * @param id subject of province-scope verdicts
     * @param name its name
     * @param lastDay the last day it existed as such, or null
     * @param since what became of it, or null
     */
    public record Province(
            String id,
            String name,
            @Nullable LocalDate lastDay,
            @Nullable LocalizedText since) implements Subject {
        public Province {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * One of a list of the plan, such as a sector, that is judged by a figure of its own.
     *
     * @param id its name in evidence
     * @param name its name
     */
    public record Member(String id, String name) implements Subject {
        public Member {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A body named by the plan and the one that took over its tasks.
     *
     * @param body its name in the plan
     * @param successor the body that took over
     * @param basis where that is said, and how sure it is
     */
    public record Successor(
            @JsonProperty(required = true) String body,
            @JsonProperty(required = true) String successor,
            @JsonProperty(required = true) LocalizedText basis) {
        public Successor {
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(successor, "successor");
            Objects.requireNonNull(basis, "basis");
        }
    }

    public Plan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(tiers, "tiers");
        agencies = List.copyOf(agencies);
        clauses = List.copyOf(clauses);
        indicators = List.copyOf(indicators);
        targets = List.copyOf(targets);
        obligations = List.copyOf(obligations);
        systemLinks = List.copyOf(systemLinks);
        successors = List.copyOf(successors);
    }

    /** The time it covers. */
    public Period period() {
        return new Period(firstDay, lastDay);
    }

    /** The same plan, of which the agencies are not known. */
    public Plan withoutAgencies() {
        return with(firstDay, lastDay, List.of());
    }

    /** The same targets set for another time, for agencies that are not known: those of today may not be those of then. */
    public Plan between(LocalDate first, LocalDate last) {
        return with(first, last, List.of());
    }

    private Plan with(LocalDate first, LocalDate last, List<Agency> known) {
        return new Plan(
                id,
                title,
                status,
                province,
                first,
                last,
                known,
                tiers,
                clauses,
                indicators,
                targets,
                obligations,
                budget,
                systemLinks,
                successors,
                sha256);
    }

    /** The sentence with this ledger id. */
    public Optional<Clause> clause(String clauseId) {
        return clauses.stream().filter(c -> c.id().equals(clauseId)).findFirst();
    }

    /** The indicator with this id. */
    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream().filter(i -> i.id().equals(indicatorId)).findFirst();
    }

    /** By the id of a target, what it measures; in the plan's order. */
    public Map<String, Measured> measured() {
        Map<String, Measured> measured = new LinkedHashMap<>();
        targets.forEach(target -> measured.put(target.id(), target.measured()));
        return measured;
    }

    /**
     * {@code shown} with the agencies that the plan lists.
     *
     * @param all whether those that show nothing are missing in it too, as they are when the whole province is judged
     */
    public Evidence withListed(Evidence shown, boolean all) {
        Set<String> known = shown.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        Set<String> telling = Stream.concat(
                        shown.measurements().stream().map(Measurement::agency),
                        shown.attestations().stream().map(Attestation::agency))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Agency> listed = agencies.stream()
                .filter(one -> !known.contains(one.id()) && (all || telling.contains(one.id())))
                .toList();
        return listed.isEmpty()
                ? shown
                : shown.withAgencies(Stream.concat(shown.agencies().stream(), listed.stream())
                        .toList());
    }

    /** Every check, in the plan's order. */
    public List<Check> checks() {
        Map<String, Integer> order = new HashMap<>();
        clauses.forEach(clause -> order.put(clause.id(), order.size()));
        return Stream.<Check>concat(targets.stream(), obligations.stream())
                .sorted(Comparator.comparing(check -> order.get(check.clause().id())))
                .toList();
    }
}
