package vn.tuanthu.rules.budget;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a lease, amounts in đồng.
 *
 * @param years its term, or null
 * @param total what all years cost, or null
 * @param fundedBefore what earlier years received, 0 or more
 * @param startYear its first year, or null
 * @param availableOnMarket whether the market offers the service as it is, or null when not stated
 */
public record LeaseTerms(
        @Nullable Integer years,
        @Nullable Long total,
        long fundedBefore,
        @Nullable Integer startYear,
        @Nullable Boolean availableOnMarket) {
    static final LeaseTerms UNKNOWN = new LeaseTerms(null, null, 0, null, null);

    /** The years of a lease known to state them. */
    public int knownYears() {
        return Objects.requireNonNull(years, "no years");
    }

    /** The total of a lease known to state it. */
    public long knownTotal() {
        return Objects.requireNonNull(total, "no total");
    }

    /** An even share of the total of a lease known to state its term and its total, rounded up to a đồng. */
    public long evenShare() {
        return -Math.floorDiv(-knownTotal(), (long) knownYears());
    }

    /** Whether both its term and its total are stated. */
    public boolean isDated() {
        return years != null && total != null;
    }

    /** Whether it began before {@code year}. */
    public boolean isRunning(int year) {
        return fundedBefore > 0 || (startYear != null && startYear < year);
    }
}
