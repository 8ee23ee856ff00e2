package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Target;

/**
 * Whether what is counted is narrowed as the sentence narrows it: an age, a level, what is left out. "People from 15" are
 * others than people from 18, and secret files that the plan leaves out are not missing.
 */
final class QualifierWords implements ClauseReview {
    private static final Pattern NARROWED =
            Pattern.compile("(?<!\\d)(\\d{1,3}) (?:tháng )?tuổi|(?:cấp độ|mức độ|toàn trình mức) (\\d{1,2})(?!\\d)");

    private static final Pattern EXCEPT = Pattern.compile(
            "(?<!diệt )(?<!khấu )(?<!loại )(?<!phòng )(?<!\\p{L})(?:trừ|không bao gồm|không kể|không tính|ngoài)(?!\\p{L})(?! ra)"
                    + "(?! nhà nước)(?! nước)(?! ngân sách)([^;,.)]*)");
    /** How the words of a pack may say that something is left out, beside those of a plan. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?<!\\p{L})(?:bỏ|loại bỏ|loại trừ|loại [^;]* khỏi|không đếm)(?!\\p{L})");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        String counted = targets.stream().map(one -> counted(one.target())).collect(Collectors.joining(" ; "));
        Placed first = targets.get(0);
        for (String said : numbers(sentence.words())) {
            if (!numbers(counted).contains(said)) {
                doubts.at(
                        first.at() + "/indicator",
                        "pack.doubt.qualifier-left",
                        sentence.clause().id(),
                        said);
            }
        }
        for (Placed one : targets) {
            madeUp(sentence, one, doubts);
        }
        exclusions(sentence, targets, counted, doubts);
    }

    /** Numbers in the words of an indicator that its sentence does not have. */
    private static void madeUp(Sentence sentence, Placed one, Doubts doubts) {
        Target target = one.target();
        Set<BigDecimal> said = sentence.numbers().stream()
                .map(StatedNumber::value)
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
        for (StatedNumber number : StatedNumber.in(definition(target.indicator()))) {
            boolean isYear = YEAR.matcher(number.value().toPlainString()).matches();
            if (!isYear && !said.contains(number.value().stripTrailingZeros())) {
                doubts.at(
                        one.at() + "/indicator",
                        "pack.doubt.qualifier-not-said",
                        target.id(),
                        target.indicator().id(),
                        number.value().toPlainString());
            }
        }
    }

    private static void exclusions(Sentence sentence, List<Placed> targets, String counted, Doubts doubts) {
        List<String> said = exclusions(sentence.words());
        Placed first = targets.get(0);
        boolean isKept = EXCEPT.matcher(counted).find()
                || LEFT_OUT.matcher(counted).find()
                || targets.stream().anyMatch(one -> !one.target().except().isEmpty());
        if (!said.isEmpty() && !isKept) {
            doubts.at(
                    first.at() + "/indicator",
                    "pack.doubt.exclusion-left",
                    sentence.clause().id(),
                    said.get(0));
        } else if (!said.isEmpty() && !exclusions(counted).isEmpty()) {
            Set<String> words = said.stream().flatMap(QualifierWords::leftOut).collect(Collectors.toSet());
            Set<String> kept = exclusions(counted).stream()
                    .flatMap(QualifierWords::leftOut)
                    .collect(Collectors.toSet());
            if (2 * kept.stream().filter(words::contains).count() <= kept.size()) {
                doubts.at(
                        first.at() + "/indicator",
                        "pack.doubt.exclusion-of-another",
                        sentence.clause().id(),
                        said.get(0),
                        exclusions(counted).get(0));
            }
        }
        for (Placed one : targets) {
            List<String> own = exclusions(definition(one.target().indicator()));
            if (said.isEmpty() && !own.isEmpty()) {
                doubts.at(
                        one.at() + "/indicator",
                        "pack.doubt.exclusion-not-said",
                        one.target().id(),
                        one.target().indicator().id(),
                        own.get(0));
            }
        }
    }

    private static List<String> exclusions(String words) {
        return EXCEPT.matcher(words)
                .results()
                .filter(found -> !found.group(1).isBlank())
                .map(found -> found.group().strip())
                .toList();
    }

    /** What is left out, without the word that says so. */
    private static Stream<String> leftOut(String exclusion) {
        return IndicatorWords.words(EXCEPT.matcher(exclusion).replaceFirst("$1"));
    }

    private static Set<String> numbers(String words) {
        Set<String> all = new LinkedHashSet<>();
        Matcher narrowed = NARROWED.matcher(words);
        while (narrowed.find()) {
            all.add(narrowed.group().strip());
        }
        return all;
    }

    /** What an indicator counts, its caution included: that is where an exclusion may stand. */
    private static String counted(Target target) {
        return definition(target.indicator()) + " ; "
                + PlanText.folded(target.indicator().trap().vi()).toLowerCase(Locale.ROOT);
    }

    private static String definition(Indicator indicator) {
        List<String> words = new ArrayList<>(List.of(indicator.numerator().vi()));
        if (indicator.denominator() != null) {
            words.add(indicator.denominator().vi());
        }
        return " " + PlanText.folded(String.join(" ; ", words)).toLowerCase(Locale.ROOT) + " ";
    }
}
