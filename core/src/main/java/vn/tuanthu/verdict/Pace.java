package vn.tuanthu.verdict;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * How far a target is on a day before it is due, and what pace the rest of the time needs. Whole numbers, rounded up: who
 * keeps the pace reaches the target. Immutable.
 *
 * @param check id of the check
 * @param subject id of whom it is about
 * @param subjectName the name of it
 * @param due the day it is to be reached by
 * @param daysLeft days from the day after the evaluation to the due day, both counted; 1 or more
 * @param missing what is still missing in whole units, by the denominator of today; 0 where the target is reached, null
 *     where no count tells
 * @param perMonth the least for each whole month that is left; null where nothing is to be added or no whole month is left
 * @param perDay the least for each day that is left; null where nothing is to be added
 * @param text the same in a sentence
 */
public record Pace(
        String check,
        String subject,
        String subjectName,
        LocalDate due,
        long daysLeft,
        @Nullable Long missing,
        @Nullable Long perMonth,
        @Nullable Long perDay,
        Message text) {
    public Pace {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(subjectName, "subjectName");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(text, "text");
    }

    /** Whether the target is reached on the day. */
    public boolean isReached() {
        return missing != null && missing == 0;
    }
}
