package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The decision that approved the level of a system and its security plan.
 *
 * @param level 1 to 5
 * @param approvedBy who approved
 * @param date when
 * @param document number and title
 * @param appraisedBy who appraised; null when not declared
 * @param appraisalDocument the opinion; null when there is none
 * @param appraisalStarted the day the appraiser had the valid dossier
 * @param appraisalEnded the day of the opinion
 * @param approvalStarted the day the approving body had the dossier
 * @param primeMinisterList the Prime Minister's decision that lists the system as important to national security, as it
 *     does one of level 5; null when there is none
 * @param delegation the owner's written delegation (scope, duties, term) by which another body approved in its place; null
 *     when there is none
 */
public record LevelApproval(
        @JsonProperty(required = true) Integer level,
        @JsonProperty(required = true) Body approvedBy,
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) String document,
        @Nullable Body appraisedBy,
        @Nullable String appraisalDocument,
        @Nullable LocalDate appraisalStarted,
        @Nullable LocalDate appraisalEnded,
        @Nullable LocalDate approvalStarted,
        @Nullable String primeMinisterList,
        @Nullable String delegation) {
    /** Bodies that appraise or approve levels. */
    public enum Body {
        /** The owner (chủ quản). */
        OWNER,
        /** The owner's unit in charge of information security. */
        SECURITY_UNIT,
        /** Another unit that the owner names because the unit in charge also operates the system. */
        OTHER_UNIT,
        /** An independent council, for the same case. */
        INDEPENDENT_COUNCIL,
        /** The unit that operates the system. */
        OPERATOR,
        MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS,
        MINISTRY_OF_SCIENCE_AND_TECHNOLOGY,
        MINISTRY_OF_PUBLIC_SECURITY,
        MINISTRY_OF_DEFENCE,
        CIPHER_COMMITTEE,
        PRIME_MINISTER
    }

    public LevelApproval {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(document, "document");
    }
}
