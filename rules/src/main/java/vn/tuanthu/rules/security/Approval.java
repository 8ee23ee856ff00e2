package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.LevelApproval.Body;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.DatedDocument;

/**
 * The level of a system was approved by the day.
 *
 * @param system the system's id
 * @param decision the decision
 */
@SeenByRules
public record Approval(String system, LevelApproval decision) {
    /** The approved level, 1 to 5. */
    public int level() {
        return decision.level();
    }

    /** The day of the decision. */
    public LocalDate date() {
        return decision.date();
    }

    /** Who approved. */
    public Body approvedBy() {
        return decision.approvedBy();
    }

    /** Who appraised; null when not declared. */
    public @Nullable Body appraisedBy() {
        return decision.appraisedBy();
    }

    /** The day that tells which body may appraise: that of the opinion, or else of the decision. */
    public LocalDate appraisedOn() {
        return decision.appraisalEnded() == null ? decision.date() : decision.appraisalEnded();
    }

    /** The day the appraiser had the valid dossier; null when not declared. */
    public @Nullable LocalDate appraisalStarted() {
        return decision.appraisalStarted();
    }

    /** The day of the opinion; null when not declared. */
    public @Nullable LocalDate appraisalEnded() {
        return decision.appraisalEnded();
    }

    /** The day the approving body had the dossier; null when not declared. */
    public @Nullable LocalDate approvalStarted() {
        return decision.approvalStarted();
    }

    /** The appraiser's opinion; null when none is named. */
    public @Nullable String opinion() {
        return named(decision.appraisalDocument());
    }

    /** The Prime Minister's list that the system stands on; null when none is named. */
    public @Nullable String list() {
        return named(decision.primeMinisterList());
    }

    /** The owner's written delegation by which another body approved; null when none is named. */
    public @Nullable String delegation() {
        return named(decision.delegation());
    }

    private static @Nullable String named(@Nullable String document) {
        return Blank.provesNothing(document) ? null : document;
    }

    /** How many days of the calendar after {@code day} it came. */
    public long daysAfter(LocalDate day) {
        return ChronoUnit.DAYS.between(day, date());
    }

    /** The decision with its date. */
    public String document() {
        return DatedDocument.text(decision.document(), decision.date());
    }
}
