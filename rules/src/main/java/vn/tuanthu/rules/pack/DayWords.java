package vn.tuanthu.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;

/** Whether the day by which a target is to be reached, and the year it is for, are those of the sentence. */
final class DayWords implements TargetReview {
    private static final Pattern BY_DAY =
            Pattern.compile("chậm nhất|trước |quý |hết ngày|đến ngày|hết tháng|trong tháng|đến tháng|đầu năm");
    private static final Pattern BY_YEAR = Pattern.compile("(?:đến|trong|hết|vào|cuối)(?: hết| cuối)? năm (20\\d\\d)");

    private final Plan plan;

    DayWords(Plan plan) {
        this.plan = plan;
    }

    @Override
    public void look(Target target, Sentence sentence, String at, Doubts doubts) {
        due(target, sentence, at, doubts);
        if (!target.isDeliverable()) {
            year(target, sentence, at, doubts);
        }
    }

    private void due(Target target, Sentence sentence, String at, Doubts doubts) {
        String words = sentence.wordsOf(target);
        Set<LocalDate> said = days(words);
        LocalDate due = target.due();
        boolean isOwn = due != null && !due.equals(plan.lastDay());
        if (due != null && said.contains(due) || !isOwn && (said.isEmpty() || said.contains(plan.lastDay()))) {
            return;
        }
        if (said.isEmpty()) {
            if (due != null && !isOfAHeading(target, due)) {
                doubts.at(at + "/due", "pack.doubt.due-not-said", target.id(), due);
            }
        } else if (said.stream().noneMatch(this::isOfThePlan)) {
            if (due != null || BY_DAY.matcher(words).find()) {
                doubts.at(
                        at + (due == null ? "" : "/due"),
                        "pack.doubt.day-of-another-year",
                        target.id(),
                        List.copyOf(said),
                        plan.firstDay(),
                        plan.lastDay());
            }
        } else if (due != null) {
            doubts.at(at + "/due", "pack.doubt.due", target.id(), List.copyOf(said), due);
        } else if (BY_DAY.matcher(words).find()) {
            doubts.at(at, "pack.doubt.due-left", target.id(), List.copyOf(said));
        }
    }

    private boolean isOfThePlan(LocalDate day) {
        return !day.isBefore(plan.firstDay()) && !day.isAfter(plan.lastDay());
    }

    private Set<LocalDate> days(String words) {
        return StatedDays.in(words, plan.lastDay().getYear());
    }

    /** Whether a heading or general goal before the sentence sets its day. */
    private boolean isOfAHeading(Target target, LocalDate due) {
        return plan.clauses().stream()
                .takeWhile(clause -> !clause.equals(target.clause()))
                .filter(clause -> clause.kind() == Clause.Kind.HEADING || clause.kind() == Clause.Kind.GOAL)
                .anyMatch(clause -> days(Sentence.of(clause).words()).contains(due));
    }

    /** A sentence may set its number for another year than the plan's. */
    private void year(Target target, Sentence sentence, String at, Doubts doubts) {
        List<Integer> years = BY_YEAR.matcher(sentence.words())
                .results()
                .map(year -> Integer.valueOf(year.group(1)))
                .toList();
        boolean fits = years.isEmpty()
                || years.stream()
                        .anyMatch(year -> year >= plan.firstDay().getYear()
                                && year <= plan.lastDay().getYear());
        if (!fits && !target.indicator().measure().hasBaseYear()) {
            doubts.at(
                    at, "pack.doubt.year", target.id(), String.valueOf(years.get(0)), plan.firstDay(), plan.lastDay());
        }
    }
}
