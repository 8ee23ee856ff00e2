package vn.tuanthu.rules.security;

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
    /** A match that follows from the text of the criterion. */
    public static CriterionMet of(SystemCase system, Criterion criterion, Message reason) {
        return new CriterionMet(system.id(), criterion.id(), criterion, reason, criterion.certainty());
    }

    /** A match that rests on a reading the text does not spell out. */
    public static CriterionMet read(SystemCase system, Criterion criterion, Message reason) {
        return new CriterionMet(
                system.id(),
                criterion.id(),
                criterion,
                Message.of("security.reason.interpretation", reason),
                Certainty.INTERPRETATION);
    }

    /** The same match for the system that {@code component} is a part of. */
    public CriterionMet raising(Component component) {
        return new CriterionMet(
                component.parent(),
                criterion,
                basis,
                Message.of("security.reason.component", component.childName(), reason),
                raised());
    }

    /** Nghị định 85 says that components raise a system; under Nghị định 331 that is a reading. */
    private Certainty raised() {
        return basis.regime() == Regime.ND85 ? certainty : Certainty.INTERPRETATION;
    }

    /** Whether it is as sure as {@code component} would be when it raises the same system. */
    public boolean isAsSureAsRaised(CriterionMet component) {
        return certainty != Certainty.INTERPRETATION || component.raised() == Certainty.INTERPRETATION;
    }

    /** Of two matches of one criterion, the one that is not only a reading. */
    static CriterionMet surest(CriterionMet one, CriterionMet other) {
        return one.certainty == Certainty.INTERPRETATION ? other : one;
    }

    /** Whose criterion it is. */
    public Regime regime() {
        return basis.regime();
    }

    /** The level it puts the system at. */
    public int level() {
        return basis.level();
    }
}
