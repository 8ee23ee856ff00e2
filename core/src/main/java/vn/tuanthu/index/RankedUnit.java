package vn.tuanthu.index;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * What is scored: an agency, a province, a country.
 *
 * @param id its name in tables and results
 * @param name its name for people; the id if the table has none
 * @param pool those it is ranked against: its tier; empty if the table knows no tiers
 * @param unranked why it is scored but not ranked; null if it is ranked
 */
public record RankedUnit(
        String id, String name, String pool, @Nullable Message unranked) {
    public RankedUnit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pool, "pool");
    }
}
