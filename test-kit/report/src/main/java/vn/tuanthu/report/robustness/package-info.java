/** How much a ranking owes to choices that could have been made otherwise: weights, means, normalisation, gaps. */
package vn.tuanthu.report.robustness;
