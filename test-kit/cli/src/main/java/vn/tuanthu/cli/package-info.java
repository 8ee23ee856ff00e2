/** The command line. */
@NullMarked
package vn.tuanthu.cli;

import org.jspecify.annotations.NullMarked;
