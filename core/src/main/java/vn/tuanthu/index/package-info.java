/** Composite indices: definitions as data, exact scores, ranks and the reasons for every place. */
package vn.tuanthu.index;
