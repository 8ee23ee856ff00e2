package vn.tuanthu.rules.budget;

import java.util.Collection;
import java.util.Objects;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.SpendingArticle;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * How a task has to be prepared.
 *
 * @param row the task
 * @param article the article that says so
 * @param byAmount whether the amount of the task decided
 * @param reason why, in a sentence
 */
@SeenByRules
public record NeededProcedure(TaskRow row, SpendingArticle article, boolean byAmount, Message reason)
        implements ProcedureRoute {
    public NeededProcedure {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(reason, "reason");
    }

    /** The task is one of those that {@code article} covers. */
    public static NeededProcedure byKind(TaskRow row, SpendingArticle article) {
        LocalizedText covers = Objects.requireNonNull(article.covers(), "the article says what it covers");
        return new NeededProcedure(row, article, false, Message.of("budget.why.kind", covers, article.place()));
    }

    /** The amount of the task lies where {@code article} says; {@code key} tells it with {@code amounts} and the article. */
    public static NeededProcedure byAmount(TaskRow row, SpendingArticle article, String key, Object... amounts) {
        Object[] arguments = new Object[amounts.length + 1];
        arguments[0] = article.place();
        System.arraycopy(amounts, 0, arguments, 1, amounts.length);
        return new NeededProcedure(row, article, true, Message.of(key, arguments));
    }

    /** The procedure it needs. */
    public Procedure procedure() {
        return Objects.requireNonNull(article.procedure(), "the article asks for a procedure");
    }

    /** Why, and what to bear in mind. */
    public LocalizedText why(Collection<?> caveats) {
        return Caveat.sentences(reason, caveats);
    }
}
