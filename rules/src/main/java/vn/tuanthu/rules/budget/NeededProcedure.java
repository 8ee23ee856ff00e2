package vn.tuanthu.rules.budget;

import vn.tuanthu.evidence.Procedure;

/**
 * What the decree asks of a task.
 *
 * @param no number of the task
 * @param procedure the procedure it needs
 * @param article the article that says so
 */
public record NeededProcedure(int no, Procedure procedure, String article) {}
