/** Reading and writing Excel workbooks. */
@NullMarked
package vn.tuanthu.tables;

import org.jspecify.annotations.NullMarked;
