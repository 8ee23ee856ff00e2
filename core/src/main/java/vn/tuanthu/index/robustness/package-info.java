/** What a study of a ranking's robustness found: places under other weights, means, normalisations and rules for gaps. */
@NullMarked
package vn.tuanthu.index.robustness;

import org.jspecify.annotations.NullMarked;
