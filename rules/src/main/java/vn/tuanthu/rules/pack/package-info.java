/** Reading plan packs, the data that turns a plan into checks, and refusing one that does not hold together. */
package vn.tuanthu.rules.pack;
