package vn.tuanthu.index;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * The score of a unit on one node.
 *
 * @param node the node
 * @param score its unrounded score, or the rounded one of a total of the whole index that states its decimals; null if
 *     there is none
 * @param rank its place among the ranked units of the pool (1, 2, 2, 4), null if it has none
 * @param self the score by self-assessment; null if the table has none
 * @param share its weight among its siblings for this unit, from 0 to 1 after missing parts were left out; for a part
 *     of a sum its weight, scaled up for the parts left out; 0 if it did not count
 * @param figure the figure it was scored from, as given; null for a total or if there is none
 * @param note what was done about missing data, or null
 */
public record NodeScore(
        Node node,
        @Nullable Score score,
        @Nullable Integer rank,
        @Nullable Score self,
        Score share,
        @Nullable Figure figure,
        @Nullable Message note) {
    static final String NOT_APPLICABLE = "index.not-applicable";
    static final String NOT_ASKED = "index.not-asked";

    public NodeScore {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(share, "share");
    }

    /**
     * Its unrounded score, where it is known to have one.
     *
     * @throws NullPointerException if it has none
     */
    public Score known() {
        return Objects.requireNonNull(score, "no score");
    }

    /** The score that counts in the total above, where it is known to have one. */
    Score knownCounted() {
        return Objects.requireNonNull(counted(), "no score");
    }

    /** The score that counts in the total above: rounded if the definition says so; null if there is none. */
    public @Nullable Score counted() {
        return score == null || node.decimals() == null ? score : score.cutTo(node.decimals());
    }

    /** How much the self-assessed score is above the verified one, negative if below; null if either is missing. */
    public @Nullable Score selfOver() {
        return self == null || score == null ? null : self.minus(score);
    }

    /** Whether it is no more than the most points of the node. */
    boolean isWithinPoints() {
        return score == null || node.points() == null || score.compareTo(Score.of(Rational.of(node.points()))) <= 0;
    }

    /**
     * Whether the node is asked of the unit: the plan's targets do not all speak of every agency, and a table may say that a
     * criterion does not apply.
     */
    public boolean isAsked() {
        return note == null || !(note.key().equals(NOT_ASKED) || note.key().equals(NOT_APPLICABLE));
    }

    NodeScore at(@Nullable Integer place) {
        return new NodeScore(node, score, place, self, share, figure, note);
    }
}
