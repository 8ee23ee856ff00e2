/** Administrative papers in Vietnamese form, as DOCX. */
@NullMarked
package vn.tuanthu.papers;

import org.jspecify.annotations.NullMarked;
