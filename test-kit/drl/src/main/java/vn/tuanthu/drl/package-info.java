/** Rules of one's own as text: the one dependency that a program with DRL needs beside the library. */
@NullMarked
package vn.tuanthu.drl;

import org.jspecify.annotations.NullMarked;
