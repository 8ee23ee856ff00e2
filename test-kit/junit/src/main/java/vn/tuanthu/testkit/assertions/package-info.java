/** AssertJ assertions on reports and verdicts, read aloud as they are written; their messages hold the diagnosis. */
@NullMarked
package vn.tuanthu.testkit.assertions;

import org.jspecify.annotations.NullMarked;
