package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: how many of the running systems that a sentence of the plan speaks of show what it asks.
 *
 * @param link what joins the sentence with the law
 * @param province whose systems they are
 * @param systems those it speaks of, each with whether it shows it, in the order of the evidence
 * @param undecided those of which it is not known whether it speaks of them
 */
@SeenByRules
public record SystemShare(
        SystemLink link, Plan.Province province, List<SystemShown> systems, List<SystemUndecided> undecided) {
    /** Counts what the rules collected. */
    public static SystemShare of(SystemLink link, Plan.Province province, List<?> systems, List<?> undecided) {
        return new SystemShare(
                link,
                province,
                systems.stream()
                        .map(SystemShown.class::cast)
                        .sorted(Comparator.comparing(one -> one.subject().place()))
                        .toList(),
                undecided.stream()
                        .map(SystemUndecided.class::cast)
                        .sorted(Comparator.comparing(one -> one.subject().place()))
                        .toList());
    }

    /** How many show it. */
    public long shown() {
        return systems.stream().filter(SystemShown::shown).count();
    }

    /** How many it speaks of. */
    public long asked() {
        return systems.size();
    }

    /** Ids of those that do not show it. */
    public List<String> missing() {
        return systems.stream()
                .filter(system -> !system.shown())
                .map(system -> system.subject().id())
                .toList();
    }

    /** Ids of those of which it is not known whether it speaks of them. */
    public List<String> undecidedIds() {
        return undecided.stream().map(system -> system.subject().id()).toList();
    }

    /** Whether no running system is known to be asked. */
    public boolean isEmpty() {
        return systems.isEmpty() && undecided.isEmpty();
    }

    /** Whether the target could still be met if all of which nothing is known showed it. */
    public boolean isOpenFor(Target target) {
        return !undecided.isEmpty()
                && target.threshold().isMetBy(shown() + undecided.size(), asked() + undecided.size());
    }

    /** Whether those that are known meet the target; none known meet nothing. */
    public boolean isMetFor(Target target) {
        return asked() > 0 && target.threshold().isMetBy(shown(), asked());
    }

    /** How many more systems would meet the target. */
    public long missingFor(Target target) {
        return target.threshold().shortfall(shown(), asked());
    }

    /** The same counts for each agency that has systems among {@code all}, in their order. */
    List<PlanImplementation> byAgency(List<SystemCase> all) {
        Map<@Nullable String, SystemShare> byAgency = new LinkedHashMap<>();
        all.forEach(system -> byAgency.computeIfAbsent(
                system.system().agency(), id -> new SystemShare(link, province, new ArrayList<>(), new ArrayList<>())));
        systems.forEach(one -> of(byAgency, one.subject()).systems().add(one));
        undecided.forEach(one -> of(byAgency, one.subject()).undecided().add(one));
        return byAgency.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }

    private static SystemShare of(Map<@Nullable String, SystemShare> byAgency, SystemCase system) {
        return Objects.requireNonNull(byAgency.get(system.system().agency()), "every agency with systems");
    }

    private PlanImplementation of(@Nullable String agency) {
        return new PlanImplementation(link.check().id(), agency, shown(), asked(), undecidedIds());
    }
}
