package vn.tuanthu.rules.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Tiers;
import vn.tuanthu.rules.engine.FindingCollector;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.engine.Verdict;

/** A target of the province, or of one of a list of the plan, whose figure is still to be found among its own and those of its agencies. */
@SeenByRules
public final class ProvinceTarget extends PlanCase {
    private final Target target;
    private final TargetWords words;
    private final @Nullable Ended ended;
    private final List<String> undecided;

    ProvinceTarget(TargetWords words, Addressee province, Tiers tiers, List<String> undecided) {
        super(words.target(), Set.of(), province);
        this.target = words.target();
        this.words = words;
        this.undecided = undecided;
        this.ended = ended(target, tiers, province.day());
    }

    /** The first of its tiers when all of them have ended. */
    private static @Nullable Ended ended(Target target, Tiers tiers, LocalDate day) {
        if (target.isOfProvinceAlone() || target.tiers().stream().anyMatch(tier -> tiers.existsOn(tier, day))) {
            return null;
        }
        return target.tiers().stream()
                .sorted(Comparator.naturalOrder())
                .findFirst()
                .map(tier -> ended(tier, tiers))
                .orElse(null);
    }

    private static @Nullable Ended ended(Agency.Tier tier, Tiers tiers) {
        LocalDate last = tiers.lastDay(tier);
        return last == null ? null : new Ended(tier, last);
    }

    @Override
    @Nullable Ended ended() {
        return ended;
    }

    @Override
    public Verdict verdict(FindingCollector findings) {
        return unanswered().verdict(findings);
    }

    @Override
    public boolean isAsked() {
        return !isTierEnded();
    }

    /** What is measured. */
    public String indicatorId() {
        return target.indicatorId();
    }

    /** Whether, without a figure of its own, the counts of its agencies are added up. */
    public boolean isPooled() {
        return target.isPooled();
    }

    /** Whether, without a figure of its own, the agencies that reach it are counted. */
    public boolean isShare() {
        return target.countsAgencies();
    }

    /** Whether {@code figure}, one of no agency, is about the tiers it speaks of, or about this subject. */
    public boolean isCoveredBy(SingleFigure figure) {
        String about = figure.measured().subject();
        return target.covers(figure.measured())
                && (about == null || about.equals(subject().id()));
    }

    /** Answered by nothing. */
    public TargetCase unanswered() {
        return new TargetCase(words, addressee(), null, undecided);
    }

    /** Answered by a figure of the whole province. */
    public TargetCase answeredBy(SingleFigure figure) {
        return new TargetCase(words, addressee(), figure, List.of());
    }

    /**
     * Answered by the figures of its agencies, added up; {@code silent} are the ids of those without one, {@code remarks}
     * the figures of some of these that answer nothing.
     */
    public TargetCase pooling(List<?> figures, List<?> silent, List<?> remarks) {
        return new TargetCase(
                words,
                addressee(),
                new PooledRatio(
                        Figure.byAgency(figures.stream()), Figure.sorted(silent), Figure.byAgency(remarks.stream())),
                undecided);
    }

    /**
     * Answered by how many agencies reach it; {@code silent} are the ids of those of which it is not known, {@code remarks}
     * the figures of some of these that answer nothing.
     */
    public TargetCase sharing(List<?> figures, long reached, List<?> silent, List<?> remarks) {
        return new TargetCase(
                words.ofAgencies(),
                addressee(),
                new AgencyShare(
                        Figure.byAgency(figures.stream()),
                        reached,
                        Figure.sorted(silent),
                        Figure.byAgency(remarks.stream())),
                undecided);
    }
}
