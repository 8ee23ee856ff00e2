package vn.tuanthu.rules.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts that the rules of section II.2 reach into words and numbers. */
public final class TargetVerdict {
    private static final LocalizedText AGENCIES = new LocalizedText("cơ quan", "agencies");
    private static final int NAMED = 10;

    private final Target target;
    private final String subject;
    private final String subjectName;

    private TargetVerdict(Target target, String subject, String subjectName) {
        this.target = target;
        this.subject = subject;
        this.subjectName = subjectName;
    }

    /** A verdict on an agency. */
    public static TargetVerdict on(Target target, Agency agency) {
        return new TargetVerdict(target, agency.id(), agency.name());
    }

    /** A verdict on a province. */
    public static TargetVerdict on(Target target, Plan.Province province) {
        return new TargetVerdict(target, province.id(), province.name());
    }

    /** The target does not speak of this agency on {@code day}. */
    public Finding excluded(Agency agency, LocalDate day) {
        return start().ends(
                        Outcome.NOT_APPLICABLE, target.exclusion(agency, day).orElseThrow());
    }

    /** None of the target's tiers exists on {@code day}. */
    public Finding outOfForce(LocalDate day) {
        Agency.Tier tier = target.tiers().iterator().next();
        LocalDate abolished = Objects.requireNonNull(tier.lastDay(), "every tier of it is abolished");
        return start().ends(Outcome.NOT_APPLICABLE, Message.of("target.tier-abolished", tier.text(), abolished, day));
    }

    /** Nothing was supplied. */
    public Finding unanswered() {
        Indicator what = target.indicator();
        return start().ends(
                        Outcome.NO_DATA,
                        Message.of("target.no-figure", what.id(), what.numerator(), what.denominator()));
    }

    /** The denominator is zero. */
    public Finding undefined(Measurement figure) {
        return of(figure)
                .ends(
                        Outcome.NO_DATA,
                        Message.of(
                                "target.zero",
                                target.indicator().denominator(),
                                target.indicator().trap()));
    }

    /** One figure, judged by the threshold. */
    public Finding judged(Measurement figure) {
        if (figure.isCounted()) {
            return judged(of(figure), figure.count(), figure.outOf());
        }
        boolean met = target.threshold().isMetBy(figure.published());
        return of(figure)
                .percent(figure.published())
                .ends(
                        met ? Outcome.PASS : Outcome.FAIL,
                        Message.of(
                                met ? "target.met-published" : "target.missed-published",
                                figure.published(),
                                target.threshold().value()));
    }

    /** Figures of several agencies, judged as one ratio. */
    public Finding judged(PooledRatio pool) {
        return judged(of(pool), pool.numerator(), pool.denominator());
    }

    /** The target speaks of no agency in the evidence. */
    public Finding nobodyAsked() {
        return start().ends(Outcome.NO_DATA, Message.of("target.nobody", target.indicatorId()));
    }

    /** Some agencies show nothing. */
    public Finding incomplete(PooledRatio pool) {
        return of(pool).ends(
                        Outcome.NO_DATA,
                        Message.of(
                                "target.incomplete",
                                pool.silent().size(),
                                pool.figures().size() + pool.silent().size(),
                                firstOf(pool.silent()),
                                target.indicatorId()));
    }

    /** Some figures are only percentages. */
    public Finding uncounted(PooledRatio pool) {
        return of(pool).ends(Outcome.NO_DATA, Message.of("target.uncounted", target.indicatorId()));
    }

    /** Nothing was counted in any agency. */
    public Finding undefined(PooledRatio pool) {
        return of(pool).ends(
                        Outcome.NO_DATA,
                        Message.of(
                                "target.zero",
                                target.indicator().denominator(),
                                target.indicator().trap()));
    }

