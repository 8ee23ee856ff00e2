/** Running the compiled rules of one chapter. The only package of the product that calls Drools. */
package vn.tuanthu.rules.chapter;
