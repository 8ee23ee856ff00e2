package vn.tuanthu.plan;

import java.util.Objects;
import vn.tuanthu.text.LocalizedText;

/**
 * What a target measures.
 *
 * @param id name used in evidence, such as {@code work-files-online}
 * @param numerator what is counted
 * @param denominator what it is counted out of
 * @param unit one counted thing, as in "312 hồ sơ"
 * @param trap the mistake that makes the figure another one
 * @param basis where the definition comes from, and how sure that is
 */
public record Indicator(
        String id,
        LocalizedText numerator,
        LocalizedText denominator,
        LocalizedText unit,
        LocalizedText trap,
        LocalizedText basis) {
    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(trap, "trap");
        Objects.requireNonNull(basis, "basis");
    }
}
