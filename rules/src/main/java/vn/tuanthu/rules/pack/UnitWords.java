package vn.tuanthu.rules.pack;

import java.util.List;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Target;

/** Whether the number of a target is of the sort that its indicator measures: percent, money, a place, a count, an average. */
final class UnitWords implements TargetReview {
    /** "90, 80 và 70 %", "% | 100", "5 điểm phần trăm": the sign of percent stands elsewhere. */
    private static final Pattern PERCENT_AFTER = Pattern.compile(
            "(?:[\\s,–-]*(?:đến|và|hoặc)?\\s*\\d+(?:[.,]\\d+)?)+\\s*(?:%|phần trăm)|(?:% )?điểm (?:phần trăm|%)");

    private static final Pattern PERCENT_BEFORE = Pattern.compile(".*%[\\s|):]*");
    private static final Pattern MONEY = Pattern.compile("(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|vnđ|vnd|usd|đô la)(?!\\p{L})");
    private static final Pattern RANKING = Pattern.compile("nhóm|hạng|top|vị trí|dẫn đầu|đứng|bậc|thứ ");
    private static final Pattern AVERAGE = Pattern.compile("bình quân|trung bình|/|trên một|trên đầu");
    /** "4,2 điểm trở lên" is a score; "2 điểm hỗ trợ" are places. */
    private static final Pattern SCORE = Pattern.compile("điểm\\s*(?:trở|[.;,/)]|$)");

    @Override
    public void look(Target target, Sentence sentence, String at, Doubts doubts) {
        Measure measure = target.threshold().measure();
        if (measure == Measure.DONE) {
            return;
        }
        List<StatedNumber> same = sentence.stated(target);
        if (!same.isEmpty() && same.stream().noneMatch(one -> fits(one, measure, sentence))) {
            doubts.at(
                    at + "/threshold",
                    "pack.doubt.unit",
                    target.id(),
                    target.threshold()
                            .text(target.threshold().value(), target.indicator().unit()));
        }
    }

    private static boolean fits(StatedNumber number, Measure measure, Sentence sentence) {
        boolean isPercent = number.isPercent()
                || PERCENT_AFTER.matcher(number.after()).lookingAt()
                || PERCENT_BEFORE.matcher(number.before()).matches();
        boolean isMoney = MONEY.matcher(number.after()).lookingAt();
        return switch (measure) {
            case RATIO, INCREASE, DECREASE -> isPercent;
            case AMOUNT -> isMoney;
            case COUNT -> !number.isPercent() && !isMoney && !number.isPlace();
            case RANK -> !number.isPercent() && sentence.has(RANKING);
            case AVERAGE ->
                !number.isPercent()
                        && (sentence.has(AVERAGE)
                                || SCORE.matcher(number.after()).lookingAt());
            case DENSITY -> !number.isPercent();
            case PLACES_UP, DONE -> true;
        };
    }
}
