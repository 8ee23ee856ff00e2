/** A plan as data: its clauses word for word, its indicators, and the checks that its sentences become. */
package vn.tuanthu.plan;
