package vn.tuanthu.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /** {@code findings} in which each {@code FAIL} or {@code NO_DATA} carries the first waiver in force for it on {@code day}. */
    public static List<Finding> grant(List<Waiver> waivers, List<Finding> findings, LocalDate day) {
        return waivers.isEmpty() ? findings : FindingList.map(findings, finding -> grant(waivers, finding, day));
    }

    private static Finding grant(List<Waiver> waivers, Finding finding, LocalDate day) {
        if (finding.outcome() != Outcome.FAIL && finding.outcome() != Outcome.NO_DATA) {
            return finding;
        }
        return waivers.stream()
                .filter(waiver -> waiver.covers(finding, day))
                .findFirst()
                .map(finding::with)
                .orElse(finding);
    }

    /** Whether it is for this finding and still counts on {@code day}. */
    private boolean covers(Finding finding, LocalDate day) {
        return check.equals(finding.check())
                && (subject == null || subject.equals(finding.subject()))
                && !day.isAfter(expires);
    }
}
