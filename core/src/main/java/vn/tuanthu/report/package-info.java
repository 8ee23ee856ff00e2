/** Writing reports for people and programs. */
@NullMarked
package vn.tuanthu.report;

import org.jspecify.annotations.NullMarked;
