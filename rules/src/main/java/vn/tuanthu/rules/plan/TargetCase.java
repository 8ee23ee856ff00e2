package vn.tuanthu.rules.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.engine.FindingCollector;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.engine.Verdict;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;

/**
 * A target, an agency or the province, and the figure that answers it. The figure is one measurement, the pooled counts
 * of a province's agencies, or the share of its agencies that reach the target by themselves: all are held against the
 * threshold in the same way.
 */
@SeenByRules
public final class TargetCase extends PlanCase {
    private static final int NAMED = 10;
    private static final Set<Agency.Tier> EVERY = Set.of(Agency.Tier.values());

    private final Target target;
    private final TargetWords words;
    private final @Nullable Figure figure;
    /** A figure that was supplied and answers nothing. */
    private final @Nullable SingleFigure remark;

    private final boolean asked;
    /** Ids of systems of unknown level: until it is known whether the target speaks of them, they give no figure. */
    private final List<String> undecided;

    TargetCase(TargetWords words, Addressee addressee, @Nullable Figure supplied, List<String> undecided) {
        super(
                words.target(),
                words.target().isOfProvinceAlone() ? EVERY : words.target().tiers(),
                addressee);
        this.target = words.target();
        this.words = words;
        this.undecided = undecided;
        this.remark = supplied instanceof SingleFigure one && one.isOtherwiseDefined() ? one : null;
        this.figure = remark == null ? supplied : null;
        this.asked = !isTierEnded() && (!isOfAgency() || target.speaksOf(agency()));
    }

    @Override
    public Verdict verdict(FindingCollector findings) {
        Verdict verdict = findings.on(target, subject(), addressee().alike())
                .required(words.required())
                .definition(words.definition());
        if (!asked) {
            return verdict;
        }
        if (remark != null) {
            return verdict.evidence(remark.source());
        }
        if (figure == null) {
            return verdict;
        }
        List<Localized> sources = new ArrayList<>(figure.sources());
        figure.remarks().forEach(one -> sources.add(one.remark(indicator().unit())));
        LocalDate last = figure.lastDay();
        if (last != null && last.isAfter(day())) {
            sources.add(Message.of("target.later-period", last, day()));
        }
        verdict.evidence(sources);
        if (!figure.isCounted() || isOfNobody()) {
            return verdict;
        }
        return target.indicator().measure().isSingle() ? verdict.counted(count()) : verdict.counted(count(), outOf());
    }

    // ---- whom the target speaks of ----

    @Override
    public boolean isAsked() {
        return asked;
    }

    /** Whether what it measures belongs to the province and to no agency. */
    public boolean isOfProvinceAlone() {
        return target.isOfProvinceAlone();
    }

    /** Whether it speaks of the agency's kind; true of what is no agency. */
    public boolean isOfItsKinds() {
        return !isOfAgency() || target.isOfProvinceAlone() || target.kinds().contains(agency().kind());
    }

    /** Whether it leaves out the agency's kind at the agency's tier. */
    public boolean isExcepted() {
        return isOfAgency() && target.excepts(agency());
    }

    /** Whether it speaks only of agencies that provide public services, and this one does not. */
    public boolean isWithoutTheServices() {
        return target.publicServicesOnly()
                && isOfAgency()
                && !target.isOfProvinceAlone()
                && !agency().providesPublicServices();
    }

    // ---- what answers it ----

    /** Whether there is any figure that may answer it. */
    public boolean isAnswered() {
        return figure != null;
    }

    /** Whether it has no figure because it is counted from systems, and the level of some of them is not known. */
    public boolean isWaitingForLevels() {
        return !undecided.isEmpty() && (figure == null || isOfNobody() || isPooled() && isIncomplete());
    }

    /** Whether a figure was supplied that is defined otherwise than the plan defines it: it answers nothing. */
    public boolean isRemarked() {
        return remark != null;
    }

    /** Whether it is one number that was only published, without counts. */
    public boolean isPublished() {
        return figure instanceof SingleFigure && !figure.isCounted() && !target.isDeliverable();
    }

    /** Whether it tells if something is done. */
    public boolean isDelivery() {
        return figure instanceof SingleFigure && target.isDeliverable();
    }

    /** Whether it is a place among others than those the plan means. */
    public boolean isRankedOtherwise() {
        return target.rankedOf() != null
                && ranked() != null
                && !target.rankedOf().equals(ranked());
    }

    /** Whether the day by which the target is to be reached has not passed. */
    public boolean isBeforeDue() {
        return target.due() != null && !day().isAfter(due());
    }

    /** Whether it tells how things stood after the day by which the target was to be reached. */
    public boolean isOfAfterDue() {
        LocalDate last = figure == null || target.isDeliverable() ? null : figure.lastDay();
        return target.due() != null && last != null && last.isAfter(due());
    }

    /** Whether it is the pooled counts of the province's agencies. */
    public boolean isPooled() {
        return figure instanceof PooledRatio;
    }

    /** Whether it is a figure of the province's agencies, and the target speaks of none of them. */
    public boolean isOfNobody() {
        return figure != null && !(figure instanceof SingleFigure) && agencies() == 0;
    }

    /** Whether some agency shows no figure. */
    public boolean isIncomplete() {
        return figure != null && !figure.silent().isEmpty();
    }

    /** Whether everything in it was counted; otherwise something is only a percentage. */
    public boolean isCounted() {
        return figure != null && figure.isCounted();
    }

    /** Whether there is a ratio to be judged: something was counted, and where counts are pooled, by every agency. */
    public boolean isJudgeable() {
        return isCounted() && !isRankedOtherwise() && !(isPooled() && isIncomplete()) && outOf() > 0;
    }

