/** AssertJ assertions on reports and verdicts, read aloud as they are written; their messages hold the diagnosis. */
package vn.tuanthu.testkit.assertions;
