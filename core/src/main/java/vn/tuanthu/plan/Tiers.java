package vn.tuanthu.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;

/**
 * The tiers of government as the law has them. Immutable.
 *
 * @param lastDays the last day of each tier that has ended; one that is not named goes on
 */
public record Tiers(Map<Agency.Tier, LocalDate> lastDays) {
    public Tiers {
        lastDays = Map.copyOf(lastDays);
    }

    /** The last day of {@code tier}; null if it goes on. */
    public @Nullable LocalDate lastDay(Agency.Tier tier) {
        return lastDays.get(tier);
    }

    /** Whether {@code tier} exists on {@code day}. */
    public boolean existsOn(Agency.Tier tier, LocalDate day) {
        LocalDate last = lastDays.get(tier);
        return last == null || !day.isAfter(last);
    }
}
