/** Sections III, V and VII of a plan: duties answered by attestations. */
@NullMarked
package vn.tuanthu.rules.obligations;

import org.jspecify.annotations.NullMarked;
