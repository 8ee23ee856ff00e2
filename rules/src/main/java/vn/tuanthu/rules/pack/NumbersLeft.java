package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;

/** Numbers of a sentence by which something is asked and that no target of the sentence judges. */
final class NumbersLeft implements ClauseReview {
    private static final Pattern AIM = Pattern.compile(".*(?:hướng tới|hướng đến|tiến tới|phấn đấu)[^;.\\d]*");

    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        List<StatedNumber> asked = sentence.asked();
        for (StatedNumber number : asked) {
            long claims = targets.stream()
                    .mapToLong(one -> claims(one.target(), number, sentence))
                    .sum();
            if (sentence.askedAlike(number).indexOf(number) < claims || isOneOfEach(number, targets)) {
                continue;
            }
            boolean isAim = AIM.matcher(number.before()).matches() && asked.indexOf(number) > 0 && claims == 0;
            Placed first = targets.get(0);
            doubts.at(
                    first.at(),
                    isAim ? "pack.doubt.aim-left" : "pack.doubt.number-left",
                    first.target().clause().id(),
                    number.inItsWords(),
                    number.value().toPlainString());
        }
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
