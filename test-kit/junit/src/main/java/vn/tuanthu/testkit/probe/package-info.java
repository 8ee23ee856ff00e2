/** Looking at a running system: bounded, with timeouts, only where the vendor allows it, and always with evidence. */
package vn.tuanthu.testkit.probe;
