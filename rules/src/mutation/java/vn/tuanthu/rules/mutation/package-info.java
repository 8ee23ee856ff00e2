/**
 * Changes the plan pack and the rules one thing at a time and runs the tests of this module on each change: a test suite
 * that does not notice proves nothing. Run with {@code mvn -Pmutation verify}.
 */
package vn.tuanthu.rules.mutation;
