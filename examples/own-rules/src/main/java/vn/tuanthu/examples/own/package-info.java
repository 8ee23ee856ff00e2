/** An agency that judges by a regulation of its own beside the plan. */
@NullMarked
package vn.tuanthu.examples.own;

import org.jspecify.annotations.NullMarked;
