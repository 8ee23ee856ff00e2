/** Graded information security: levels of systems under each regime, what a level asks for, and what is missing. */
package vn.tuanthu.rules.security;
