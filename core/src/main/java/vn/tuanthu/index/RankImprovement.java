package vn.tuanthu.index;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;

/**
 * What would move a unit up: a change of one figure, everything else staying as it is.
 *
 * @param leaf whose figure changes
 * @param from the figure now; null if it has none, and the raise is to supply one
 * @param to the figure after the least change that reaches the rank
 * @param more how much has to be added, negative where less is better; for counts whole things; null for a word, or
 *     where there was no figure
 * @param thing one counted thing, as in "312 hồ sơ"; null if the definition does not name it
 * @param fromRank its place now; null if it has none for want of data
 * @param toRank its place then
 * @param level those who would share that place, in the order of the table
 */
public record RankImprovement(
        Node leaf,
        @Nullable Figure from,
        Figure to,
        @Nullable BigDecimal more,
        @Nullable LocalizedText thing,
        @Nullable Integer fromRank,
        int toRank,
        List<RankedUnit> level) {
    public RankImprovement {
        level = List.copyOf(level);
    }
}
