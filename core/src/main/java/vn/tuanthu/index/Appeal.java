package vn.tuanthu.index;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * What was decided on an appeal against one figure (phúc tra).
 *
 * @param unit whose figure it is
 * @param criterion the leaf that is scored from it
 * @param old what the table has
 * @param decided what holds from then on, maybe the same
 * @param document what it was decided by
 */
public record Appeal(RankedUnit unit, Node criterion, Entry old, Entry decided, String document) {
    /**
     * What stands for a criterion of a unit: a figure, that it does not apply to the unit, or nothing.
     *
     * @param figure the figure; null if there is none
     * @param notApplicable whether the criterion does not apply; never with a figure
     */
    public record Entry(@Nullable Figure figure, boolean notApplicable) {
        public Entry {
            if (figure != null && notApplicable) {
                throw new IllegalArgumentException("a figure of what does not apply");
            }
        }

        /** What {@code row} has for {@code criterion}. */
        static Entry of(IndexTable.Row row, Node criterion) {
            Figure figure = row.figures().get(criterion.column());
            return new Entry(figure, figure == null && row.notApplicable().contains(criterion.column()));
        }

        /** Whether it says nothing. */
        public boolean isEmpty() {
            return figure == null && !notApplicable;
        }

        /** The figure as {@code written}; else in words why there is none. */
        public Message in(Function<Figure, String> written) {
            return figure != null
                    ? Message.of("index.appeals.figure", written.apply(figure))
                    : Message.of(notApplicable ? "index.appeals.not-applicable" : "index.appeals.nothing");
        }
    }

    public Appeal {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(decided, "decided");
        Objects.requireNonNull(document, "document");
    }
}
