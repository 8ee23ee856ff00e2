/** Sentences in Vietnamese and English: phrases of data files, and messages of the bundles. */
package vn.tuanthu.text;
