/** The command line. */
package vn.tuanthu.cli;
