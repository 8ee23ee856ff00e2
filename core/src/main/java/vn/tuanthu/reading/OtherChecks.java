package vn.tuanthu.reading;

import java.util.Set;

/**
 * The checks beside those of the plan that evidence may name: rules of one's own, the law on information systems, the
 * allocation of money.
 *
 * @param decisive ids of those that decide compliance, so that a shortfall may be accepted
 * @param advisory ids of those that only advise: there is nothing to accept
 * @param subjects whom they are about, beside agencies and the province: systems, sources and tasks
 */
public record OtherChecks(Set<String> decisive, Set<String> advisory, Set<String> subjects) {
    /** None at all. */
    public static final OtherChecks NONE = new OtherChecks(Set.of(), Set.of(), Set.of());

    public OtherChecks {
        decisive = Set.copyOf(decisive);
        advisory = Set.copyOf(advisory);
        subjects = Set.copyOf(subjects);
    }
}
