/** A system that can be broken in exactly one way, to prove that the kit sees each way. */
package vn.tuanthu.testkit.sample;
