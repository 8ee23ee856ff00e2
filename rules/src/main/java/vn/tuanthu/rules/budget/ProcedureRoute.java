package vn.tuanthu.rules.budget;

import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.SpendingArticle;

/** Where the decree of a task leads it: to a procedure, to a question, or to none. */
@SeenByRules
public sealed interface ProcedureRoute permits NeededProcedure, OpenProcedure, NoProcedure {
    /** The task. */
    TaskRow row();

    /** The article that says so. */
    SpendingArticle article();
}
