/** Reading input that may be wrong: bounded reads, strict UTF-8, and problems that say where and what to do. */
@NullMarked
package vn.tuanthu.input;

import org.jspecify.annotations.NullMarked;
