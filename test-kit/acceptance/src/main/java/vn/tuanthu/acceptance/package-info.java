/**
 * Acceptance of one system: what its vendor declares, the checks that follow, the result and its certificate. Nothing
 * here runs a test or touches a system; the test kit does.
 */
@NullMarked
package vn.tuanthu.acceptance;

import org.jspecify.annotations.NullMarked;
