/** Running the compiled rules of one chapter. The only package of the product that calls Drools. */
@NullMarked
package vn.tuanthu.rules.engine;

import org.jspecify.annotations.NullMarked;
