package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.PointsChange;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;
import vn.tuanthu.text.Message;

/** Whether the numbers of a target are in its sentence, in its unit, for its tier, and compared as the sentence says. */
final class NumberWords implements TargetReview {
    private static final Pattern EVERY = Pattern.compile("tất cả|toàn bộ|mọi |các |hoàn thành|từng |mỗi ");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void look(Target target, Sentence sentence, String at, Doubts doubts) {
        Threshold threshold = target.threshold();
        if (target.isDeliverable() && target.isOfProvinceAlone()) {
            if (threshold.value().compareTo(HUNDRED) != 0) {
                doubts.at(at + "/threshold", "pack.doubt.done-number", target.id(), threshold.value());
            }
            return;
        }
        List<StatedNumber> same = sentence.stated(target);
        if (!target.isDeliverable() || threshold.value().compareTo(HUNDRED) != 0) {
            isThere(target, sentence, threshold.value(), same, at + "/threshold", doubts);
        }
        List<StatedNumber> its = ofItsTiers(target, sentence, same, at, doubts);
        comparison(target, its, at, doubts);
        if (threshold.measure() == Measure.DENSITY && !sentence.has(grouped(threshold.scale()))) {
            doubts.at(at + "/indicator", "pack.doubt.per", target.id(), threshold.scale());
        }
        BigDecimal upTo = threshold.upTo();
        if (upTo != null) {
            isThere(target, sentence, upTo, sentence.stated(target, upTo), at + "/upTo", doubts);
        }
        BigDecimal aim = threshold.aim();
        if (aim != null) {
            isThere(target, sentence, aim, sentence.stated(target, aim), at + "/aim", doubts);
        }
    }

    /** A number as it is written with or without points between its thousands. */
    private static Pattern grouped(long number) {
        String digits = String.valueOf(number).replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", "[.]?");
        return Pattern.compile("(?<![\\d.,])" + digits + "(?![\\d.,]*\\d)");
    }

    private static void isThere(
            Target target, Sentence sentence, BigDecimal value, List<StatedNumber> same, String at, Doubts doubts) {
        Threshold threshold = target.threshold();
        boolean isEvery = threshold.measure().isPercent() && value.compareTo(HUNDRED) == 0 && sentence.has(EVERY);
        boolean isNone = value.signum() == 0 && sentence.words().contains(" không ");
        if (same.isEmpty() && !isEvery && !isNone) {
            doubts.at(
                    at,
                    "pack.doubt.number",
                    target.id(),
                    threshold.text(value, target.indicator().unit()),
                    sentence.asked().isEmpty()
                            ? Message.of("pack.doubt.number-none")
                            : Message.of(
                                    "pack.doubt.number-others",
                                    sentence.asked().stream()
                                            .map(StatedNumber::shown)
                                            .toList()));
        }
    }

    /** Those of {@code same} that the sentence says of the tiers of the target, where it says of which it speaks. */
    private static List<StatedNumber> ofItsTiers(
            Target target, Sentence sentence, List<StatedNumber> same, String at, Doubts doubts) {
        List<StatedNumber> its = same;
        for (var ofTier : sentence.tiers().numbers().entrySet()) {
            if (!target.tiers().contains(ofTier.getKey()) || same.isEmpty()) {
                continue;
            }
            List<StatedNumber> said = ofTier.getValue();
            its = same.stream().filter(said::contains).toList();
            if (its.isEmpty() && !claimed(target, said)) {
                doubts.at(
                        at + "/threshold",
                        "pack.doubt.tier-number",
                        target.id(),
                        said.get(0).quoted(),
                        ofTier.getKey().text(),
                        target.threshold()
                                .text(
                                        target.threshold().value(),
                                        target.indicator().unit()));
                return same;
            }
        }
        return its;
    }

    private static boolean claimed(Target target, List<StatedNumber> said) {
        BigDecimal upTo = target.threshold().upTo();
        return upTo != null
                && said.stream().anyMatch(one -> one.is(upTo, target.threshold().measure()));
    }

    private static void comparison(Target target, List<StatedNumber> same, String at, Doubts doubts) {
        Threshold threshold = target.threshold();
        Comparison asked = asked(target);
        boolean isPlace = threshold.measure() == Measure.RANK;
        if (isPlace && !asked.hasMost()) {
            doubts.at(at + "/comparison", "pack.doubt.place", target.id(), asked.name());
            return;
        }
        if (same.isEmpty()) {
            return;
        }
        List<Comparison> said = same.stream()
                .map(StatedNumber::comparison)
                .filter(Objects::nonNull)
                .toList();
        if (said.size() < same.size()) {
            if (said.isEmpty() && !isPlace && !asked.hasLeast()) {
                doubts.at(
                        at + "/comparison",
                        "pack.doubt.softer",
                        target.id(),
                        same.get(0).quoted(),
                        asked.name());
            } else if (said.isEmpty() && (isPlace ? asked != Comparison.AT_MOST : isStricter(asked))) {
                doubts.at(
                        at + "/comparison",
                        "pack.doubt.bare",
                        target.id(),
                        same.get(0).quoted(),
                        asked.name());
            }
        } else if (said.stream().noneMatch(one -> fits(one, asked, threshold))) {
            doubts.at(
                    at + "/comparison",
                    "pack.doubt.comparison",
                    target.id(),
                    same.get(0).quoted(),
                    said.get(0).name(),
                    asked.name());
        }
    }

    /** Of what falls by at least so many points the share is at most what remains. */
    private static Comparison asked(Target target) {
        Comparison comparison = target.threshold().comparison();
        PointsChange change = target.change();
        if (change == null || !change.isFall()) {
            return comparison;
        }
        return switch (comparison) {
            case AT_MOST -> Comparison.AT_LEAST;
            case LESS_THAN -> Comparison.MORE_THAN;
            case AT_LEAST -> Comparison.AT_MOST;
            case MORE_THAN -> Comparison.LESS_THAN;
            case EQUAL, BETWEEN -> comparison;
        };
    }

    /** A range is said in many ways; another comparison than "at least" is said by a word. */
    private static boolean isStricter(Comparison asked) {
        return asked == Comparison.MORE_THAN || asked == Comparison.EQUAL;
    }

    /** Both ends of a range are said in many ways; a place of a ranking is the better the smaller it is. */
    private static boolean fits(Comparison said, Comparison asked, Threshold threshold) {
        return said == asked
                || asked == Comparison.BETWEEN
                || threshold.measure() == Measure.RANK && said == Comparison.AT_LEAST;
    }
}
