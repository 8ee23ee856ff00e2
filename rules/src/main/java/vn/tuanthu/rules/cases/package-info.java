/** Cases that people write in YAML: what is declared, on which day, and what is to be found. */
@NullMarked
package vn.tuanthu.rules.cases;

import org.jspecify.annotations.NullMarked;
