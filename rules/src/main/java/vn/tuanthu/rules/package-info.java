/** The engine: give it evidence, get a report. */
@NullMarked
package vn.tuanthu.rules;

import org.jspecify.annotations.NullMarked;
