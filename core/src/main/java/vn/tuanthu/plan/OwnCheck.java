package vn.tuanthu.plan;

import java.util.Objects;
import vn.tuanthu.verdict.Certainty;

/**
 * What somebody asks beside the plan, such as a regulation of an agency: answered by rules that they add to the engine.
 *
 * @param id check id, other than those of the plan
 * @param clause where it stands and what it says, in its own words
 * @param mandatory whether its outcome decides compliance
 * @param certainty how sure its source is
 */
public record OwnCheck(String id, Clause clause, boolean mandatory, Certainty certainty) implements Check {
    public OwnCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(certainty, "certainty");
    }

    /**
     * A mandatory check whose text was read.
     *
     * @param article where it stands, such as {@code Quy chế 12/QC-SVD Điều 4}
     * @param words what it says
     */
    public static OwnCheck of(String id, String article, String words) {
        return new OwnCheck(id, new Clause(article, 0, Clause.Kind.RESPONSIBILITY, words), true, Certainty.TEXT_READ);
    }
}