    /** Enough or too few agencies reach the target, whatever the silent ones would show. */
    public Finding judged(AgencyShare tally) {
        boolean met = tally.isSurelyMet(target.threshold());
        Finding.Builder finding = of(tally);
        long missing = target.threshold().shortfall(tally.reached(), tally.asked());
        BigDecimal percent = Percentage.display(tally.reached(), tally.asked());
        return finding.shortfall(missing)
                .ends(
                        met ? Outcome.PASS : Outcome.FAIL,
                        ratio(met, tally.reached(), tally.asked(), percent, missing, AGENCIES));
    }

    /** It depends on the agencies that show nothing. */
    public Finding open(AgencyShare tally) {
        return of(tally)
                .ends(
                        Outcome.NO_DATA,
                        Message.of(
                                "target.incomplete",
                                tally.silent().size(),
                                tally.asked(),
                                firstOf(tally.silent()),
                                target.indicatorId()));
    }

    private Finding judged(Finding.Builder finding, long numerator, long denominator) {
        long missing = target.threshold().shortfall(numerator, denominator);
        boolean met = missing == 0;
        BigDecimal percent = Percentage.display(numerator, denominator);
        return finding.percent(percent)
                .shortfall(missing)
                .ends(
                        met ? Outcome.PASS : Outcome.FAIL,
                        ratio(
                                met,
                                numerator,
                                denominator,
                                percent,
                                missing,
                                target.indicator().unit()));
    }

    private Message ratio(
            boolean met, long numerator, long denominator, BigDecimal percent, long missing, LocalizedText unit) {
        return Message.of(
                met ? "target.met" : "target.missed",
                numerator,
                denominator,
                unit,
                percent,
                target.threshold().value(),
                missing);
    }

    private Finding.Builder of(Measurement figure) {
        Finding.Builder finding = start().evidence(List.of(source(figure)));
        if (figure.isCounted()) {
            finding.counted(figure.count(), figure.outOf());
        }
        return figure.isAsPlanned() ? finding : noting(finding, List.of(figure));
    }

    private Finding.Builder of(PooledRatio pool) {
        Finding.Builder finding = start().evidence(sources(pool.figures()));
        if (!pool.isUncounted()) {
            finding.counted(pool.numerator(), pool.denominator());
        }
        return noting(finding, pool.figures());
    }

    private Finding.Builder of(AgencyShare tally) {
        Finding.Builder finding = start().counted(tally.reached(), tally.asked())
                .percent(Percentage.display(tally.reached(), tally.asked()))
                .evidence(sources(tally.figures()));
        return noting(finding, tally.figures());
    }

    /** A figure that is defined otherwise than the plan does only advises, and the verdict says so. */
    private Finding.Builder noting(Finding.Builder finding, List<Measurement> figures) {
        List<String> others = figures.stream()
                .map(Measurement::definition)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return finding;
        }
        return finding.mandatory(false)
                .definition(Message.of("target.other-definition", String.join("; ", others), definition()));
    }

    private Finding.Builder start() {
        String words = target.clause().text();
        return Finding.of(target.id(), target.clause().id(), new LocalizedText(words, words), subject, subjectName)
                .mandatory(target.mandatory())
                .required(Message.of("target.required", target.threshold().value()))
                .definition(definition())
                .certainty(target.certainty());
    }

    private Message definition() {
        Indicator what = target.indicator();
        return Message.of("target.definition", what.numerator(), what.denominator(), what.basis());
    }

    private static List<String> sources(List<Measurement> figures) {
        return figures.stream().map(TargetVerdict::source).toList();
    }

    private static String source(Measurement figure) {
        String agency = figure.agency() == null ? "" : figure.agency() + ": ";
        String source = figure.source() == null ? "" : figure.source() + "; ";
        return agency + source + "kỳ " + figure.period();
    }

    private static List<String> firstOf(List<String> names) {
        return names.size() <= NAMED
                ? names
                : Stream.concat(names.stream().limit(NAMED), Stream.of("…")).toList();
    }
}
