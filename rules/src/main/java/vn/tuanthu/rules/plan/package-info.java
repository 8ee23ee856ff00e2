/**
 * Targets and duties of a plan: the facts that their rules see, and the stages in which those run.
 *
 * <p>The rules stand in DRL files of the resource folder {@code vn/tuanthu/rules/plan}. They serve every plan, so none of
 * them names a clause of one: {@code @about} says which checks a rule is for, and a check finds its rules by what it is.
 *
 * <table>
 * <caption>From a check to its rules</caption>
 * <tr><th>{@code @about}</th><th>checks</th></tr>
 * <tr><td>{@code target}</td><td>every {@link vn.tuanthu.plan.Target}</td></tr>
 * <tr><td>{@code duty}</td><td>every {@link vn.tuanthu.plan.Obligation}</td></tr>
 * <tr><td>{@code target, duty}</td><td>both</td></tr>
 * </table>
 *
 * <p>What differs from one check to the next (threshold, tiers, kinds of agency, how the province's figure is made, which
 * document shows a duty) is data of the plan pack.
 */
@NullMarked
package vn.tuanthu.rules.plan;

import org.jspecify.annotations.NullMarked;
