package vn.tuanthu.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.verdict.Outcome;

/**
 * A verdict as it stands in a saved report: the fields of {@link vn.tuanthu.verdict.Finding}, sentences in the report's
 * language.
 *
 * @param shortfall what is missing, in units of the check; null unless counted
 * @param waiver the waiver in force, or null
 */
public record SavedFinding(
        String check,
        String clause,
        String clauseText,
        String subject,
        String subjectName,
        Outcome outcome,
        boolean mandatory,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal percent,
        @Nullable String required,
        @Nullable BigDecimal shortfall,
        String message,
        @Nullable String definition,
        List<String> evidence,
        @Nullable Granted waiver) {
    /**
     * A waiver.
     *
     * @param reason why
     * @param approvedBy who approved it
     * @param expires its last day, as it is written
     */
    public record Granted(String reason, String approvedBy, String expires) {
        /** Its last day, to be told as days are. */
        Object lastDay() {
            try {
                return LocalDate.parse(expires);
            } catch (DateTimeParseException e) {
                return expires;
            }
        }
    }

    private static final int MOST_DIGITS = 40;

    public SavedFinding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(clauseText, "clauseText");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(subjectName, "subjectName");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        evidence = List.copyOf(evidence);
        wieldy(numerator);
        wieldy(denominator);
        wieldy(percent);
        wieldy(shortfall);
    }

    /** A few characters such as 1e999999999 stand for a number that no memory holds once it is written out. */
    private static void wieldy(@Nullable BigDecimal number) {
        if (number != null && (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS)) {
            throw new IllegalArgumentException("a number of too many digits");
        }
    }

    /** Whether it says the same as {@code other}, of another subject. */
    boolean saysTheSameAs(SavedFinding other) {
        return check.equals(other.check)
                && outcome == other.outcome
                && message.equals(other.message)
                && waiver == null
                && other.waiver == null;
    }

    /** Whether the check applies and is not met. */
    @JsonIgnore
    public boolean isOpen() {
        return outcome != Outcome.PASS && outcome != Outcome.NOT_APPLICABLE;
    }
}
