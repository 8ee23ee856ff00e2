package vn.tuanthu.rules.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Percentage;
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

    /** A target with the sentences that every verdict on it says, made once for all of them. */
    record Words(Target target, Message required, Message definition) {
        static Words of(Target target) {
            Indicator what = target.indicator();
            return new Words(
                    target,
                    Message.of("target.required", target.threshold().value()),
                    Message.of("target.definition", what.numerator(), what.denominator(), what.basis()));
        }
    }

    private final Target target;
    private final Words words;
    private final @Nullable Figure figure;
    private final boolean asked;

    TargetCase(Words words, Addressee addressee, @Nullable Figure figure) {
        super(words.target(), words.target().tiers(), addressee);
        this.target = words.target();
        this.words = words;
        this.figure = figure;
        this.asked = !isTierEnded() && (!isOfAgency() || target.speaksOf(agency()));
    }

    /**
     * A figure that is defined otherwise than the plan does only advises, and the verdict says so: what it would show
     * under the plan's definition nobody knows.
     */
    @Override
    public Verdict verdict(FindingCollector findings) {
        Verdict verdict =
                findings.on(target, subject()).required(words.required()).definition(words.definition());
        if (figure == null || !asked) {
            return verdict;
        }
        verdict.evidence(figure.sources());
        if (figure.isCounted() && !isOfNobody()) {
            verdict.counted(count(), outOf());
        }
        List<String> others = figure.otherDefinitions();
        return others.isEmpty()
                ? verdict
                : verdict.advice().definition("target.other-definition", String.join("; ", others), words.definition());
    }

    // ---- whom the target speaks of ----

    @Override
    public boolean isAsked() {
        return asked;
    }

    /** Whether it speaks of the agency's kind; true of the province. */
    public boolean isOfItsKinds() {
        return !isOfAgency() || target.kinds().contains(agency().kind());
    }

    /** Whether it leaves out the agency's kind at the agency's tier. */
    public boolean isExcepted() {
        return isOfAgency() && target.excepts(agency());
    }

    /** Whether it speaks only of agencies that provide public services, and this one does not. */
    public boolean isWithoutTheServices() {
        return target.publicServicesOnly() && isOfAgency() && !agency().providesPublicServices();
    }

    // ---- what answers it ----

    /** Whether there is any figure. */
    public boolean isAnswered() {
        return figure != null;
    }

    /** Whether it is one measurement that is only a percentage. */
    public boolean isPublished() {
        return figure instanceof SingleFigure && !figure.isCounted();
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
        return isCounted() && !(isPooled() && isIncomplete()) && outOf() > 0;
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
        return target.threshold().isMetBy(publishedPercent());
    }

    /** Whether the agency reaches the target by itself, by its counts or its published percentage. */
    public boolean isReached() {
        return isPublished() ? isMetAsPublished() : isMet();
    }

    /** Whether it is known if the agency reaches the target by itself. */
    public boolean isKnown() {
        return isAnswered() && !isOverZero();
    }

    // ---- for the sentences ----

    /** What is measured. */
    public Indicator indicator() {
        return target.indicator();
    }

    /** The least acceptable percentage. */
    public BigDecimal required() {
        return target.threshold().value();
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

    /** What is counted. */
    public Localized unit() {
        return figure().unit(indicator());
    }

    /** The ratio in percent, for display. */
    public BigDecimal percent() {
        return Percentage.display(count(), outOf());
    }

    /** How many whole units are missing. */
    public long shortfall() {
        return target.threshold().shortfall(count(), outOf());
    }

    /** The published percentage. */
    public BigDecimal publishedPercent() {
        return measurement().published();
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
        List<String> silent = figure().silent();
        return silent.size() <= NAMED
                ? silent
                : Stream.concat(silent.stream().limit(NAMED), Stream.of("…")).toList();
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
