/** Classifications and allocations as text for people and as JSON for programs. */
@NullMarked
package vn.tuanthu.rules.report;

import org.jspecify.annotations.NullMarked;
