package vn.tuanthu.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.text.LocalizedText;

/**
 * The money side of a plan: its sources, the principle of allocation and the list of tasks printed with it. What a plan
 * does not say is not asked, but some sentence speaks of money. Immutable.
 *
 * @param principle the sentence that says what has priority; null where none does
 * @param total the sentence that states the total; null where none does
 * @param byLaw the sentence that leaves amounts to the law in force; null where none does
 * @param list the sentence that brings in the list of tasks; null where none does
 * @param rows what the ids of the sentences of the list begin with, such as {@code PL.}; the number of the task follows
 * @param totalVnd the stated total in đồng; null where none is stated
 * @param groups what the principle gives priority to; empty where there is no principle
 * @param sources the sources, the main one first
 * @param appendix the list of tasks as printed, with its normalised amounts; null where none is printed
 * @param derivations what a remark beside a task says about its priority group
 * @param unitAliases other spellings of lead units in the list, each with the full name
 */
public record BudgetPlan(
        @Nullable Clause principle,
        @Nullable Clause total,
        @Nullable Clause byLaw,
        @Nullable Clause list,
        String rows,
        @Nullable Long totalVnd,
        List<Group> groups,
        List<Source> sources,
        @Nullable Budget appendix,
        List<Derivation> derivations,
        Map<String, String> unitAliases) {
    /**
     * What the principle of allocation gives priority to. A plan does not order its groups.
     *
     * @param id its name in evidence
     * @param name what it is
     * @param runningLeases whether a lease that an earlier year began belongs to it by that alone
     */
    public record Group(String id, LocalizedText name, boolean runningLeases) {
        public Group {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A source of money.
     *
     * @param id its name in evidence
     * @param clause the sentence that states it, or the nearest to that
     * @param name its name
     * @param statedVnd what it is said to give, in đồng, 0 or more; null where that is not said
     */
    public record Source(
            String id,
            Clause clause,
            LocalizedText name,
            @Nullable Long statedVnd) {
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
     * @param group id of the group
     * @param reason why they point to it
     */
    public record Derivation(String phrase, String group, LocalizedText reason) {
        public Derivation {
            Objects.requireNonNull(phrase, "phrase");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(reason, "reason");
        }
    }

    public BudgetPlan {
        Objects.requireNonNull(rows, "rows");
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
        derivations = List.copyOf(derivations);
        unitAliases = Map.copyOf(unitAliases);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a budget has at least one source");
        }
        if (total != null && totalVnd == null && sources.stream().anyMatch(source -> source.statedVnd() == null)) {
            throw new IllegalArgumentException("a sentence states a total, and no amount does");
        }
    }

    /** The sentence that what no other sentence asks of its money rests on. */
    public Clause basis() {
        return Stream.of(list, total, byLaw, principle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> sources.get(0).clause());
    }

    /** The group with this id. */
    public Optional<Group> group(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The source with this id. */
    public Optional<Source> source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
