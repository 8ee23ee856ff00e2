/** Reading plan packs, the data that turns a plan into checks, and refusing one that does not hold together. */
@NullMarked
package vn.tuanthu.rules.pack;

import org.jspecify.annotations.NullMarked;
