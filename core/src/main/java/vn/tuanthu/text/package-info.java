/** Sentences in Vietnamese and English: phrases of data files, and messages of the bundles. */
@NullMarked
package vn.tuanthu.text;

import org.jspecify.annotations.NullMarked;
