package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure: counts, or only a published percentage. The numbers are taken as they come; {@code EvidenceReview} says
 * what is wrong with them before anything is judged.
 *
 * @param agency the agency it is about; null when it is about the whole province
 * @param tier for a figure about the whole province, the tier it covers; null means all tiers, or the agency's own
 * @param indicator what was measured
 * @param numerator whole units, 0 or more; null when only a percentage was published
 * @param denominator whole units, 0 or more, at least the numerator; null when only a percentage was published
 * @param percent the published percentage, 0 to 100, taken as exact; null when counts are given
 * @param period when it was counted
 * @param source where it comes from
 * @param definition how it is defined when that is not how the plan defines it; such a figure only advises
 */
public record Measurement(
        @Nullable String agency,
        Agency.@Nullable Tier tier,
        @JsonProperty(required = true) String indicator,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal percent,
        @Nullable Period period,
        @Nullable String source,
        @Nullable String definition) {
    public Measurement {
        Objects.requireNonNull(indicator, "indicator");
    }

    /** Counts of an agency, defined as the plan defines them. */
    public static Measurement of(
            @Nullable String agency,
            String indicator,
            long numerator,
            long denominator,
            @Nullable Period period,
            @Nullable String source) {
        return new Measurement(agency, null, indicator, numerator, denominator, null, period, source, null);
    }

    /** Whether it has counts. */
    @JsonIgnore
    public boolean isCounted() {
        return percent == null;
    }

    /** Whether there was nothing to count: a ratio over zero is undefined. */
    @JsonIgnore
    public boolean isEmpty() {
        return percent == null && denominator != null && denominator == 0;
    }

    /**
     * What was counted, of a figure known to have counts.
     *
     * @throws NullPointerException if it has none
     */
    public long count() {
        return Objects.requireNonNull(numerator, "numerator");
    }

    /**
     * Out of how many, of a figure known to have counts.
     *
     * @throws NullPointerException if it has none
     */
    public long outOf() {
        return Objects.requireNonNull(denominator, "denominator");
    }

    /**
     * The published percentage, of a figure known to have no counts.
     *
     * @throws NullPointerException if it has counts
     */
    public BigDecimal published() {
        return Objects.requireNonNull(percent, "percent");
    }

    /** Whether it is defined as the plan defines it. */
    @JsonIgnore
    public boolean isAsPlanned() {
        return definition == null;
    }

    /** Whether it is about the whole province. */
    @JsonIgnore
    public boolean isOfProvince() {
        return agency == null;
    }
}
