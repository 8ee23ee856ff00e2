package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;
import vn.tuanthu.text.Message;

/**
 * Holds the data of each target beside the words of its sentence: the number, whether exactly on it is enough, its unit,
 * the day and the year. Sentences are written in many ways, so what is found is for a person to look at and refuses
 * nothing; what a sentence does not say is not compared.
 */
public final class SentenceReview {
    /** A number as it stands in a sentence. */
    private record Written(BigDecimal value, String before, String after) {
        boolean isPercent() {
            return after.startsWith("%") || after.startsWith("phần trăm");
        }

        /** How the words beside it compare; null where they do not say. */
        @Nullable Comparison comparison() {
            for (Phrase phrase : BEFORE) {
                if (before.endsWith(" " + phrase.words())) {
                    return phrase.comparison();
                }
            }
            return OR_MORE.matcher(after).lookingAt()
                    ? Comparison.AT_LEAST
                    : OR_LESS.matcher(after).lookingAt() ? Comparison.AT_MOST : null;
        }
    }

    private record Phrase(String words, Comparison comparison) {}

    /** Longer ones first: "không dưới" is not "dưới". */
    private static final List<Phrase> BEFORE = List.of(
            new Phrase("không vượt quá", Comparison.AT_MOST),
            new Phrase("không thấp hơn", Comparison.AT_LEAST),
            new Phrase("không nhỏ hơn", Comparison.AT_LEAST),
            new Phrase("không ít hơn", Comparison.AT_LEAST),
            new Phrase("không cao hơn", Comparison.AT_MOST),
            new Phrase("không lớn hơn", Comparison.AT_MOST),
            new Phrase("không nhiều hơn", Comparison.AT_MOST),
            new Phrase("không dưới", Comparison.AT_LEAST),
            new Phrase("không quá", Comparison.AT_MOST),
            new Phrase("ít nhất là", Comparison.AT_LEAST),
            new Phrase("ít nhất", Comparison.AT_LEAST),
            new Phrase("tối thiểu là", Comparison.AT_LEAST),
            new Phrase("tối thiểu", Comparison.AT_LEAST),
            new Phrase("nhiều nhất", Comparison.AT_MOST),
            new Phrase("tối đa", Comparison.AT_MOST),
            new Phrase("thấp hơn", Comparison.LESS_THAN),
            new Phrase("nhỏ hơn", Comparison.LESS_THAN),
            new Phrase("ít hơn", Comparison.LESS_THAN),
            new Phrase("dưới mức", Comparison.LESS_THAN),
            new Phrase("dưới", Comparison.LESS_THAN),
            new Phrase("hơn", Comparison.MORE_THAN),
            new Phrase("vượt", Comparison.MORE_THAN),
            new Phrase("trên mức", Comparison.MORE_THAN),
            new Phrase("trên", Comparison.MORE_THAN),
            new Phrase("≥", Comparison.AT_LEAST),
            new Phrase("≤", Comparison.AT_MOST),
            new Phrase(">", Comparison.MORE_THAN),
            new Phrase("<", Comparison.LESS_THAN),
            new Phrase("đúng", Comparison.EQUAL));

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,/])\\d+(?:[.,]\\d+)*(?![\\p{L}\\d])");
    private static final Pattern OR_MORE = Pattern.compile("\\S*\\s*(?:\\p{L}+\\s+){0,3}trở lên");
    private static final Pattern OR_LESS = Pattern.compile("\\S*\\s*(?:\\p{L}+\\s+){0,3}trở xuống");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern EVERY = Pattern.compile("tất cả|toàn bộ|mọi |các |hoàn thành|từng ");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(20\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})/(20\\d\\d)");
    private static final Pattern QUARTER =
            Pattern.compile("quý (iv|iii|ii|i|[1-4])(?![\\p{L}\\d])(?:[/ ]*(?:năm )?(20\\d\\d))?");
    private static final Pattern BY_YEAR = Pattern.compile("(?:đến|trong|hết|vào|cuối)(?: hết| cuối)? năm (20\\d\\d)");
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

    private final Plan plan;
    private final InputText file;
    private final List<Problem> doubts = new ArrayList<>();

    private SentenceReview(Plan plan, InputText file) {
        this.plan = plan;
        this.file = file;
    }

    /**
     * What of the targets of {@code plan} does not fit the words of their sentences, each with its line; empty where all
     * does.
     *
     * @param file the {@code targets.yaml} that the plan was read from
     */
    public static List<Problem> of(Plan plan, InputText file) {
        SentenceReview review = new SentenceReview(plan, file);
        for (int i = 0; i < plan.targets().size(); i++) {
            review.target(plan.targets().get(i), "/targets/" + i);
        }
        return List.copyOf(review.doubts);
    }

    private void target(Target target, String at) {
        String words = " " + PlanText.folded(target.clause().text()).toLowerCase(Locale.ROOT) + " ";
        if (target.isDeliverable()) {
            due(target, words, at);
            return;
        }
        number(target, words, target.threshold().value(), "threshold", at);
        BigDecimal upTo = target.threshold().upTo();
        if (upTo != null) {
            number(target, words, upTo, "upTo", at);
        }
        due(target, words, at);
        year(target, words, at);
    }

    private void number(Target target, String words, BigDecimal value, String field, String at) {
        Threshold threshold = target.threshold();
        Measure measure = threshold.measure();
        List<Written> all = written(words);
        List<Written> same =
                all.stream().filter(one -> isSame(one, value, measure)).toList();
        if (same.isEmpty()) {
            boolean isEvery = measure.isPercent()
                    && value.compareTo(BigDecimal.valueOf(100)) == 0
                    && EVERY.matcher(words).find();
            boolean isNone = value.signum() == 0 && words.contains(" không ");
            if (!isEvery && !isNone) {
                doubt(
                        at + "/" + field,
                        "pack.doubt.number",
                        target.id(),
                        threshold.text(value, target.indicator().unit()));
            }
            return;
        }
        boolean isPercent = measure.isPercent();
        if (isPercent && !words.contains("%") && !words.contains("phần trăm")
                || !isPercent && same.stream().allMatch(Written::isPercent)) {
            doubt(
                    at + "/" + field,
                    "pack.doubt.unit",
                    target.id(),
                    threshold.text(value, target.indicator().unit()));
        }
        List<Comparison> said =
                same.stream().map(Written::comparison).filter(Objects::nonNull).toList();
        boolean isSilentSomewhere = said.size() < same.size();
        if (!isSilentSomewhere && said.stream().noneMatch(one -> fits(one, threshold))) {
            doubt(
                    at + "/comparison",
                    "pack.doubt.comparison",
                    target.id(),
                    quoted(same.get(0)),
                    said.get(0).name(),
                    threshold.comparison().name());
        }
    }

    /** Both ends of a range are said in many ways; a place of a ranking is the better the smaller it is. */
    private static boolean fits(Comparison said, Threshold threshold) {
        return said == threshold.comparison()
                || threshold.comparison() == Comparison.BETWEEN
                || threshold.measure() == Measure.RANK && said == Comparison.AT_LEAST;
    }

    private static String quoted(Written written) {
        String before = written.before().strip();
        String near = before.substring(Math.max(0, before.length() - 24));
        String start = near.length() < before.length() ? near.substring(near.indexOf(' ') + 1) : near;
        return (start + " " + written.value().toPlainString().replace('.', ',') + (written.isPercent() ? " %" : ""))
                .strip();
    }

    private static boolean isSame(Written written, BigDecimal value, Measure measure) {
        BigDecimal unit = BigDecimal.ONE;
        if (measure == Measure.AMOUNT) {
            unit = Stream.of("tỷ", "tỉ").anyMatch(written.after()::startsWith)
                    ? BigDecimal.valueOf(1_000_000_000)
                    : written.after().startsWith("triệu") ? BigDecimal.valueOf(1_000_000) : unit;
        }
        return written.value().multiply(unit).compareTo(value) == 0;
    }

    private static List<Written> written(String words) {
        List<Written> all = new ArrayList<>();
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            value(number.group())
                    .ifPresent(value -> all.add(new Written(
                            value,
                            words.substring(0, number.start()).stripTrailing(),
                            words.substring(number.end()).stripLeading())));
        }
        return all;
    }

    private static Optional<BigDecimal> value(String text) {
        String plain = GROUPED.matcher(text).matches() ? text.replace(".", "") : text;
        return plain.chars().filter(one -> one == '.' || one == ',').count() > 1
                ? Optional.empty()
                : Optional.of(new BigDecimal(plain.replace(',', '.')));
    }

    // ---- days ----

    private void due(Target target, String words, String at) {
        Set<LocalDate> said = days(words);
        LocalDate due = target.due();
        boolean isOwn = due != null && !due.equals(plan.lastDay());
        if (said.isEmpty() || due != null && said.contains(due) || !isOwn && said.contains(plan.lastDay())) {
            return;
        }
        if (due != null || words.contains("chậm nhất") || words.contains("trước ngày") || words.contains("quý ")) {
            doubt(
                    at + (due == null ? "" : "/due"),
                    "pack.doubt.due",
                    target.id(),
                    List.copyOf(said),
                    due == null ? plan.lastDay() : due);
        }
    }

    private Set<LocalDate> days(String words) {
        Set<LocalDate> days = new LinkedHashSet<>();
        DATE.matcher(words).results().forEach(date -> day(date, days));
        MONTH.matcher(words)
                .results()
                .filter(month -> Integer.parseInt(month.group(1)) >= 1 && Integer.parseInt(month.group(1)) <= 12)
                .forEach(month ->
                        days.add(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                                .atEndOfMonth()));
        QUARTER.matcher(words).results().forEach(quarter -> {
            int place = QUARTERS.indexOf(quarter.group(1));
            int number = place < 0 ? Integer.parseInt(quarter.group(1)) : place + 1;
            int year = quarter.group(2) == null ? plan.lastDay().getYear() : Integer.parseInt(quarter.group(2));
            days.add(YearMonth.of(year, 3 * number).atEndOfMonth());
        });
        return days;
    }

    private static void day(MatchResult date, Set<LocalDate> days) {
        try {
            days.add(LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        } catch (DateTimeException e) {
            // No day of the calendar: then the sentence says something else.
            return;
        }
    }

    /** A sentence may set its number for another year than the plan's. */
    private void year(Target target, String words, String at) {
        List<Integer> years = BY_YEAR.matcher(words)
                .results()
                .map(year -> Integer.valueOf(year.group(1)))
                .toList();
        boolean fits = years.isEmpty()
                || years.stream()
                        .anyMatch(year -> year >= plan.firstDay().getYear()
                                && year <= plan.lastDay().getYear());
        if (!fits && !target.indicator().measure().isChange()) {
            doubt(at, "pack.doubt.year", target.id(), String.valueOf(years.get(0)), plan.firstDay(), plan.lastDay());
        }
    }

    private void doubt(String pointer, String key, Object... arguments) {
        doubts.add(new Problem(
                file.name(),
                SourceLocations.of(file).at(pointer),
                Message.of(key, arguments),
                Message.of("pack.doubt.remedy")));
    }
}
