package vn.tuanthu.rules.budget;

import java.util.Objects;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.SpendingArticle;

/**
 * A task whose procedure cannot be told yet.
 *
 * @param row the task
 * @param article the article that would tell
 * @param question what has to be stated, a name of the message bundle
 */
@SeenByRules
public record OpenProcedure(TaskRow row, SpendingArticle article, String question) implements ProcedureRoute {
    public OpenProcedure {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(question, "question");
    }
}
