/** Amounts of money in whole đồng: reading them as officials print them, writing them as officials read them. */
package vn.tuanthu.money;
