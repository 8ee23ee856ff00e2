/** Verdicts: what a check found for a subject, why, on what evidence, and the report that holds them. */
package vn.tuanthu.verdict;
