package vn.tuanthu.verdict;

import java.util.List;
import java.util.Objects;

/**
 * What the figure of a check measures. Checks of two plans that measure the same can be compared.
 *
 * @param indicator id of the indicator, such as {@code work-files-online}; never null
 * @param tiers names of the tiers whose agencies it is about, such as {@code PROVINCE}, in a fixed order
 */
public record Measured(String indicator, List<String> tiers) {
    public Measured {
        Objects.requireNonNull(indicator, "indicator");
        tiers = List.copyOf(tiers);
    }
}
