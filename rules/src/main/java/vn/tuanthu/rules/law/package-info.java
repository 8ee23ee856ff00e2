/** The law as data: instruments, their articles and what each sets from which day. Reads the folder of the law. */
@NullMarked
package vn.tuanthu.rules.law;

import org.jspecify.annotations.NullMarked;
