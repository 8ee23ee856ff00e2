package vn.tuanthu.index;

/**
 * The criterion that decides between two neighbouring places.
 *
 * @param upper the unit ahead
 * @param lower the next one behind it
 * @param part what adds most to the lead
 * @param alone whether without this part the order would turn or the two be level
 */
public record DecisiveCriterion(UnitScore upper, UnitScore lower, Comparison.Part part, boolean alone) {
    /** Whether the unit ahead has a figure for it: to lack one is never a merit, though its lead may come from it. */
    public boolean isMerit() {
        NodeScore own = upper.node(part.node().id());
        return part.cause() == Comparison.Cause.ROUNDING
                || (own.score() != null && (own.figure() != null || !own.node().isLeaf()));
    }
}
