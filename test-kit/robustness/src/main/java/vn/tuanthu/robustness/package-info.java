/** How much a ranking owes to choices that could have been made otherwise: weights, means, normalisation, gaps. */
@NullMarked
package vn.tuanthu.robustness;

import org.jspecify.annotations.NullMarked;
