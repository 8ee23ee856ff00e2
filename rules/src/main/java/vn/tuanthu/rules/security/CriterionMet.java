package vn.tuanthu.rules.security;

import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/**
 * A system meets a criterion, by itself or through a component.
 *
 * @param system the system's id
 * @param criterion the criterion's id
 * @param basis the criterion
 * @param reason what of the declaration meets it
 * @param certainty how sure that is
 */
public record CriterionMet(String system, String criterion, Criterion basis, Message reason, Certainty certainty) {
    /** A criterion that is met by its text. */
    public static CriterionMet of(SystemCase system, Criterion criterion, Message reason) {
        return new CriterionMet(system.id(), criterion.id(), criterion, reason, criterion.certainty());
    }

    /** A criterion that is met by a reading the text does not spell out; {@code reading} names the sentence on it. */
    public static CriterionMet read(SystemCase system, Criterion criterion, String reading, Message reason) {
        return new CriterionMet(
                system.id(),
                criterion.id(),
                criterion,
                Message.of("security.reading." + reading, reason),
                Certainty.INTERPRETATION);
    }

    /** The same for the system that {@code component} is a part of, by the text or by a reading of it. */
    public CriterionMet raising(Component component, Certainty sure) {
        return new CriterionMet(
                component.parent(),
                criterion,
                basis,
                Message.of("security.reason.component", component.childName(), reason),
                sure);
    }

    /** Whether only a reading says that it is met. */
    public boolean isRead() {
        return certainty == Certainty.INTERPRETATION;
    }

    /** Whether it is no more of a reading than {@code other}. */
    public boolean isAsSureAs(CriterionMet other) {
        return !isRead() || other.isRead();
    }

    /** Of two ways in which one criterion is met, the one that is not only a reading. */
    static CriterionMet surest(CriterionMet one, CriterionMet other) {
        return one.isRead() ? other : one;
    }

    /** Code of the instrument whose criterion it is. */
    public String regime() {
        return basis.regime();
    }

    /** The level it puts the system at. */
    public int level() {
        return basis.level();
    }
}
