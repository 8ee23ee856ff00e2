package vn.tuanthu.index;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;

/**
 * What would move a unit up: a change of one figure, everything else staying as it is.
 *
 * @param leaf whose figure changes
 * @param from the figure now
 * @param to the figure after the least change that reaches the rank
 * @param more how much has to be added, negative where less is better; for counts whole things; null for a word
 * @param thing one counted thing, as in "312 hồ sơ"; null if the definition does not name it
 * @param fromRank its place now
 * @param toRank its place then
 */
public record RankImprovement(
        Node leaf,
        Figure from,
        Figure to,
        @Nullable BigDecimal more,
        @Nullable LocalizedText thing,
        int fromRank,
        int toRank) {}
