package vn.tuanthu.rules.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many running systems of an agency have their security plan in place, of those that a target of the plan asks about.
 *
 * @param check id of the target
 * @param agency the agency's id; null for systems that name none
 * @param applied how many have it in place
 * @param asked how many there are
 * @param undecided ids of running systems whose level cannot be told
 */
public record PlanImplementation(
        String check, @Nullable String agency, long applied, long asked, List<String> undecided) {
    public PlanImplementation {
        undecided = List.copyOf(undecided);
    }
}
