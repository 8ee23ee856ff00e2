package vn.tuanthu.rules.pack;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;

/** Whether the pack is of the years that the head of the plan's text names. */
final class PlanYears {
    private static final Pattern YEAR =
            Pattern.compile("(?<!tháng )(?<!tháng \\d)(?<!tháng \\d\\d)(?<= )năm (20\\d\\d)(?!\\d)");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)(20\\d\\d) ?[-–] ?(20\\d\\d)(?!\\d)");

    private PlanYears() {}

    static void look(Plan plan, Doubts doubts) {
        String head = plan.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.FRONT)
                .map(clause -> " " + PlanText.folded(clause.text()).toLowerCase(Locale.ROOT))
                .map(words -> words.replaceAll("ngày .{0,12}tháng .{0,6}năm 20\\d\\d", ""))
                .collect(Collectors.joining(";"));
        Set<Integer> said = new TreeSet<>();
        YEAR.matcher(head).results().forEach(year -> said.add(Integer.valueOf(year.group(1))));
        Matcher several = YEARS.matcher(head);
        while (several.find()) {
            said.add(Integer.valueOf(several.group(1)));
            said.add(Integer.valueOf(several.group(2)));
        }
        if (said.isEmpty()) {
            return;
        }
        if (!said.contains(plan.firstDay().getYear())) {
            doubts.at(
                    "/firstDay",
                    "pack.doubt.years",
                    plan.firstDay(),
                    said.stream().map(String::valueOf).toList());
        }
        if (!said.contains(plan.lastDay().getYear())) {
            doubts.at(
                    "/lastDay",
                    "pack.doubt.years",
                    plan.lastDay(),
                    said.stream().map(String::valueOf).toList());
        }
        if (said.contains(plan.firstDay().getYear())
                && said.contains(plan.lastDay().getYear())
                && (plan.firstDay().getDayOfYear() != 1
                        || plan.lastDay().plusDays(1).getDayOfYear() != 1)) {
            doubts.at("/firstDay", "pack.doubt.part-of-year", plan.firstDay(), plan.lastDay());
        }
    }
}
