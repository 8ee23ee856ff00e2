/** Section II.2 of a plan: facts that its rules infer, and the verdicts they record. */
@NullMarked
package vn.tuanthu.rules.targets;

import org.jspecify.annotations.NullMarked;
