/** Proposing an allocation of money to requests that follows the plan's principle, and showing that it does. */
@NullMarked
package vn.tuanthu.proposal;

import org.jspecify.annotations.NullMarked;
