package vn.tuanthu.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.PriorityGroup;
import vn.tuanthu.text.LocalizedText;

/**
 * The money side of a plan: its sources, the principle of allocation and the list of tasks printed with it. Immutable.
 *
 * @param principle the sentence that says what has priority
 * @param total the sentence that states the total
 * @param byLaw the sentence that leaves amounts to the law in force
 * @param list the sentence that brings in the list of tasks
 * @param totalVnd the stated total in đồng
 * @param sources the sources, the main one first
 * @param appendix the list of tasks as printed, with its normalised amounts
 * @param derivations what a remark beside a task says about its priority group
 * @param unitAliases other spellings of lead units in the list, each with the full name
 */
public record BudgetPlan(
        Clause principle,
        Clause total,
        Clause byLaw,
        Clause list,
        long totalVnd,
        List<Source> sources,
        Budget appendix,
        List<Derivation> derivations,
        Map<String, String> unitAliases) {
    /**
     * A source of money.
     *
     * @param id its name in evidence
     * @param clause the sentence that states it
     * @param name its name
     * @param statedVnd what it is said to give, in đồng, 0 or more
     */
    public record Source(String id, Clause clause, LocalizedText name, long statedVnd) {
        public Source {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(clause, "clause");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * Words of a remark that point to a priority group.
     *
     * @param phrase the words
     * @param group the group
     * @param reason why they point to it
     */
    public record Derivation(String phrase, PriorityGroup group, LocalizedText reason) {
        public Derivation {
            Objects.requireNonNull(phrase, "phrase");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(reason, "reason");
        }
    }

    public BudgetPlan {
        Objects.requireNonNull(principle, "principle");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(byLaw, "byLaw");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(appendix, "appendix");
        sources = List.copyOf(sources);
        derivations = List.copyOf(derivations);
        unitAliases = Map.copyOf(unitAliases);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a budget has at least one source");
        }
    }

    /** The source with this id. */
    public Optional<Source> source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
