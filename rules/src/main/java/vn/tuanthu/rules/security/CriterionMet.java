package vn.tuanthu.rules.security;

import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.text.Blank;
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
 * @param isShown whether it rests on more than a document that nobody has filled in
 */
public record CriterionMet(
        String system, String criterion, Criterion basis, Message reason, Certainty certainty, boolean isShown) {
    /** A criterion that is met by its text. */
    public static CriterionMet of(SystemCase system, Criterion criterion, Message reason) {
        return new CriterionMet(system.id(), criterion.id(), criterion, reason, criterion.certainty(), true);
    }

    /** A criterion that a document meets, which comes to its level. */
    public static CriterionMet by(SystemCase system, Criterion criterion, LevelBasis document) {
        boolean shown = !Blank.provesNothing(document.document());
        return new CriterionMet(
                system.id(),
                criterion.id(),
                criterion,
                Message.of(
                        shown ? "security.reason.document" : "security.reason.open-document",
                        document.document(),
                        document.date(),
                        document.level()),
                criterion.certainty(),
                shown);
    }

    /** A criterion that is met by a reading the text does not spell out; {@code reading} names the sentence on it. */
    public static CriterionMet read(SystemCase system, Criterion criterion, String reading, Message reason) {
        return new CriterionMet(
                system.id(),
                criterion.id(),
                criterion,
                Message.of("security.reading." + reading, reason),
                Certainty.INTERPRETATION,
                true);
    }

    /** The same for the system that {@code component} is a part of, by the text or by a reading of it. */
    public CriterionMet raising(Component component, Certainty sure) {
        return new CriterionMet(
                component.parent(),
                criterion,
                basis,
                Message.of("security.reason.component", component.childName(), reason),
                sure,
                isShown);
    }

    /** Whether only a reading says that it is met. */
    public boolean isRead() {
        return certainty == Certainty.INTERPRETATION;
    }

    /** Whether it is no more of a reading than {@code other}, and shown where that is. */
    public boolean isAsSureAs(CriterionMet other) {
        return (!isRead() || other.isRead()) && (isShown || !other.isShown);
    }

    /** Of two ways in which one criterion is met, the one that is shown, and not only a reading. */
    static CriterionMet surest(CriterionMet one, CriterionMet other) {
        if (one.isShown() != other.isShown()) {
            return one.isShown() ? one : other;
        }
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
