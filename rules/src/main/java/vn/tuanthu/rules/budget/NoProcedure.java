package vn.tuanthu.rules.budget;

import java.util.Objects;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.SpendingArticle;

/**
 * A task for which the decree names no procedure.
 *
 * @param row the task
 * @param article the article that would
 * @param decree the decree
 */
@SeenByRules
public record NoProcedure(TaskRow row, SpendingArticle article, Instrument decree) implements ProcedureRoute {
    public NoProcedure {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(decree, "decree");
    }
}
