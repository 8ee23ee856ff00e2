/** Sections III, V and VII of a plan: duties answered by attestations. */
package vn.tuanthu.rules.obligations;
