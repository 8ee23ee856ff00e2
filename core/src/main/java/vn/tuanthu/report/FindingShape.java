package vn.tuanthu.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Waiver;

/**
 * A finding as it stands in JSON, in one language. Every command writes its findings in this shape.
 *
 * @param percent for display, rounded half-up to two decimals
 */
public record FindingShape(
        String check,
        String clause,
        String clauseText,
        String subject,
        String subjectName,
        Outcome outcome,
        boolean mandatory,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal percent,
        @Nullable String required,
        @Nullable Long shortfall,
        String message,
        @Nullable String definition,
        List<String> evidence,
        Certainty certainty,
        @Nullable WaiverShape waiver) {
    /** A waiver as it stands in JSON. */
    public record WaiverShape(String reason, String approvedBy, LocalDate expires) {
        private static @Nullable WaiverShape of(@Nullable Waiver waiver) {
            return waiver == null ? null : new WaiverShape(waiver.reason(), waiver.approvedBy(), waiver.expires());
        }
    }

    /** {@code finding} in {@code language}. */
    public static FindingShape of(Finding finding, Language language) {
        return new FindingShape(
                finding.check(),
                finding.clause(),
                finding.clauseText().in(language),
                finding.subject(),
                finding.subjectName(),
                finding.outcome(),
                finding.mandatory(),
                finding.numerator(),
                finding.denominator(),
                finding.percent(),
                in(finding.required(), language),
                finding.shortfall(),
                finding.message().in(language),
                in(finding.definition(), language),
                finding.evidence(language),
                finding.certainty(),
                WaiverShape.of(finding.waiver()));
    }

    private static @Nullable String in(@Nullable Message message, Language language) {
        return message == null ? null : message.in(language);
    }
}
