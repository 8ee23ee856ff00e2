package vn.tuanthu.index;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one unit between two rankings.
 *
 * @param before its scores in the first; null if it is not in it
 * @param now its scores in the second; null if it is not in it
 * @param parts what its total gained and lost, the greatest effect first; empty unless both have a total by the same index
 */
public record UnitChange(
        @Nullable UnitScore before, @Nullable UnitScore now, List<Comparison.Part> parts) {
    public UnitChange {
        if (before == null && now == null) {
            throw new IllegalArgumentException("a unit is in one of the two");
        }
        parts = List.copyOf(parts);
    }

    /** The unit, as the later ranking names it. */
    public RankedUnit unit() {
        return Objects.requireNonNull(now == null ? before : now).unit();
    }

    /** Its place in the first ranking; null if it had none. */
    public @Nullable Integer placeBefore() {
        return before == null ? null : before.total().rank();
    }

    /** Its place in the second ranking; null if it has none. */
    public @Nullable Integer placeNow() {
        return now == null ? null : now.total().rank();
    }

    /** How many places up, negative for down; null where it has no place in both, or the places are of different pools. */
    public @Nullable Integer placesUp() {
        Integer from = placeBefore();
        Integer to = placeNow();
        return from == null || to == null || !isOfOnePool() ? null : (Integer) (from - to);
    }

    /** What its total gained, negative for lost; null where it has no total in both. */
    public @Nullable Score gained() {
        Score from = before == null ? null : before.total().score();
        Score to = now == null ? null : now.total().score();
        return from == null || to == null ? null : to.minus(from);
    }

    /** Whether its place or its total is another, or it is in one of the two alone. */
    public boolean isAny() {
        Score gained = gained();
        boolean sameScore = gained == null ? scores().noneMatch(Objects::nonNull) : gained.signum() == 0;
        return !sameScore || !Objects.equals(placeBefore(), placeNow()) || before == null || now == null;
    }

    private Stream<@Nullable Score> scores() {
        return Stream.of(before, now)
                .map(unit -> unit == null ? null : unit.total().score());
    }

    private boolean isOfOnePool() {
        return before != null
                && now != null
                && before.unit().pool().equals(now.unit().pool());
    }
}
