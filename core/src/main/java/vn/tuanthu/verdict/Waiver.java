package vn.tuanthu.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Identity;

/**
 * A decision to accept a {@code FAIL} or {@code NO_DATA} for a while.
 *
 * @param check the check it is for
 * @param subject the agency, system or province it is for; null means every subject of the check
 * @param reason why it was granted
 * @param approvedBy who granted it
 * @param expires the last day it counts
 */
public record Waiver(
        @JsonProperty(required = true) String check,
        @Nullable String subject,
        @JsonProperty(required = true) String reason,
        @JsonProperty(required = true) String approvedBy,
        @JsonProperty(required = true) LocalDate expires) {
    public Waiver {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(expires, "expires");
        subject = subject == null ? null : Identity.of(subject);
    }

    /** What a waiver is for; a subject of null is every one. */
    private record Covered(String check, @Nullable String subject) {}

    /** {@code findings} in which each {@code FAIL} or {@code NO_DATA} carries the first waiver in force for it on {@code day}. */
    public static List<Finding> grant(List<Waiver> waivers, List<Finding> findings, LocalDate day) {
        // Agencies may have one each: nobody looks through all of them for every finding.
        Map<Covered, Integer> places = new HashMap<>();
        for (int place = 0; place < waivers.size(); place++) {
            Waiver waiver = waivers.get(place);
            if (!day.isAfter(waiver.expires)) {
                places.putIfAbsent(new Covered(waiver.check, waiver.subject), place);
            }
        }
        return places.isEmpty() ? findings : FindingList.map(findings, finding -> grant(waivers, places, finding));
    }

    private static Finding grant(List<Waiver> waivers, Map<Covered, Integer> places, Finding finding) {
        if (finding.outcome() != Outcome.FAIL && finding.outcome() != Outcome.NO_DATA) {
            return finding;
        }
        return Stream.of(new Covered(finding.check(), finding.subject()), new Covered(finding.check(), null))
                .map(places::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(place -> finding.with(waivers.get(place)))
                .orElse(finding);
    }
}
