package vn.tuanthu.rules.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.report.FindingShape;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.CriterionMet;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.LevelInForce;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;

/** A classification as it stands in JSON, in one language. */
public record ClassificationShape(
        String plan,
        LocalDate asOf,
        String language,
        boolean compliant,
        List<SystemShape> systems,
        List<FindingShape> findings) {
    /** A system with its levels. */
    public record SystemShape(
            String id,
            String name,
            List<LevelShape> levels,
            HoldingShape inForce,
            @Nullable ApprovalShape approved,
            boolean operating,
            boolean planInPlace,
            boolean fourLayers,
            List<FindingShape> findings) {}

    /**
     * What one regime says.
     *
     * @param level null when it cannot be told; then {@code supply} says what is needed
     */
    public record LevelShape(
            String regime, @Nullable Integer level, List<CriterionShape> criteria, List<String> supply) {}

    /** A criterion that is met. */
    public record CriterionShape(
            String id, String article, int level, String text, String reason, Certainty certainty) {}

    /** The level that holds on the day. */
    public record HoldingShape(
            String regime,
            @Nullable Integer level,
            LevelInForce.Basis basis,
            String reason,
            @Nullable LocalDate measuresDue) {}

    /** The approved level. */
    public record ApprovalShape(int level, LevelApproval.Body approvedBy, LocalDate date, String document) {}

    /** {@code graded} in {@code language}. */
    public static ClassificationShape of(String plan, Classification graded, Language language) {
        return new ClassificationShape(
                plan,
                graded.asOf(),
                language.name().toLowerCase(Locale.ROOT),
                graded.compliant(),
                graded.systems().stream().map(system -> shape(system, language)).toList(),
                shape(graded.findings(), language));
    }

    private static SystemShape shape(GradedSystem system, Language language) {
        LevelInForce holding = system.inForce();
        return new SystemShape(
                system.system().id(),
                system.system().name(),
                system.grades().stream().map(grade -> shape(grade, language)).toList(),
                new HoldingShape(
                        holding.regime(),
                        holding.level(),
                        holding.basis(),
                        holding.reason().in(language),
                        holding.measuresDue()),
                shape(system.approved()),
                system.operating(),
                system.planInPlace(),
                system.fourLayers(),
                shape(system.findings(), language));
    }

    private static LevelShape shape(RegimeLevel grade, Language language) {
        return new LevelShape(
                grade.regime(),
                grade.level(),
                grade.matches().stream().map(match -> shape(match, language)).toList(),
                grade.level() == null ? in(grade.supply(), language) : List.of());
    }

    private static CriterionShape shape(CriterionMet match, Language language) {
        return new CriterionShape(
                match.criterion(),
                match.basis().article(),
                match.level(),
                match.basis().words().in(language),
                match.reason().in(language),
                match.certainty());
    }

    private static @Nullable ApprovalShape shape(@Nullable LevelApproval approval) {
        return approval == null
                ? null
                : new ApprovalShape(approval.level(), approval.approvedBy(), approval.date(), approval.document());
    }

    private static List<FindingShape> shape(List<Finding> findings, Language language) {
        return findings.stream()
                .map(finding -> FindingShape.of(finding, language))
                .toList();
    }

    private static List<String> in(List<Message> messages, Language language) {
        return messages.stream().map(message -> message.in(language)).toList();
    }
}
