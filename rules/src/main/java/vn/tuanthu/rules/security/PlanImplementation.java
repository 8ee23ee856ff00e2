package vn.tuanthu.rules.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many operating systems of level 3 or higher of an agency have their security plan in place.
 *
 * @param agency the agency's id; null for systems that name none
 * @param applied how many have it in place
 * @param levelThreeOrHigher how many there are
 * @param undecided ids of operating systems whose level cannot be told
 */
public record PlanImplementation(
        @Nullable String agency, long applied, long levelThreeOrHigher, List<String> undecided) {
    public PlanImplementation {
        undecided = List.copyOf(undecided);
    }
}
