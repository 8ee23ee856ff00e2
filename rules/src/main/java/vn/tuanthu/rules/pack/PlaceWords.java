package vn.tuanthu.rules.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Target;

/** Among how many a place is meant: "nhóm 30/63" is no place among 34. */
final class PlaceWords implements TargetReview {
    private static final Pattern OF = Pattern.compile("(?<![\\d/])\\d+\\s*/\\s*(\\d{1,4})(?![\\d/])");
    private static final Pattern RANKED =
            Pattern.compile("(?<![\\d.,/])(\\d{1,4}) (?:tỉnh|địa phương|nước|quốc gia|bộ)(?!\\p{L})");

    @Override
    public void look(Target target, Sentence sentence, String at, Doubts doubts) {
        if (target.indicator().measure() != Measure.RANK) {
            return;
        }
        Long given = target.rankedOf();
        Matcher of = OF.matcher(sentence.words());
        boolean isSaid = of.find();
        if (given == null) {
            if (isSaid) {
                doubts.at(at, "pack.doubt.ranked-of-left", target.id(), of.group(), of.group(1));
            }
            return;
        }
        String number = String.valueOf(given);
        boolean isThere = isSaid && of.group(1).equals(number)
                || RANKED.matcher(sentence.words())
                        .results()
                        .anyMatch(one -> one.group(1).equals(number));
        if (!isThere) {
            doubts.at(at + "/rankedOf", "pack.doubt.ranked-of", target.id(), number);
        }
    }
}
