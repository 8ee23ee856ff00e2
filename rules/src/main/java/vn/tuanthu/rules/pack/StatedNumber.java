package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.PointsChange;
import vn.tuanthu.plan.Target;

/**
 * A number as it stands in a sentence.
 *
 * @param value the number
 * @param start where it starts in the words of the sentence
 * @param end where it ends
 * @param before the words before it, in small letters
 * @param after the words after it, in small letters
 * @param written the whole sentence as it is written
 */
record StatedNumber(BigDecimal value, int start, int end, String before, String after, String written) {
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d.,/])\\d+(?:[.,]\\d+)*(?![\\p{L}\\d])");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Map<String, Integer> SPELT = Map.of(
            "một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9, "mười", 10);
    /** "một" is an article too, so it counts only where an amount is meant. */
    private static final Pattern SPELT_OUT = Pattern.compile("(?<=(?:ít nhất|tối thiểu|tối đa|không quá|không dưới) )("
            + String.join("|", SPELT.keySet()) + ")(?![\\p{L}\\d])(?! \\d)");

    private static final Pattern OR_MORE = Pattern.compile("\\S*\\s*(?:\\p{L}+\\s+){0,3}trở lên");
    private static final Pattern OR_LESS = Pattern.compile("\\S*\\s*(?:\\p{L}+\\s+){0,3}trở xuống");
    /** What has a number as its name, or counts time, is no threshold. */
    private static final Pattern NAMED = Pattern.compile(
            ".*(?:^|[\\s(“\"])(?:cấp độ|mức độ|cấp|lớp|bước|giai đoạn|đề án|dự án"
                    + "|chương trình|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|công văn|văn bản|luật|số|số:|điều"
                    + "|khoản|mục|phụ lục|chương|phần|quý|tháng|năm|ngày|lần|lần thứ|khóa|phiên bản|tiêu chuẩn|tcvn|iso|mẫu)");

    private static final Pattern POINTS = Pattern.compile("(?:% )?điểm (?:phần trăm|%)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern PLACE = Pattern.compile(".*(?:nhóm|hạng|thứ|top|vị trí)");
    private static final Pattern SLASH = Pattern.compile("/(?:\\d|\\p{L}*\\d*[-–]\\p{L}).*");
    private static final Pattern AGE_OR_SORT = Pattern.compile("(?:tuổi|lớp|chiều|trụ cột|g(?!\\p{L})).*");
    private static final Pattern TIME_OR_RANKED =
            Pattern.compile("(?:cấp|giờ|ngày|tháng|quý|năm|tuần|tỉnh|thành phố|địa phương|nước)(?!\\p{L}).*");
    private static final Pattern BASE = Pattern.compile("(?:người )?(?:dân|người|hộ)(?!\\p{L}).*");
    private static final Pattern STARTS_FROM = Pattern.compile("[^;]*? (?:lên|xuống) .*");

    private static final int SHOWN = 40;

    /** The numbers in {@code words}, folded and in small letters, in their order. */
    static List<StatedNumber> in(String words) {
        return in(words, words);
    }

    /** The same where {@code written} are the words before they were put in small letters. */
    static List<StatedNumber> in(String words, String written) {
        List<StatedNumber> all = new ArrayList<>();
        Matcher number = DIGITS.matcher(words);
        while (number.find()) {
            value(number.group()).ifPresent(value -> all.add(of(value, number, words, written)));
        }
        Matcher spelt = SPELT_OUT.matcher(words);
        while (spelt.find()) {
            all.add(of(BigDecimal.valueOf(SPELT.getOrDefault(spelt.group(1), 0)), spelt, words, written));
        }
        all.sort(Comparator.comparingInt(StatedNumber::start));
        return List.copyOf(all);
    }

    private static StatedNumber of(BigDecimal value, Matcher found, String words, String written) {
        return new StatedNumber(
                value,
                found.start(),
                found.end(),
                words.substring(0, found.start()).stripTrailing(),
                words.substring(found.end()).stripLeading(),
                written);
    }

    private static Optional<BigDecimal> value(String text) {
        String plain = GROUPED.matcher(text).matches() ? text.replace(".", "") : text;
        return plain.chars().filter(one -> one == '.' || one == ',').count() > 1
                ? Optional.empty()
                : Optional.of(new BigDecimal(plain.replace(',', '.')));
    }

    boolean isPercent() {
        return after.startsWith("%") || after.startsWith("phần trăm");
    }

    /** Whether it counts percentage points. */
    boolean isPoints() {
        return POINTS.matcher(after).lookingAt();
    }

    /** Whether the words before it call it a place of a ranking. */
    boolean isPlace() {
        return PLACE.matcher(before).matches();
    }

    /** Whether {@code other} is the same number, both in percent or neither. */
    boolean isAlike(StatedNumber other) {
        return value.compareTo(other.value) == 0 && isPercent() == other.isPercent();
    }

    /** Whether it is the threshold of {@code target}. */
    boolean isOf(Target target) {
        PointsChange change = target.change();
        if (change != null) {
            return isPoints() && value.compareTo(change.points().abs()) == 0;
        }
        return is(target.threshold().value(), target.threshold().measure());
    }

    /** How the words beside it compare; null where they do not say. */
    @Nullable Comparison comparison() {
        return ComparisonWords.before(before)
                .or(() -> OR_MORE.matcher(after).lookingAt()
                        ? Optional.of(Comparison.AT_LEAST)
                        : OR_LESS.matcher(after).lookingAt() ? Optional.of(Comparison.AT_MOST) : Optional.empty())
                .orElse(null);
    }

    /** Whether it is {@code value}, of figures of {@code measure}. */
    boolean is(BigDecimal wanted, Measure measure) {
        BigDecimal unit = BigDecimal.ONE;
        if (measure == Measure.AMOUNT) {
            unit = Stream.of("tỷ", "tỉ").anyMatch(after::startsWith)
                    ? BigDecimal.valueOf(1_000_000_000)
                    : after.startsWith("triệu") ? BigDecimal.valueOf(1_000_000) : unit;
        }
        return value.multiply(unit).compareTo(wanted) == 0;
    }

    /** Whether something is surely to be reached or kept by it: percent, or beside words that compare. */
    boolean isSurelyAsked() {
        return isAsked() && (isPercent() || comparison() != null);
    }

    /** Whether something seems to be asked by it: it is no year, day, age or part of a name. */
    boolean isAsked() {
        if (isPercent()) {
            return !(before.endsWith(" từ") && STARTS_FROM.matcher(after).matches());
        }
        if (isPlace() && !before.endsWith(" lần thứ")) {
            return true;
        }
        boolean isName = NAMED.matcher(before).matches() || SLASH.matcher(after).matches();
        boolean isNumeral = before.isEmpty() && (after.startsWith(".") || after.startsWith(")"))
                || before.endsWith("(") && after.startsWith(")");
        boolean isYear = YEAR.matcher(value.toPlainString()).matches() && !after.matches("\\p{L}.*");
        boolean isBase = BASE.matcher(after).matches() && (before.endsWith(" trên") || before.endsWith("/"));
        boolean isTime = TIME_OR_RANKED.matcher(after).matches() && comparison() == null;
        return !isName
                && !isNumeral
                && !isYear
                && !isBase
                && !isTime
                && !AGE_OR_SORT.matcher(after).matches();
    }

    /** It with the words before it, since the number or stop before, and its unit. */
    String quoted() {
        String words = written.substring(0, start).strip();
        String since = words.replaceFirst("(?s)^.*(?:[;,:.](?= |$)|\\d%?(?= |$)|%(?= |$))", "")
                .replaceFirst("^[\\s\\p{P}]*(?:và |hoặc |đồng thời )?", "");
        String near = since.length() <= SHOWN ? since : since.substring(since.indexOf(' ', since.length() - SHOWN) + 1);
        return (near + " " + shown()).strip();
    }

    /** It as it is written, with its sign of percent. */
    String shown() {
        return written.substring(start, end) + (isPercent() ? " %" : "");
    }

    /** It with the words on both sides of it, up to the next stop. */
    String inItsWords() {
        String rest = isPercent()
                ? written.substring(end).stripLeading().replaceFirst("^(?:%|phần trăm)", "")
                : written.substring(end);
        String words = rest.replaceFirst("[;,.](?:\\s.*|$)", "").strip();
        int cut = words.lastIndexOf(' ', SHOWN);
        String shown = words.length() <= SHOWN || cut < 0 ? words : words.substring(0, cut) + " …";
        return (quoted() + " " + shown).strip();
    }
}
