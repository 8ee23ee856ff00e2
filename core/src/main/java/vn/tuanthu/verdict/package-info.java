/** Verdicts: what a check found for a subject, why, on what evidence, and the report that holds them. */
@NullMarked
package vn.tuanthu.verdict;

import org.jspecify.annotations.NullMarked;
