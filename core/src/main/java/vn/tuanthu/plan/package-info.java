/** A plan as data: its clauses word for word, its indicators, and the checks that its sentences become. */
@NullMarked
package vn.tuanthu.plan;

import org.jspecify.annotations.NullMarked;
