package vn.tuanthu.report;

import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;

/** Whether ways up are looked for on every unit of a ranking at once. */
public final class RankImprovements {
    /** More figures than these take minutes. */
    private static final long MOST_FIGURES = 10_000;

    /** The same where a step of one unit changes the scores of all. */
    private static final long MOST_SCORES = 5_000;

    private RankImprovements() {}

    /** Whether it takes no more than a moment. */
    public static boolean areQuick(Ranking ranking) {
        long leaves = ranking.index().leaves().size();
        long units = ranking.pools().stream().mapToInt(Pool::size).max().orElse(0);
        return ranking.index().dependsOnOthers()
                ? units * units * leaves <= MOST_SCORES
                : ranking.units().size() * leaves <= MOST_FIGURES;
    }
}
