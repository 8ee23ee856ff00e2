package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.PointsChange;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;

/** Numbers of a sentence by which something is asked and that no target of the sentence judges. */
final class NumbersLeft implements ClauseReview {
    private static final Pattern AIM = Pattern.compile(".*(?:hướng tới|hướng đến|tiến tới|phấn đấu)[^;.\\d]*");

    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        List<StatedNumber> asked = sentence.asked();
        for (StatedNumber number : asked) {
            long claims = claims(targets, number, sentence);
            if (sentence.askedAlike(number).indexOf(number) < claims
                    || isOneOfEach(number, targets)
                    || isOfWhatIsCounted(number, targets)) {
                continue;
            }
            Optional<Placed> instead = targets.stream()
                    .filter(one -> hasNumberOfAnother(one.target(), targets, sentence))
                    .max(Comparator.comparingLong(one -> shared(one.target(), number, sentence)));
            boolean isAim = AIM.matcher(number.before()).matches() && asked.indexOf(number) > 0 && claims == 0;
            Placed first = instead.orElse(targets.get(0));
            if (instead.isPresent() && !isAim) {
                Target target = first.target();
                doubts.at(
                        first.at() + "/threshold",
                        "pack.doubt.number-of-another",
                        target.id(),
                        target.threshold()
                                .text(
                                        target.threshold().value(),
                                        target.indicator().unit()),
                        number.inItsWords());
            } else {
                doubts.at(
                        first.at(),
                        isAim ? "pack.doubt.aim-left" : "pack.doubt.number-left",
                        first.target().clause().id(),
                        number.inItsWords(),
                        number.value().toPlainString());
            }
        }
    }

    private static long claims(List<Placed> targets, StatedNumber number, Sentence sentence) {
        return targets.stream()
                .mapToLong(one -> claims(one.target(), number, sentence))
                .sum();
    }

    /** Whether more targets have the number of {@code target} than the sentence states it: one of them has a wrong one. */
    private static boolean hasNumberOfAnother(Target target, List<Placed> targets, Sentence sentence) {
        List<StatedNumber> its =
                sentence.stated(target).stream().filter(StatedNumber::isAsked).toList();
        return !its.isEmpty()
                && targets.size() > 1
                && targets.stream()
                                .filter(one -> its.get(0).isOf(one.target()))
                                .mapToLong(one -> claims(one.target(), its.get(0), sentence))
                                .sum()
                        > its.size();
    }

    /** How many words of what a target counts stand with a number. */
    private static long shared(Target target, StatedNumber number, Sentence sentence) {
        Set<String> said = SentenceParts.of(sentence.words(), sentence.asked())
                .with(number)
                .map(part -> IndicatorWords.words(part.words()).collect(Collectors.toSet()))
                .orElse(Set.of());
        return IndicatorWords.counted(target.indicator()).stream()
                .filter(said::contains)
                .count();
    }

    /** "Checked at least twice a year" may be what is counted: systems that were. */
    private static boolean isOfWhatIsCounted(StatedNumber number, List<Placed> targets) {
        return !number.isPercent()
                && targets.stream()
                        .map(one -> one.target().indicator())
                        .map(one -> " " + PlanText.folded(one.numerator().vi()).toLowerCase(Locale.ROOT) + " ")
                        .flatMap(words -> StatedNumber.in(words).stream())
                        .anyMatch(number::isAlike);
    }

    /** "Each household at least one" may be the share of households that have one: all of them. */
    private static boolean isOneOfEach(StatedNumber number, List<Placed> targets) {
        return !number.isPercent()
                && number.value().compareTo(BigDecimal.ONE) == 0
                && number.comparison() == Comparison.AT_LEAST
                && targets.stream()
                        .map(one -> one.target().threshold())
                        .anyMatch(one -> one.measure() == Measure.RATIO
                                && one.value().compareTo(BigDecimal.valueOf(one.scale())) == 0);
    }

    /** For how many of its mentions a target judges {@code number}: once for each tier that the sentence names. */
    private static long claims(Target target, StatedNumber number, Sentence sentence) {
        Threshold threshold = target.threshold();
        PointsChange change = target.change();
        if (change != null) {
            return number.isOf(target) || number.isPercent() && number.value().compareTo(change.base()) == 0 ? 1 : 0;
        }
        Stream<BigDecimal> judged = Stream.of(
                        threshold.value(),
                        threshold.upTo(),
                        threshold.aim(),
                        target.rankedOf() == null ? null : BigDecimal.valueOf(target.rankedOf()),
                        threshold.measure() == Measure.DENSITY ? BigDecimal.valueOf(threshold.scale()) : null)
                .filter(Objects::nonNull);
        boolean isNoNumber = target.isDeliverable() && target.isOfProvinceAlone();
        if (isNoNumber || judged.noneMatch(value -> number.is(value, threshold.measure()))) {
            return 0;
        }
        Set<Agency.Tier> asked = target.isOfProvinceAlone() ? Set.of(Agency.Tier.values()) : target.tiers();
        return Math.max(
                1,
                sentence.tiers().all().stream()
                        .filter(asked::contains)
                        .collect(Collectors.toSet())
                        .size());
    }
}
