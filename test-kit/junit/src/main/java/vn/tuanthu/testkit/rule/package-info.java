/** Testing one rule alone. */
package vn.tuanthu.testkit.rule;
