package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts on the level of a system into words. */
public final class LevelVerdict {
    private final CheckVerdict verdict;
    private final SystemCase system;

    private LevelVerdict(CheckVerdict verdict) {
        this.verdict = verdict;
        this.system = verdict.system();
    }

    /** A verdict on {@code system}. */
    public static LevelVerdict on(SystemCase system, SecurityRequirement check) {
        return new LevelVerdict(new CheckVerdict(system, check));
    }

    /** Whether the criteria tell the level; advice where another regime, or a kept level, holds. */
    public Finding told(LevelInForce holding, RegimeLevel grade) {
        Finding.Builder finding = verdict.start()
                .mandatory(holding.regime() == grade.regime() && holding.basis() != LevelInForce.Basis.KEPT)
                .certainty(certainty(grade))
                .evidence(grade.criteria());
        if (grade.level() != null) {
            return finding.ends(Outcome.PASS, Message.of("security.level.told", grade.level(), grade.decisive()));
        }
        return finding.ends(
                Outcome.NO_DATA,
                grade.atLeast() == 0
                        ? Message.of("security.level.open", grade.supply())
                        : Message.of("security.level.open-above", grade.atLeast(), grade.decisive(), grade.supply()));
    }

    private Certainty certainty(RegimeLevel grade) {
        boolean written = grade.matches().stream()
                .filter(match -> match.level() == grade.atLeast())
                .anyMatch(match -> match.certainty() != Certainty.INTERPRETATION);
        return written || grade.matches().isEmpty() ? verdict.check().certainty() : Certainty.INTERPRETATION;
    }

    /** Whether the approved level is at least the one by the criteria. */
    public Finding approved(LevelInForce holding, RegimeLevel grade) {
        LevelApproval approval = system.approval();
        if (approval == null) {
            return verdict.notApplicable("security.approval.none");
        }
        boolean decides = grade.regime() == Regime.ND85 || holding.basis() == LevelInForce.Basis.ND331;
        Finding.Builder finding = verdict.start()
                .mandatory(decides && verdict.check().isMandatoryOn(system.day()))
                .certainty(certainty(grade))
                .evidence(List.of(document(approval)));
        if (grade.atLeast() > 0) {
            finding.required(Message.of("security.level.at-least", grade.atLeast()));
        }
        if (approval.level() < grade.atLeast()) {
            return finding.shortfall(grade.atLeast() - approval.level())
                    .ends(
                            Outcome.FAIL,
                            Message.of(
                                    holding.basis() == LevelInForce.Basis.KEPT
                                            ? "security.level.too-low-kept"
                                            : "security.level.too-low",
                                    approval.level(),
                                    grade.atLeast(),
                                    grade.decisive()));
        }
        if (grade.level() == null) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.level.open", grade.supply()));
        }
        return finding.shortfall(0)
                .ends(Outcome.PASS, Message.of("security.level.high-enough", approval.level(), grade.level()));
    }

    /** Whether the risk was assessed, and the level is not below what the assessment comes to. */
    public Finding assessed(LevelInForce holding) {
        LevelBasis risk = system.profile().riskAssessment();
        Finding.Builder finding = verdict.start().mandatory(!holding.isGraceOn(system.day()));
        if (risk == null || risk.date().isAfter(system.day())) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.risk.none"));
        }
        finding.evidence(List.of(risk.document() + " (" + risk.date() + ")"));
        if (holding.level() == null) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.level.unknown"));
        }
        return risk.level() > holding.level()
                ? finding.ends(Outcome.FAIL, Message.of("security.risk.higher", risk.level(), holding.level()))
                : finding.ends(Outcome.PASS, Message.of("security.risk.assessed", risk.level(), holding.level()));
    }

    /**
     * Whether people with personal data, counted over the system and its {@code parts}, reach a threshold that none
     * reaches alone. People in several parts are counted several times, so it is advice.
     */
    public Finding whole(RegimeLevel grade, Criterion criterion, List<?> parts) {
        if (parts.isEmpty()) {
            return verdict.notApplicable("security.split.no-parts");
        }
        List<SystemProfile> all = Stream.concat(
                        Stream.of(system), parts.stream().map(SystemCase.class::cast))
                .map(SystemCase::profile)
                .toList();
        long basic = sum(all, SystemProfile::basicDataSubjects);
        long sensitive = sum(all, SystemProfile::sensitiveDataSubjects);
        Finding.Builder finding = verdict.start()
                .required(Message.of("security.split.below", criterion.basicAsked(), criterion.sensitiveAsked()));
        boolean reached = basic >= criterion.basicAsked() || sensitive >= criterion.sensitiveAsked();
        if (reached && grade.atLeast() < criterion.level()) {
            return finding.ends(
                    Outcome.FAIL, Message.of("security.split.together", basic, sensitive, criterion.level()));
        }
        if (grade.level() == null) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.level.open", grade.supply()));
        }
        return finding.ends(Outcome.PASS, Message.of("security.split.not", basic, sensitive, grade.level()));
    }

    private static long sum(List<SystemProfile> profiles, Function<SystemProfile, @Nullable Long> count) {
        return profiles.stream().map(count).filter(Objects::nonNull).reduce(0L, Math::addExact);
    }

    /** Whether the level is kept, and its measures are there when the time for them is over. */
    public Finding kept(LevelInForce holding, List<?> unmet) {
        if (holding.basis() != LevelInForce.Basis.KEPT) {
            return verdict.notApplicable("security.kept.not");
        }
        LocalDate due = Objects.requireNonNull(holding.measuresDue(), "a kept level has a day for its measures");
        int level = system.approved().level();
        List<String> evidence = List.of(document(system.approved()));
        if (holding.isGraceOn(system.day())) {
            return verdict.pass(evidence, "security.kept.in-time", level, due, unmet.size());
        }
        Finding.Builder finding =
                verdict.start().certainty(Certainty.INTERPRETATION).evidence(evidence);
        return unmet.isEmpty()
                ? finding.ends(Outcome.PASS, Message.of("security.kept.met", level, due))
                : finding.shortfall(unmet.size())
                        .ends(Outcome.FAIL, Message.of("security.kept.unmet", level, due, unmet.size()));
    }

    /** Whether the level of a system that was under investment is approved in time. */
    public Finding investment() {
        LocalDate due = system.timeline().investmentApprovalDueBy();
        if (!system.isUnderInvestmentBefore2026July()) {
            return verdict.notApplicable("security.investment.not");
        }
        LevelApproval approval = system.approval();
        if (approval == null) {
            return system.day().isAfter(due)
                    ? verdict.fail(List.of(), "security.investment.overdue", due)
                    : verdict.notApplicable("security.investment.not-due", due);
        }
        return approval.date().isAfter(due)
                ? verdict.fail(List.of(document(approval)), "security.investment.late", approval.date(), due)
                : verdict.pass(List.of(document(approval)), "security.investment.in-time", approval.date(), due);
    }

    static String document(LevelApproval approval) {
        return approval.document() + " (" + approval.date() + ")";
    }
}
