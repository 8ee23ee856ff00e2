/**
 * The test kit of vendors: annotate a class with {@link vn.tuanthu.testkit.AcceptanceTest} and every check that follows
 * from the conformance statement becomes one test.
 */
package vn.tuanthu.testkit;
