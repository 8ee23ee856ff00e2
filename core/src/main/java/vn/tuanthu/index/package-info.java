/** Composite indices: definitions as data, exact scores, ranks and the reasons for every place. */
@NullMarked
package vn.tuanthu.index;

import org.jspecify.annotations.NullMarked;
