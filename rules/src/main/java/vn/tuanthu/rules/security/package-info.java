/** Graded information security: levels of systems under each regime, what a level asks for, and what is missing. */
@NullMarked
package vn.tuanthu.rules.security;

import org.jspecify.annotations.NullMarked;