    /** Whether nothing was counted: the denominator is zero. */
    public boolean isOverZero() {
        return isCounted() && outOf() == 0;
    }

    /** Whether the ratio reaches the threshold, compared exactly. */
    public boolean isMet() {
        return target.threshold().isMetBy(count(), outOf());
    }

    /** Whether the ratio would reach it if every agency of which it is not known did. */
    public boolean isWithinReach() {
        return target.threshold().isMetBy(most(), outOf());
    }

    /** Whether the published percentage reaches it. */
    public boolean isMetAsPublished() {
        return target.threshold().isMetBy(published());
    }

    /** Whether the agency reaches the target by itself, by its counts, its published figure or what it has done. */
    public boolean isReached() {
        if (isDelivery()) {
            return isDone() && !isDoneLater() && isInTime();
        }
        return isPublished() ? isMetAsPublished() : isMet();
    }

    /** Whether it is known if the agency reaches the target by itself. */
    public boolean isKnown() {
        if (isDelivery()) {
            return isReached() || isDone() && isDated() && !isDoneLater() || !isDone() && !isBeforeDue();
        }
        return isAnswered() && !isOverZero();
    }

    // ---- what is done ----

    /** Whether it is said to be done. */
    public boolean isDone() {
        return measurement().tellsOfDone();
    }

    /** Whether the day it was done is known. */
    public boolean isDated() {
        return measurement().doneOn() != null;
    }

    /** Whether it was done after the day everything is evaluated for. */
    public boolean isDoneLater() {
        return isDated() && doneOn().isAfter(day());
    }

    /** Whether it was done by the day it was due, which is certain without its date while that day has not passed. */
    public boolean isInTime() {
        return isDated() ? !doneOn().isAfter(due()) : isBeforeDue();
    }

    /** The day it was done. */
    public LocalDate doneOn() {
        return Objects.requireNonNull(measurement().doneOn(), "doneOn");
    }

    /** The day by which the target is to be reached. */
    public LocalDate due() {
        return Objects.requireNonNull(target.due(), "due");
    }

    /** How many days after the due day it was done. */
    public long daysLate() {
        return ChronoUnit.DAYS.between(due(), doneOn());
    }

    /** How many days ago it was due. */
    public long daysOverdue() {
        return ChronoUnit.DAYS.between(due(), day());
    }

    // ---- for the sentences ----

    /** What is measured. */
    public Indicator indicator() {
        return target.indicator();
    }

    /** What is asked, in words. */
    public Message demand() {
        return words.asked();
    }

    /** What to supply where there is no figure. */
    public Message wanted() {
        return words.wanted();
    }

    /** The figure as it was counted. */
    public Localized measured() {
        return words.measured(figure());
    }

    /** What was held against what, as it turned out. */
    public Message inequality() {
        return words.inequality(figure(), isMet());
    }

    /** What is missing, or too much, in its own unit. */
    public Message gap() {
        return words.gap(figure());
    }

    /** What the aim says of the figure; nothing where there is none. */
    public Localized aim() {
        return words.aim(figure());
    }

    /** Among how many the place is. */
    public @Nullable Long ranked() {
        return figure instanceof SingleFigure one ? one.measured().denominator() : null;
    }

    /** Among how many the plan means it. */
    public @Nullable Long rankedOf() {
        return target.rankedOf();
    }

    /** The figure as it was published. */
    public Localized publishedNumber() {
        return words.published(single());
    }

    /** The numerator. */
    public long count() {
        return figure().count();
    }

    /** The denominator. */
    public long outOf() {
        return figure().outOf();
    }

    private long most() {
        return figure().most();
    }

    /** The ratio or change in percent, for display; null where the figure is none. */
    public @Nullable BigDecimal percent() {
        return words.percent(figure());
    }

    /** How many whole units are missing. */
    public long shortfall() {
        return target.threshold().shortfall(count(), outOf());
    }

    /** The published percentage, of a change by how much it has risen or fallen; null where the published figure is none. */
    public @Nullable BigDecimal publishedPercent() {
        return measurement().percent() == null ? null : published();
    }

    /** The published figure; of a change by how much it has risen or fallen, as the target asks. */
    private BigDecimal published() {
        return switch (indicator().measure()) {
            case INCREASE -> measurement().publishedRise();
            case DECREASE -> measurement().publishedRise().negate();
            default -> measurement().published();
        };
    }

    /** Id of the agency. */
    public String agencyId() {
        return agency().id();
    }

    /** How many agencies the target speaks of. */
    public int agencies() {
        return figure().agencies();
    }

    /** How many of them show no figure. */
    public int missing() {
        return figure().silent().size();
    }

    /** Ids of the first of them. */
    public List<String> firstMissing() {
        return first(figure().silent());
    }

    /** Ids of the first systems whose level is not known. */
    public List<String> firstUndecided() {
        return first(undecided);
    }

    private static List<String> first(List<String> ids) {
        return ids.size() <= NAMED
                ? ids
                : Stream.concat(ids.stream().limit(NAMED), Stream.of("…")).toList();
    }

    /** The figure that was supplied and answers nothing. */
    public SingleFigure remark() {
        return Objects.requireNonNull(remark, "nothing is remarked");
    }

    /** Its numbers. */
    public Message remarkShown() {
        return remark().shown(indicator().unit());
    }

    /** How it is defined. */
    public String otherDefinition() {
        return String.valueOf(remark().measured().definition());
    }

    /** How the plan defines what is measured. */
    public Message planned() {
        return words.definition();
    }

    /** The one measurement that answers it. */
    public SingleFigure single() {
        return (SingleFigure) figure();
    }

    private Measurement measurement() {
        return single().measured();
    }

    private Figure figure() {
        return Objects.requireNonNull(figure, "there is no figure");
    }
}
