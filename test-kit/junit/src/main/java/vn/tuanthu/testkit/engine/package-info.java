/** Runs acceptance tests on the JUnit Platform, 1.10 (JUnit 5.10) and later, and 6. */
package vn.tuanthu.testkit.engine;
