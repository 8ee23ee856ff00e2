package vn.tuanthu.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanthu.plan.Plan;

/** Days of a sentence by which no target of it is due, where it sets several. */
final class DaysLeft implements ClauseReview {
    private final Plan plan;

    DaysLeft(Plan plan) {
        this.plan = plan;
    }

    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        Set<LocalDate> said = StatedDays.in(sentence.words(), plan.lastDay().getYear());
        Set<LocalDate> due = targets.stream()
                .map(one -> one.target().due())
                .map(day -> Objects.requireNonNullElse(day, plan.lastDay()))
                .collect(Collectors.toSet());
        // Where none of them is due on a day of the sentence, that has been said of each.
        if (due.stream().noneMatch(said::contains)) {
            return;
        }
        said.stream()
                .filter(day -> !due.contains(day))
                .filter(day -> !day.isBefore(plan.firstDay()) && !day.isAfter(plan.lastDay()))
                .forEach(day -> doubts.at(
                        targets.get(0).at(),
                        "pack.doubt.day-left",
                        targets.get(0).target().clause().id(),
                        day));
    }
}
