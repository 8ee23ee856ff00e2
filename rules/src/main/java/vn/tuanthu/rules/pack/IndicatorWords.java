package vn.tuanthu.rules.pack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.LocalizedText;

/** Indicators that no target uses, and those that count something of which their sentence does not speak. */
final class IndicatorWords {
    /** Words that tell nothing of what is counted. */
    private static final Set<String> EMPTY = Set.of(
            "số tổng tỷ lệ có được đã các của và trên với trong theo từ đến là một những cho tại đạt do để năm ở cả này đó"
                    .split(" "));

    private static final Pattern ALL = Pattern.compile("(?:tổng(?: số)?|toàn bộ|tất cả)(?!\\p{L})(?! điểm| hợp)");
    private static final Pattern DEED = Pattern.compile("(?<!\\p{L})(?:đã|được|có|đạt|đúng|qua)(?!\\p{L})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    /** Units that are no name of what is counted, each with words of what is counted in it. */
    private static final Map<Pattern, Pattern> KINDS_OF_UNIT = Map.of(
            Pattern.compile("đồng|usd|tỷ|triệu"),
            Pattern.compile(
                    "doanh thu|doanh số|giá trị|kinh phí|vốn|tiền|chi |chi phí|thu |thu nhập|lương|lợi nhuận|năng suất|sản lượng|sản phẩm|grdp|gdp"
                            + "|mức|số thu|ngân sách|đầu tư|kim ngạch|kinh tế|thanh toán|thuế|phí"),
            Pattern.compile("người|lượt"),
            Pattern.compile(
                    "cán bộ|công chức|viên chức|người|dân|lao động|học sinh|sinh viên|giáo viên|hội viên|thành viên|khách|đoàn viên|trẻ"),
            Pattern.compile("ý kiến|phiếu|lượt"),
            Pattern.compile("hài lòng|đánh giá|khảo sát|ý kiến|phiếu"),
            Pattern.compile("giờ|ngày|phút|tháng"),
            Pattern.compile("thời gian|thời hạn|giờ|ngày"),
            Pattern.compile("lượt|lần|trường hợp|việc|cái|chiếc|bộ|đơn vị|điểm"),
            Pattern.compile(".*"));

    private final Plan plan;
    private final Doubts doubts;

    private IndicatorWords(Plan plan, Doubts doubts) {
        this.plan = plan;
        this.doubts = doubts;
    }

    static void look(Plan plan, Doubts doubts) {
        IndicatorWords words = new IndicatorWords(plan, doubts);
        for (int i = 0; i < plan.indicators().size(); i++) {
            words.unused(plan.indicators().get(i), "/indicators/" + i);
            words.outOfItself(plan.indicators().get(i), "/indicators/" + i + "/denominator");
            words.reversed(plan.indicators().get(i), "/indicators/" + i + "/numerator");
            words.unit(plan.indicators().get(i), "/indicators/" + i + "/unit");
        }
        for (int i = 0; i < plan.targets().size(); i++) {
            doubts.about(plan.targets().get(i).clause());
            words.ofAnother(plan.targets().get(i), "/targets/" + i + "/indicator");
        }
    }

    private void unused(Indicator indicator, String at) {
        if (plan.targets().stream().noneMatch(target -> target.indicator().equals(indicator))) {
            doubts.at(at, "pack.doubt.unused", indicator.id());
        }
    }

    private void outOfItself(Indicator indicator, String at) {
        boolean isSame = indicator.denominator() != null
                && PlanText.folded(indicator.numerator().vi())
                        .equalsIgnoreCase(
                                PlanText.folded(indicator.denominator().vi()));
        if (isSame) {
            boolean isOfYears = indicator.measure().hasBaseYear();
            doubts.at(at, isOfYears ? "pack.doubt.same-year" : "pack.doubt.out-of-itself", indicator.id());
        }
    }

    /** "All files / files online" is the wrong way round, and so is last year's revenue over this year's. */
    private void reversed(Indicator indicator, String at) {
        if (indicator.denominator() == null) {
            return;
        }
        String numerator = small(indicator.numerator());
        String denominator = small(indicator.denominator());
        boolean isReversed;
        if (indicator.measure().hasBaseYear()) {
            int since = year(numerator);
            isReversed = since > 0 && year(denominator) > since;
        } else {
            Set<String> part = words(numerator).collect(Collectors.toSet());
            Set<String> whole = words(denominator).collect(Collectors.toSet());
            boolean isWholeSaid = ALL.matcher(denominator).lookingAt();
            isReversed = indicator.measure() != Measure.AVERAGE
                    && !isWholeSaid
                    && (ALL.matcher(numerator).lookingAt()
                            || !DEED.matcher(numerator).find()
                                    && !part.isEmpty()
                                    && whole.containsAll(part)
                                    && whole.size() > part.size());
        }
        if (isReversed) {
            doubts.at(at, "pack.doubt.reversed", indicator.id(), indicator.numerator(), indicator.outOf());
        }
    }

    private static int year(String words) {
        Matcher year = YEAR.matcher(words);
        return year.find() ? Integer.parseInt(year.group()) : 0;
    }

    private static String small(LocalizedText text) {
        return PlanText.folded(text.vi()).toLowerCase(Locale.ROOT);
    }

    /** What is counted in files is a number of files. */
    private void unit(Indicator indicator, String at) {
        Measure measure = indicator.measure();
        String unit = small(indicator.unit());
        String numerator = small(indicator.numerator());
        if (measure == Measure.DONE || measure.isPlace() || measure == Measure.AMOUNT || unit.isEmpty()) {
            return;
        }
        boolean isKnown = KINDS_OF_UNIT.entrySet().stream()
                .anyMatch(kind -> kind.getKey().matcher(unit).find()
                        && kind.getValue().matcher(numerator).find());
        Set<String> counted = words(numerator).collect(Collectors.toSet());
        if (!isKnown && words(unit).noneMatch(counted::contains)) {
            doubts.at(at, "pack.doubt.unit-of-another", indicator.id(), indicator.unit(), indicator.numerator());
        }
    }

    private void ofAnother(Target target, String at) {
        Set<String> counted = counted(target.indicator());
        if (counted.isEmpty()) {
            return;
        }
        long own = shared(counted, target.clause());
        Clause best = plan.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.TARGET)
                .max(Comparator.comparingLong(clause -> shared(counted, clause)))
                .orElse(target.clause());
        long others = shared(counted, best);
        if (own == 0) {
            doubts.at(
                    at,
                    "pack.doubt.other-words",
                    target.id(),
                    target.indicator().id());
        } else if (own * 2 < counted.size() && others > 2 * own && others * 2 > counted.size()) {
            doubts.at(
                    at,
                    "pack.doubt.words-of-another",
                    target.id(),
                    target.indicator().id(),
                    best.id());
        }
    }

    static Set<String> counted(Indicator indicator) {
        String denominator =
                indicator.denominator() == null ? "" : indicator.denominator().vi();
        return Stream.of(indicator.numerator().vi(), denominator)
                .flatMap(IndicatorWords::words)
                .collect(Collectors.toSet());
    }

    private static long shared(Set<String> counted, Clause clause) {
        return words(clause.text()).distinct().filter(counted::contains).count();
    }

    static Stream<String> words(String text) {
        return Arrays.stream(PlanText.folded(text).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !EMPTY.contains(word));
    }
}
