/**
 * The test kit of vendors: annotate a class with {@link vn.tuanthu.testkit.AcceptanceTest} and every check that follows
 * from the conformance statement becomes one test.
 */
@NullMarked
package vn.tuanthu.testkit;

import org.jspecify.annotations.NullMarked;
