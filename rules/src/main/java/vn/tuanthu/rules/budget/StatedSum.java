package vn.tuanthu.rules.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.verdict.Subject;

/** Rows that are said to add up to a stated amount: all of an allocation, or those of one source. */
@SeenByRules
public sealed interface StatedSum extends Subject permits Allocation, FundingSource {
    /** The rows. */
    List<TaskRow> rows();

    /** What they are said to add up to, in đồng; null where that is not said. */
    @Nullable Long stated();

    /** What they add up to, in đồng. */
    default long allotted() {
        return TaskRow.sum(rows());
    }

    /** How far they are from what is stated, in đồng; 0 where nothing is. */
    default long difference() {
        Long stated = stated();
        return stated == null ? 0 : Math.abs(allotted() - stated);
    }

    /** How many rows there are. */
    default int count() {
        return rows().size();
    }
}
