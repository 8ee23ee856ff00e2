/** The same decisions by this library, by hand and by other engines, measured in one run. */
@NullMarked
package vn.tuanthu.benchmarks;

import org.jspecify.annotations.NullMarked;
