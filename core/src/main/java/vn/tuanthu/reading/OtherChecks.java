package vn.tuanthu.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.text.Message;

/**
 * The checks beside those of the plan that evidence may name: rules of one's own, the law on information systems, the
 * allocation of money.
 *
 * @param decisive ids of those that decide compliance, so that a shortfall may be accepted
 * @param unwaivable of what is known and has no shortfall to accept, such as a check that only advises, the reason by
 *     id; found out when it is first asked for
 * @param subjects whom they are about, beside agencies and the province: systems, sources and tasks
 * @param attested ids of those that an attestation may answer
 * @param indicators what their figures measure, beside the indicators of the plan
 */
public record OtherChecks(
        Set<String> decisive,
        Supplier<Map<String, Message>> unwaivable,
        Set<String> subjects,
        Set<String> attested,
        List<Indicator> indicators) {
    /** None at all. */
    public static final OtherChecks NONE = new OtherChecks(Set.of(), Map::of, Set.of(), Set.of(), List.of());

    public OtherChecks {
        decisive = Set.copyOf(decisive);
        unwaivable = Once.of(unwaivable);
        subjects = Set.copyOf(subjects);
        attested = Set.copyOf(attested);
        indicators = List.copyOf(indicators);
    }

    /** The indicator with this id. */
    Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
