package vn.tuanthu.rules.pack;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.PointsChange;
import vn.tuanthu.plan.Target;

/** Whether what is to rise or fall is measured as a rise or a fall, and the other way round. */
final class DirectionWords implements TargetReview {
    private static final String UP = "tăng|tăng thêm|nâng thêm";
    private static final String DOWN = "giảm|cắt giảm|rút ngắn|tiết kiệm";
    private static final Pattern VERB =
            Pattern.compile("(?<!\\p{L})(" + UP + "|" + DOWN + ")(?! cường)(?! thêm của)(?!\\p{L})([^;.]*)$");
    /** "Tăng lên 90 %" names the level that is to be reached, no rise. */
    private static final Pattern LEVEL = Pattern.compile(
            "(?<!\\p{L})(?:lên|còn|xuống|đạt|chiếm|đến|tới|để|nhằm|bảo đảm|đảm bảo|tỷ trọng|tỉ trọng|trong (?:grdp|gdp))(?!\\p{L})");

    private static final Pattern ENDS =
            Pattern.compile("(?:%|phần trăm)?\\s*(?:[.;,)]|$|so với|trở lên|mỗi năm|một năm|hằng năm)");
    private static final Pattern PLACES = Pattern.compile("(?:bậc|hạng|vị trí|thứ hạng)(?!\\p{L})");
    /** A share of the whole product is no growth; the product itself in percent is. */
    private static final Pattern OF_PRODUCT = Pattern.compile("(?:%|phần trăm)\\s*(?:của )?(?:grdp|gdp|tổng sản phẩm)");

    private static final Pattern GROWTH =
            Pattern.compile("tăng trưởng|(?:grdp|gdp|tổng sản phẩm)[^;,.\\d]*(?:năm 20\\d\\d )?(?:từ |đạt )?\\d");
    private static final Pattern COUNTS_CHANGE = Pattern.compile("tăng|thêm|mới|giảm|cắt|rút ngắn|tiết kiệm");

    @Override
    public void look(Target target, Sentence sentence, String at, Doubts doubts) {
        Measure measure = target.indicator().measure();
        List<StatedNumber> same = sentence.stated(target);
        if (same.isEmpty() || target.isDeliverable()) {
            return;
        }
        List<String> verbs = same.stream()
                .map(DirectionWords::verb)
                .map(verb -> verb.orElse(null))
                .filter(Objects::nonNull)
                .toList();
        String id = target.id();
        String quoted = same.get(0).quoted();
        if (verbs.isEmpty()) {
            if (measure.hasBaseYear() && !sentence.words().contains("so với") && !sentence.has(GROWTH)) {
                doubts.at(at + "/indicator", "pack.doubt.no-change", id, quoted, measure.name());
            }
            return;
        }
        if (verbs.size() < same.size()) {
            return;
        }
        boolean isUp = verbs.get(0).matches(UP);
        PointsChange change = target.change();
        if (change != null) {
            if (change.isFall() == isUp) {
                doubts.at(at + "/points", "pack.doubt.points-way", id, quoted, change.points());
            }
        } else if (same.stream().allMatch(StatedNumber::isPoints)) {
            doubts.at(at + "/indicator", "pack.doubt.points", id, quoted);
        } else if (same.stream().allMatch(one -> PLACES.matcher(one.after()).lookingAt())) {
            if (measure != Measure.PLACES_UP) {
                doubts.at(at + "/indicator", "pack.doubt.places", id, quoted, measure.name());
            }
        } else if (measure != (isUp ? Measure.INCREASE : Measure.DECREASE) && !countsTheChange(target, measure)) {
            doubts.at(
                    at + "/indicator",
                    "pack.doubt.direction",
                    id,
                    quoted,
                    (isUp ? Measure.INCREASE : Measure.DECREASE).name(),
                    measure.name());
        }
    }

    /** "Cắt giảm 30 thủ tục" may be counted: procedures that were cut. */
    private static boolean countsTheChange(Target target, Measure measure) {
        return !measure.isChange()
                && COUNTS_CHANGE
                        .matcher(target.indicator().numerator().vi().toLowerCase(Locale.ROOT))
                        .find();
    }

    /** The verb before a number that is by how much something changes; empty where it is no such number. */
    private static Optional<String> verb(StatedNumber number) {
        Matcher verb = VERB.matcher(number.before());
        String found = null;
        String between = "";
        for (int from = 0; from <= number.before().length() && verb.find(from); from = verb.start() + 1) {
            found = verb.group(1);
            between = verb.group(2);
        }
        boolean goesOn = between.contains(",") && !ENDS.matcher(number.after()).lookingAt();
        boolean hasOther = between.chars().anyMatch(Character::isDigit);
        boolean isShare = OF_PRODUCT.matcher(number.after()).lookingAt();
        return LEVEL.matcher(between).find() || goesOn || hasOther || isShare
                ? Optional.empty()
                : Optional.ofNullable(found);
    }
}
