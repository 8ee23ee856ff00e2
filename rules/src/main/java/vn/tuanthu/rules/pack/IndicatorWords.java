package vn.tuanthu.rules.pack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;

/** Indicators that no target uses, and those that count something of which their sentence does not speak. */
final class IndicatorWords {
    /** Words that tell nothing of what is counted. */
    private static final Set<String> EMPTY = Set.of(
            "số tổng tỷ lệ có được đã các của và trên với trong theo từ đến là một những cho tại đạt do để năm ở cả này đó"
                    .split(" "));

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
        }
        for (int i = 0; i < plan.targets().size(); i++) {
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
            doubts.at(at, "pack.doubt.out-of-itself", indicator.id());
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
