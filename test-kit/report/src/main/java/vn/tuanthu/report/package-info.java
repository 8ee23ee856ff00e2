/** Writing reports for people and programs. */
package vn.tuanthu.report;
