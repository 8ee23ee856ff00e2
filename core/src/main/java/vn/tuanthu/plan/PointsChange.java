package vn.tuanthu.plan;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A threshold that a plan states by how many percentage points a share is to change: "five percentage points more than the
 * 62,5 % of last year" asks for 67,5 %. Immutable.
 *
 * @param base the share of the base year, in percent
 * @param points by how many percentage points it is to change; below zero where it is to fall
 */
public record PointsChange(BigDecimal base, BigDecimal points) {
    public PointsChange {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(points, "points");
    }

    /** The share that it comes to, in percent, exactly. */
    public BigDecimal share() {
        return base.add(points);
    }

    /** Whether the share is to fall. */
    public boolean isFall() {
        return points.signum() < 0;
    }
}
