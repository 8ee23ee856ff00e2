package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.plan.Plan;

/**
 * What a number of a list of tasks counts where no unit stands beside it.
 *
 * @param worth what one of it is worth in đồng; every unit that lists are printed in where the plan names none
 */
record TableUnit(List<BigDecimal> worth) {
    private static final Pattern NAMED = Pattern.compile(
            "(?:đơn vị(?: tính)?|đvt) ?:? ?(?<one>tỷ|triệu|nghìn|đồng)|\\((?<two>tỷ|triệu|nghìn) đồng\\)");
    private static final TableUnit ANY = new TableUnit(Stream.of("tỷ", "triệu", "nghìn đồng", "đồng")
            .map(StatedMoney::worth)
            .toList());

    static TableUnit of(Plan plan) {
        return plan.clauses().stream()
                .map(clause -> NAMED.matcher(TaskReview.folded(clause.text())))
                .filter(Matcher::find)
                .map(found -> Optional.ofNullable(found.group("one")).orElseGet(() -> found.group("two")))
                .map(StatedMoney::worth)
                .map(one -> new TableUnit(List.of(one)))
                .findFirst()
                .orElse(ANY);
    }

    /** The amounts that {@code number} may be. */
    Set<Long> amounts(StatedNumber number) {
        return worth.stream()
                .map(one -> StatedMoney.of(number, one))
                .flatMap(Optional::stream)
                .map(StatedMoney::vnd)
                .collect(Collectors.toSet());
    }
}
