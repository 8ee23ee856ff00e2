package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf measures and how that is scored.
 *
 * @param column the column of the table, or the plan's indicator; the id of the leaf if null
 * @param direction which way is better, {@link Direction#UP} if not given
 * @param transform {@link Transform#NONE} if not given
 * @param cap figures outside are taken as the nearer end; null for no cap
 * @param allowed figures outside are refused as wrong; null for no limit
 * @param score how it is scored
 */
public record LeafScale(
        @Nullable String column,
        Direction direction,
        Transform transform,
        @Nullable Bounds cap,
        @Nullable Bounds allowed,
        @JsonProperty(required = true) Scoring score) {
    /** Whether the score grows with the figure: a negative scale turns the direction round. */
    boolean isBetterUpwards() {
        if (score instanceof Scoring.Count) {
            return true;
        }
        boolean up = (score instanceof Scoring.DistanceToTarget way && way.from() != null)
                ? way.target().compareTo(way.from()) >= 0
                : direction == Direction.UP;
        return up == (scale().signum() >= 0);
    }

    private BigDecimal scale() {
        if (score instanceof Scaled scaled) {
            return scaled.scale();
        }
        if (score instanceof Scoring.MinMax range) {
            return range.hi().subtract(range.lo());
        }
        return score instanceof Scoring.ZScore by ? by.deviation() : BigDecimal.ONE;
    }

    /** What a figure counts as. */
    Rational taken(Rational figure) {
        return cap == null ? figure : cap.cut(figure);
    }

    public LeafScale {
        direction = Objects.requireNonNullElse(direction, Direction.UP);
        transform = Objects.requireNonNullElse(transform, Transform.NONE);
        Objects.requireNonNull(score, "score");
    }
}
