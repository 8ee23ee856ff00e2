package vn.tuanthu.index;

import java.util.Objects;

/**
 * A unit that is left out of a ranking as if it were not in the table, and why.
 *
 * @param unit the unit
 * @param reason why, in the words of whoever decided it; never blank
 */
public record Exclusion(RankedUnit unit, String reason) {
    public Exclusion {
        Objects.requireNonNull(unit, "unit");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason to exclude " + unit.id());
        }
    }
}
