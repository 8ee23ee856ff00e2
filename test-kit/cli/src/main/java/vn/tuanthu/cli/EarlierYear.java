package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/**
 * The year of an earlier table of measurements.
 *
 * @param plan the targets of today, set for that year
 * @param back how many years before the time of the plan; 0 if it is of that time, or of a later one
 */
record EarlierYear(Plan plan, int back) {
    /**
     * The year of {@code figures}.
     *
     * @param figures read for any time
     * @throws BadInputException if they are of more years than the plan has
     */
    static EarlierYear of(Path file, Plan plan, Evidence figures) {
        List<Period> periods = figures.measurements().stream()
                .filter(Measurement::isAsPlanned)
                .map(Measurement::period)
                .filter(Objects::nonNull)
                .toList();
        LocalDate last = periods.stream()
                .map(Period::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(plan.lastDay());
        if (!last.isBefore(plan.firstDay())) {
            return new EarlierYear(plan, 0);
        }
        int back = plan.lastDay().getYear() - last.getYear();
        Plan then =
                plan.between(plan.firstDay().minusYears(back), plan.lastDay().minusYears(back));
        periods.stream()
                .filter(period -> !period.isWithin(then.firstDay(), then.lastDay()))
                .findFirst()
                .ifPresent(period -> {
                    throw new BadInputException(new Problem(
                            file.toString(),
                            "",
                            Message.of("cli.rank.previous.years", last.getYear(), period.toString()),
                            Message.of("cli.rank.previous.years.remedy", then.firstDay(), then.lastDay())));
                });
        return new EarlierYear(then, back);
    }

    /** Which year it is, for people. */
    Message told() {
        return Message.of("cli.rank.previous.year", plan.firstDay(), plan.lastDay());
    }
}
