package vn.tuanthu.index;

/**
 * How much less a unit was given on a criterion than it had given itself.
 *
 * @param unit the unit
 * @param criterion the criterion with both scores
 * @param cut how much less, above zero, on the scale of the criterion
 * @param effect what that is worth in the total, by the weights that counted for the unit
 */
public record SelfScoreCut(UnitScore unit, NodeScore criterion, Score cut, Score effect) {}
