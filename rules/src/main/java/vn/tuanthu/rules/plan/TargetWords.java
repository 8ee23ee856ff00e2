package vn.tuanthu.rules.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.PublishedChange;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * What verdicts on a target say of it and of its figure: made once for all of them where they say the same.
 *
 * @param target the target
 * @param required what it asks, as a formula
 * @param asked what it asks, in words
 * @param definition how its figure is defined
 */
record TargetWords(Target target, Message required, Message asked, Message definition) {
    private static final LocalizedText NOTHING = LocalizedText.of("");
    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 9;

    static TargetWords of(Target target) {
        Indicator what = target.indicator();
        return new TargetWords(
                target,
                target.required(),
                target.inWords(),
                what.denominator() == null
                        ? Message.of("target.definition-single", what.numerator(), what.basis())
                        : Message.of("target.definition", what.numerator(), what.denominator(), what.basis()));
    }

    /** The same words of how many agencies meet the target themselves. */
    TargetWords ofAgencies() {
        return new TargetWords(target.asShareOfAgencies(), required, asked, definition);
    }

    /** The figure as it was counted. */
    Localized measured(Figure figure) {
        long count = figure.count();
        long outOf = figure.outOf();
        Localized unit = figure.unit(target.indicator());
        return switch (target.indicator().measure()) {
            case RATIO, DONE ->
                Message.of("target.measured.share", count, outOf, unit, Percentage.display(count, outOf));
            case COUNT, AMOUNT -> target.threshold().counted(count, unit);
            case RANK -> place(count, figure);
            case PLACES_UP -> Message.of("target.measured.places-up", count, outOf, outOf - count);
            case INCREASE, DECREASE -> Message.of("target.measured.change", count, outOf, unit, change(count, outOf));
            case DENSITY ->
                Message.of(
                        "target.measured.density",
                        count,
                        outOf,
                        target.threshold()
                                .text(display(count, outOf, target.threshold().scale()), unit));
            case AVERAGE ->
                Message.of(
                        "target.measured.average",
                        count,
                        outOf,
                        target.threshold().text(display(count, outOf, 1), unit));
        };
    }

    private Localized place(long place, Figure figure) {
        Message alone = Message.of("threshold.rank", place);
        Long among = figure instanceof SingleFigure single ? single.measured().denominator() : null;
        return among == null ? alone : Message.of("threshold.ranked-of", alone, among);
    }

    private static BigDecimal change(long now, long before) {
        return now >= before
                ? Percentage.display(now - before, before)
                : Percentage.display(before - now, before).negate();
    }

    /** With as many digits as tell it from the threshold: 701 firms of 1.000.000 people are not 0,7 of 1.000. */
    private BigDecimal display(long count, long outOf, long scale) {
        BigDecimal scaled = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(scale));
        BigDecimal whole = BigDecimal.valueOf(outOf);
        BigDecimal threshold = target.threshold().value();
        int decimals = DECIMALS;
        BigDecimal shown = scaled.divide(whole, decimals, RoundingMode.HALF_UP);
        while (shown.compareTo(threshold) == 0
                && scaled.compareTo(threshold.multiply(whole)) != 0
                && decimals < MOST_DECIMALS) {
            decimals++;
            shown = scaled.divide(whole, decimals, RoundingMode.HALF_UP);
        }
        return shown;
    }

    /** What was held against what, in whole numbers, as it turned out. */
    Message inequality(Figure figure, boolean met) {
        Threshold threshold = target.threshold();
        Localized left = left(figure);
        Localized right = right(threshold.value(), figure);
        BigDecimal upTo = threshold.upTo();
        if (upTo == null) {
            Comparison comparison = threshold.comparison();
            return Message.of("target.inequality", left, met ? comparison.sign() : comparison.contrary(), right);
        }
        Localized most = right(upTo, figure);
        if (met) {
            return Message.of("target.inequality.between", right, left, most);
        }
        return threshold.isExceededBy(figure.count(), figure.outOf())
                ? Message.of("target.inequality", left, ">", most)
                : Message.of("target.inequality", left, "<", right);
    }

    private Localized left(Figure figure) {
        long scale = target.threshold().scale();
        return switch (target.indicator().measure()) {
            case RATIO, DONE, DENSITY -> Message.of("target.left.times", scale, figure.count());
            case INCREASE -> Message.of("target.left.difference", scale, figure.count(), figure.outOf());
            case DECREASE -> Message.of("target.left.difference", scale, figure.outOf(), figure.count());
            case PLACES_UP -> Message.of("target.left.places", figure.outOf(), figure.count());
            case COUNT, AMOUNT, RANK, AVERAGE -> Message.of("target.left.alone", figure.count());
        };
    }

    private Localized right(BigDecimal value, Figure figure) {
        return target.indicator().measure().isWhole()
                ? Message.of("target.right.alone", value)
                : Message.of("target.right.times", value, figure.outOf());
    }

    /** What is missing, or too much, in its own unit. */
    Message gap(Figure figure) {
        Threshold threshold = target.threshold();
        return gap(threshold, figure);
    }

    private Message gap(Threshold threshold, Figure figure) {
        long missing = threshold.shortfall(figure.count(), figure.outOf());
        Localized units = threshold.counted(missing, figure.unit(target.indicator()));
        Measure measure = target.indicator().measure();
        if (measure == Measure.RANK) {
            return Message.of("target.gap.places", units);
        }
        // Of a decrease it is the number itself that must still go down.
        boolean tooMuch = threshold.isExceededBy(figure.count(), figure.outOf()) != (measure == Measure.DECREASE);
        return Message.of(tooMuch ? "target.gap.above" : "target.gap.below", units);
    }

    /** What a second, harder value that decides nothing says of the figure; nothing where there is none. */
    Localized aim(Figure figure) {
        return target.threshold()
                .towardsAim()
                .map(aim -> {
                    Localized harder = aim.inWords(figure.unit(target.indicator()));
                    return aim.isMetBy(figure.count(), figure.outOf())
                            ? Message.of("target.aim.reached", harder)
                            : Message.of("target.aim.open", harder, gap(aim, figure));
                })
                .map(Localized.class::cast)
                .orElse(NOTHING);
    }

    /** The figure as it was published. */
    Localized published(SingleFigure figure) {
        BigDecimal number = figure.measured().published();
        PublishedChange change = figure.measured().percentIs();
        if (change != null) {
            return Message.of("target.published." + change.name(), number);
        }
        return target.indicator().measure().isPercent()
                ? Message.of("target.published.rate", number)
                : Message.of(
                        "target.published.value",
                        target.threshold().text(number, target.indicator().unit()));
    }

    /** What to supply where there is no figure. */
    Message wanted() {
        Indicator what = target.indicator();
        List<Object> named = what.denominator() == null
                ? List.of(what.id(), what.numerator())
                : List.of(what.id(), what.numerator(), what.denominator());
        if (target.isDeliverable()) {
            return Message.of("target.no-done", named.toArray());
        }
        return Message.of(named.size() == 2 ? "target.no-number" : "target.no-figure", named.toArray());
    }

    /** The shown percentage, rounded; null where the figure is none. */
    @Nullable BigDecimal percent(Figure figure) {
        return switch (target.indicator().measure()) {
            case RATIO, DONE -> Percentage.display(figure.count(), figure.outOf());
            case INCREASE -> change(figure.count(), figure.outOf());
            case DECREASE -> change(figure.count(), figure.outOf()).negate();
            case COUNT, AMOUNT, RANK, PLACES_UP, DENSITY, AVERAGE -> null;
        };
    }
}
