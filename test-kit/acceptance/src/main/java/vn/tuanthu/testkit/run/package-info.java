/** One run of an acceptance test and how it ended: the same for JUnit and for the command line. */
@NullMarked
package vn.tuanthu.testkit.run;

import org.jspecify.annotations.NullMarked;
