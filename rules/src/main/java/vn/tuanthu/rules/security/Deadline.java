package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/**
 * Inferred: the last day for a system to do what an article asks and what it has not done yet.
 *
 * @param system the system's id
 * @param article what asks
 * @param clause where it stands
 * @param lastDay the last day on which it is in time
 * @param mandatory whether it decides compliance on that day
 * @param what what to do, in a sentence
 * @param certainty how sure the day and the basis are
 */
@SeenByRules
public record Deadline(
        String system,
        Article article,
        String clause,
        LocalDate lastDay,
        boolean mandatory,
        Message what,
        Certainty certainty) {
    /** What it says, whichever system it is of: equal where two say the same. */
    Object saying() {
        return List.of(article.id(), clause, lastDay, mandatory, what, certainty);
    }

    /** Of a requirement; {@code arguments} fill the places of the sentence {@code key}. */
    public static Deadline of(
            SystemCase system, LegalRequirement article, LocalDate lastDay, String key, Object... arguments) {
        LocalDate judged = lastDay.isBefore(system.day()) ? system.day() : lastDay;
        return new Deadline(
                system.id(),
                article,
                article.article(),
                lastDay,
                article.isMandatoryOn(judged),
                Message.of(key, arguments),
                article.certainty());
    }

    /** Of a measure, which decides once its day has passed. */
    public static Deadline of(RequiredMeasure measure, LocalDate lastDay) {
        return new Deadline(
                measure.system(),
                measure.measure(),
                measure.basis(),
                lastDay,
                true,
                Message.of("duty.measure", measure.words()),
                measure.certainty());
    }

    /** The same, where the day is the earlier of two that the text may mean. */
    public Deadline read() {
        return new Deadline(system, article, clause, lastDay, mandatory, what, Certainty.INTERPRETATION);
    }
}
