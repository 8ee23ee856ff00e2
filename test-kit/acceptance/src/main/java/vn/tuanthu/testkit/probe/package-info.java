/** Looking at a running system: bounded, with timeouts, only where the vendor allows it, and always with evidence. */
@NullMarked
package vn.tuanthu.testkit.probe;

import org.jspecify.annotations.NullMarked;
