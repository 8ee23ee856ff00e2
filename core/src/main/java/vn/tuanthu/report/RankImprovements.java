package vn.tuanthu.report;

import vn.tuanthu.index.Node;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;

/** Whether ways up are looked for on every unit of a ranking at once. */
public final class RankImprovements {
    /** Where a step of one unit changes the scores of all, more figures than these take minutes. */
    private static final int MOST_FIGURES = 1_000;

    private RankImprovements() {}

    /** Whether it takes no more than a moment. */
    public static boolean areQuick(Ranking ranking) {
        return !ranking.index().dependsOnOthers()
                || ranking.pools().stream().mapToInt(Pool::size).max().orElse(0)
                                * ranking.index()
                                        .root()
                                        .all()
                                        .filter(Node::isLeaf)
                                        .count()
                        <= MOST_FIGURES;
    }
}
