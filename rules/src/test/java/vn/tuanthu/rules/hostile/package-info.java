/** Files made to break the readers. */
package vn.tuanthu.rules.hostile;
