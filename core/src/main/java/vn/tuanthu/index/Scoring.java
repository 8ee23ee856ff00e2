package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the figure of a leaf becomes a score. Where a result depends on the other units (min-max, z-score, share of the
 * best), these are the units of the same tier that have a figure, whether they are ranked or not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "value", value = Scoring.Value.class),
    @JsonSubTypes.Type(name = "ratio", value = Scoring.Ratio.class),
    @JsonSubTypes.Type(name = "ladder", value = Scoring.Ladder.class),
    @JsonSubTypes.Type(name = "role", value = Scoring.Role.class),
    @JsonSubTypes.Type(name = "count", value = Scoring.Count.class),
    @JsonSubTypes.Type(name = "share-of-target", value = Scoring.ShareOfTarget.class),
    @JsonSubTypes.Type(name = "plan-target", value = Scoring.PlanTarget.class),
    @JsonSubTypes.Type(name = "distance-to-target", value = Scoring.DistanceToTarget.class),
    @JsonSubTypes.Type(name = "share-of-best", value = Scoring.ShareOfBest.class),
    @JsonSubTypes.Type(name = "goalposts", value = Scoring.Goalposts.class),
    @JsonSubTypes.Type(name = "min-max", value = Scoring.MinMax.class),
    @JsonSubTypes.Type(name = "z-score", value = Scoring.ZScore.class)
})
public sealed interface Scoring {
    /** Whether a unit's score hangs on the figures of the other units of its tier. */
    default boolean dependsOnOthers() {
        return this instanceof MinMax
                || this instanceof ZScore
                || this instanceof ShareOfBest
                || (this instanceof DistanceToTarget distance && distance.from() == null);
    }

    /**
     * The figure itself, times {@code scale}.
     *
     * @param scale 1 if not given
     */
    record Value(BigDecimal scale) implements Scoring, Scaled {
        public Value {
            scale = Objects.requireNonNullElse(scale, BigDecimal.ONE);
        }
    }

    /** A ratio from 0 to 1, times the points of the leaf. */
    record Ratio() implements Scoring {}

    /**
     * The points of the highest step reached; 0 below the lowest.
     *
     * @param steps in any order
     */
    record Ladder(@JsonProperty(required = true) List<Step> steps) implements Scoring {
        /**
         * A step.
         *
         * @param from the least figure (the greatest, where less is better) that reaches it
         * @param points what it is worth
         */
        public record Step(
                @JsonProperty(required = true) BigDecimal from,
                @JsonProperty(required = true) BigDecimal points) {
            public Step {
                Objects.requireNonNull(from, "from");
                Objects.requireNonNull(points, "points");
            }
        }

        public Ladder {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A share of the points of the leaf for each possible answer.
     *
     * @param shares from 0 to 1, by the word that stands in the table
     */
    record Role(@JsonProperty(required = true) Map<String, BigDecimal> shares) implements Scoring {
        public Role {
            shares = Map.copyOf(shares);
        }

        /** The share of the word that {@code figure} is, one of those in the table. */
        BigDecimal shareOf(Figure figure) {
            return Objects.requireNonNull(shares.get(figure.word()), "not one of the words");
        }
    }

    /**
     * So many points for each thing counted, up to the points of the leaf.
     *
     * @param each points for one
     */
    record Count(@JsonProperty(required = true) BigDecimal each) implements Scoring {
        public Count {
            Objects.requireNonNull(each, "each");
        }
    }

    /**
     * The share of a target that is reached, at most 1, times {@code scale}. Where less is better it is target over
     * figure.
     *
     * @param target above 0
     * @param scale 1 if not given
     */
    record ShareOfTarget(@JsonProperty(required = true) BigDecimal target, BigDecimal scale)
            implements Scoring, Scaled {
        public ShareOfTarget {
            Objects.requireNonNull(target, "target");
            scale = Objects.requireNonNullElse(scale, BigDecimal.ONE);
        }
    }

    /**
     * The share of the plan's own target for the unit's tier and kind that is reached, at most 1, times {@code scale}.
     * The column of the leaf names the plan's indicator.
     *
     * @param scale 1 if not given
     */
    record PlanTarget(BigDecimal scale) implements Scoring, Scaled {
        public PlanTarget {
            scale = Objects.requireNonNullElse(scale, BigDecimal.ONE);
        }
    }

    /**
     * How much of the way from a starting point to a target is covered, at most {@code scale}.
     *
     * @param target where the way ends
     * @param from where it starts; the worst figure of all units if not given
     * @param scale 1 if not given
     */
    record DistanceToTarget(
            @JsonProperty(required = true) BigDecimal target,
            @Nullable BigDecimal from,
            BigDecimal scale) implements Scoring, Scaled {
        public DistanceToTarget {
            Objects.requireNonNull(target, "target");
            scale = Objects.requireNonNullElse(scale, BigDecimal.ONE);
        }
    }

    /**
     * The figure over the best unit's figure (the best over it, where less is better), times {@code scale}.
     *
     * @param scale 1 if not given
     */
    record ShareOfBest(BigDecimal scale) implements Scoring, Scaled {
        public ShareOfBest {
            scale = Objects.requireNonNullElse(scale, BigDecimal.ONE);
        }
    }

    /**
     * The place between two fixed figures, times {@code scale}.
     *
     * @param lo the lower figure; worth 0 where more is better, else {@code scale}
     * @param hi the higher figure
     * @param scale 1 if not given
     * @param clip whether figures outside count as the nearer end
     */
    record Goalposts(
            @JsonProperty(required = true) BigDecimal lo,
            @JsonProperty(required = true) BigDecimal hi,
            BigDecimal scale,
            boolean clip)
            implements Scoring, Scaled {
        public Goalposts {
            Objects.requireNonNull(lo, "lo");
            Objects.requireNonNull(hi, "hi");
            scale = Objects.requireNonNullElse(scale, BigDecimal.ONE);
        }
    }

    /**
     * The place between the worst and the best unit, mapped to a range. Undefined if all units have the same figure.
     *
     * @param lo score of the worst; 0 if not given
     * @param hi score of the best; 1 if not given
     */
    record MinMax(BigDecimal lo, BigDecimal hi) implements Scoring {
        public MinMax {
            lo = Objects.requireNonNullElse(lo, BigDecimal.ZERO);
            hi = Objects.requireNonNullElse(hi, BigDecimal.ONE);
        }
    }

    /**
     * The distance from the mean in standard deviations (of a sample, n-1), mapped to another mean and deviation.
     * Undefined if all units have the same figure.
     *
     * @param mean 0 if not given
     * @param deviation 1 if not given
     */
    record ZScore(BigDecimal mean, BigDecimal deviation) implements Scoring {
        public ZScore {
            mean = Objects.requireNonNullElse(mean, BigDecimal.ZERO);
            deviation = Objects.requireNonNullElse(deviation, BigDecimal.ONE);
        }
    }
}
