/** Section VI of a plan and its list of tasks: an allocation of money judged by the plan and by the decree in force. */
@NullMarked
package vn.tuanthu.rules.budget;

import org.jspecify.annotations.NullMarked;
