package vn.tuanthu.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tuanthu.plan.Indicator;

/**
 * The checks beside those of the plan that evidence may name: rules of one's own, the law on information systems, the
 * allocation of money.
 *
 * @param decisive ids of those that decide compliance, so that a shortfall may be accepted
 * @param advisory ids of those that only advise: there is nothing to accept
 * @param subjects whom they are about, beside agencies and the province: systems, sources and tasks
 * @param attested ids of those that an attestation may answer
 * @param indicators what their figures measure, beside the indicators of the plan
 */
public record OtherChecks(
        Set<String> decisive,
        Set<String> advisory,
        Set<String> subjects,
        Set<String> attested,
        List<Indicator> indicators) {
    /** None at all. */
    public static final OtherChecks NONE = new OtherChecks(Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    public OtherChecks {
        decisive = Set.copyOf(decisive);
        advisory = Set.copyOf(advisory);
        subjects = Set.copyOf(subjects);
        attested = Set.copyOf(attested);
        indicators = List.copyOf(indicators);
    }

    /** The indicator with this id. */
    Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
