package vn.tuanthu.rules.pack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;

/** Whether a change is counted from the year that the sentence names, or else from the year before the plan. */
final class BaseYearWords implements TargetReview {
    private static final Pattern SINCE =
            Pattern.compile("so (?:với|sánh với) (?:cuối |cùng kỳ |thực hiện |kết quả |mức )?(?:năm )?(20\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    private final Plan plan;

    BaseYearWords(Plan plan) {
        this.plan = plan;
    }

    @Override
    public void look(Target target, Sentence sentence, String at, Doubts doubts) {
        Indicator indicator = target.indicator();
        if (!indicator.measure().hasBaseYear() || indicator.denominator() == null) {
            return;
        }
        Set<String> said = years(SINCE, sentence.words());
        Set<String> expected =
                said.isEmpty() ? Set.of(String.valueOf(plan.firstDay().getYear() - 1)) : said;
        List<String> given = List.copyOf(years(YEAR, indicator.outOf().vi().toLowerCase(Locale.ROOT)));
        if (!given.isEmpty() && given.stream().noneMatch(expected::contains)) {
            doubts.at(
                    at + "/indicator",
                    said.isEmpty() ? "pack.doubt.base-year-not-said" : "pack.doubt.base-year",
                    target.id(),
                    given.get(0),
                    expected.iterator().next());
        }
    }

    private static Set<String> years(Pattern pattern, String words) {
        return pattern.matcher(words).results().map(year -> year.group(1)).collect(Collectors.toSet());
    }
}
