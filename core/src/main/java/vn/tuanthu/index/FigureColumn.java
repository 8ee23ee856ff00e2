package vn.tuanthu.index;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures that the units of a tier have on one leaf. */
final class FigureColumn {
    private final List<Rational> values;
    private final @Nullable Rational lowest;
    private final @Nullable Rational highest;

    FigureColumn(List<IndexTable.Row> tier, Node leaf) {
        this.values = tier.stream()
                .map(row -> row.figures().get(leaf.column()))
                .filter(Objects::nonNull)
                .map(Figure::value)
                .filter(Objects::nonNull)
                .toList();
        this.lowest = values.isEmpty() ? null : Collections.min(values);
        this.highest = values.isEmpty() ? null : Collections.max(values);
    }

    List<Rational> values() {
        return values;
    }

    /** Null if there is no figure. */
    @Nullable Rational lowest() {
        return lowest;
    }

    /** Null if there is no figure. */
    @Nullable Rational highest() {
        return highest;
    }

    boolean isNegative() {
        return lowest != null && lowest.signum() < 0;
    }
}
