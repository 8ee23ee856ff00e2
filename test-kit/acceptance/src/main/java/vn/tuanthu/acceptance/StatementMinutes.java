package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes that a council signs say beside the results. What is left out stands as a gap to be filled in by hand.
 *
 * @param seat the place in the line of the date; null when it is left open
 * @param place where the council meets; null when it is left open
 * @param subject package of work or project; null when it is left open
 * @param basis what the acceptance rests on beside the contract, such as the decision that sets up the council
 * @param council its members
 * @param owner who represents the agency
 * @param vendor who represents the vendor
 * @param tester who ran the test; null when it is left open
 */
public record StatementMinutes(
        @Nullable String seat,
        @Nullable String place,
        @Nullable String subject,
        List<String> basis,
        List<Person> council,
        List<Person> owner,
        List<Person> vendor,
        @Nullable String tester) {
    public StatementMinutes {
        basis = basis == null ? List.of() : List.copyOf(basis);
        council = council == null ? List.of() : List.copyOf(council);
        owner = owner == null ? List.of() : List.copyOf(owner);
        vendor = vendor == null ? List.of() : List.copyOf(vendor);
    }

    /** Everything left open. */
    public static StatementMinutes open() {
        return new StatementMinutes(null, null, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    /**
     * Somebody who takes part.
     *
     * @param position in the body they come from; null when it is left open
     * @param role in the council; null when they have none
     */
    public record Person(
            @JsonProperty(required = true) String name,
            @Nullable String position,
            @Nullable String role) {
        public Person {
            Objects.requireNonNull(name, "name");
        }
    }
}
