package vn.tuanthu.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/**
 * Writes what changed between two reports as JSON. Its fields, in this order:
 *
 * <ul>
 *   <li>{@code language}; {@code before} and {@code after}: {@code plan}, {@code asOf}, {@code scope}, {@code compliant},
 *       {@code summary}
 *   <li>{@code notes}; {@code unchanged}: how many verdicts are the same
 *   <li>{@code changes}: {@code kind} of {@link ReportChange.Kind}, {@code check}, {@code subject}, {@code subjectName},
 *       {@code before} and {@code after} (a verdict's fields as in {@link ReportJson}, null where there is none),
 *       {@code numeratorChange}, {@code denominatorChange}, {@code percentagePoints}, {@code shortfallChange},
 *       {@code differences} in words
 *   <li>{@code stillShort}: the mandatory verdicts of the second report that are not met
 *   <li>{@code openAdvice}: how many of its recommendations are not met
 * </ul>
 */
public final class ReportDiffJson {
    private static final Json JSON = new Json(LanguageModule::new);

    private record Side(String plan, LocalDate asOf, String scope, boolean compliant, Summary summary) {
        static Side of(ReportDiff.Side side) {
            return new Side(
                    side.plan(),
                    side.asOf(),
                    side.scope() == Scope.AGENCY ? "agency" : "province",
                    side.compliant(),
                    new Summary(
                            side.count(Outcome.PASS),
                            side.count(Outcome.FAIL),
                            side.count(Outcome.NO_DATA),
                            side.count(Outcome.NOT_APPLICABLE),
                            side.count(Outcome.ERROR)));
        }
    }

    private record Change(
            ReportChange.Kind kind,
            String check,
            String subject,
            String subjectName,
            @Nullable SavedFinding before,
            @Nullable SavedFinding after,
            @Nullable BigDecimal numeratorChange,
            @Nullable BigDecimal denominatorChange,
            @Nullable BigDecimal percentagePoints,
            @Nullable BigDecimal shortfallChange,
            List<Message> differences) {
        static Change of(ReportChange change) {
            SavedFinding named = change.named();
            return new Change(
                    change.kind(),
                    named.check(),
                    named.subject(),
                    named.subjectName(),
                    change.before(),
                    change.after(),
                    change.numeratorChange(),
                    change.denominatorChange(),
                    change.points(),
                    change.shortfallChange(),
                    change.differences());
        }
    }

    private record Whole(
            Language language,
            Side before,
            Side after,
            List<Message> notes,
            int unchanged,
            List<Change> changes,
            List<SavedFinding> stillShort,
            long openAdvice) {}

    private ReportDiffJson() {}

    /** {@code diff} in {@code language}; what the reports say stays in theirs. */
    public static String of(ReportDiff diff, Language language) {
        return JSON.write(
                new Whole(
                        language,
                        Side.of(diff.before()),
                        Side.of(diff.after()),
                        diff.notes(),
                        diff.unchanged(),
                        diff.changes().stream().map(Change::of).toList(),
                        diff.stillShort(),
                        diff.openAdvice()),
                language);
    }
}
