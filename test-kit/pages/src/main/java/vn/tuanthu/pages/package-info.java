/** HTML pages and their charts. Each page is one file that needs no other and no network. */
@NullMarked
package vn.tuanthu.pages;

import org.jspecify.annotations.NullMarked;
