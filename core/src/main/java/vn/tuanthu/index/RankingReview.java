package vn.tuanthu.index;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking is held against and what was decided about it.
 *
 * @param appeals what was decided on appeals; they change the ranking
 * @param exclusions which units are left out of it
 * @param previous the table of an earlier year; null if there is none
 * @param weights other weights by the id of the part, under which it is told who would move; they do not change the ranking
 */
public record RankingReview(
        Appeals appeals,
        List<Exclusion> exclusions,
        @Nullable IndexTable previous,
        Map<String, BigDecimal> weights) {
    /** Nothing was decided, and the ranking is held against nothing. */
    public static final RankingReview NONE = new RankingReview(Appeals.NONE, List.of(), null, Map.of());

    public RankingReview {
        Objects.requireNonNull(appeals, "appeals");
        exclusions = List.copyOf(exclusions);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
