/** What an agency or a province shows: its figures, documents, systems and budget, read from files or built by a program. */
@NullMarked
package vn.tuanthu.evidence;

import org.jspecify.annotations.NullMarked;
