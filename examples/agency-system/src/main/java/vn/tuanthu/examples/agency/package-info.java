/** A small service of an agency that checks its own figures. */
@NullMarked
package vn.tuanthu.examples.agency;

import org.jspecify.annotations.NullMarked;
