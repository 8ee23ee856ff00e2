/** Testing one rule alone. */
@NullMarked
package vn.tuanthu.testkit.rule;

import org.jspecify.annotations.NullMarked;
