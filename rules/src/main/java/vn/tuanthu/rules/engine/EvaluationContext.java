package vn.tuanthu.rules.engine;

import java.time.LocalDate;
import vn.tuanthu.verdict.Scope;

/**
 * What is asked of the rules: whose figures to judge, and for which day.
 *
 * @param scope whose figures
 * @param day the day everything is evaluated for
 */
public record EvaluationContext(Scope scope, LocalDate day) {}
