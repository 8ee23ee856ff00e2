/** Amounts of money in whole đồng: reading them as officials print them, writing them as officials read them. */
@NullMarked
package vn.tuanthu.money;

import org.jspecify.annotations.NullMarked;
