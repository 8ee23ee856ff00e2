/** From files to reviewed evidence. */
@NullMarked
package vn.tuanthu.reading;

import org.jspecify.annotations.NullMarked;
