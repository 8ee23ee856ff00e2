/** Duties with their days as a calendar. */
@NullMarked
package vn.tuanthu.calendar;

import org.jspecify.annotations.NullMarked;
