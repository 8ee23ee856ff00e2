/** Puts what the library reads when it is built into classes that need no reading. */
@NullUnmarked
package vn.tuanthu.rules.compiled;

import org.jspecify.annotations.NullUnmarked;
