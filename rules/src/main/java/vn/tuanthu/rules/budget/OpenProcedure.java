package vn.tuanthu.rules.budget;

/**
 * A task whose procedure cannot be told yet.
 *
 * @param no number of the task
 * @param article the article that would tell
 * @param question what has to be stated, a name of the message bundle
 */
public record OpenProcedure(int no, String article, String question) {}
