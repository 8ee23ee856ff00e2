/** Runs acceptance tests on the JUnit Platform, 1.10 (JUnit 5.10) and later, and 6. */
@NullMarked
package vn.tuanthu.testkit.engine;

import org.jspecify.annotations.NullMarked;
