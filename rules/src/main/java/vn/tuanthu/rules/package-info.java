/** The engine: give it evidence, get a report. */
package vn.tuanthu.rules;
