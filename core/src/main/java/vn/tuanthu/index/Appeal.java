package vn.tuanthu.index;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an appeal against one figure (phúc tra).
 *
 * @param unit whose figure it is
 * @param criterion the leaf that is scored from it
 * @param old the figure of the table; null if it has none
 * @param decided the figure that holds from then on, maybe the same
 * @param document what it was decided by
 */
public record Appeal(
        RankedUnit unit, Node criterion, @Nullable Figure old, Figure decided, String document) {
    public Appeal {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(decided, "decided");
        Objects.requireNonNull(document, "document");
    }
}
