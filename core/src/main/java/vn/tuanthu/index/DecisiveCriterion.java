package vn.tuanthu.index;

/**
 * The criterion that decides between two neighbouring places.
 *
 * @param upper the unit ahead
 * @param lower the next one behind it
 * @param part what adds most to the lead
 * @param alone whether without this part the order would turn or the two be level
 */
public record DecisiveCriterion(UnitScore upper, UnitScore lower, Comparison.Part part, boolean alone) {}
