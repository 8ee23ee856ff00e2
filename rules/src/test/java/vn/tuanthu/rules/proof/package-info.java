/** The rules held against what the plan says, read a second time and without them. */
package vn.tuanthu.rules.proof;
