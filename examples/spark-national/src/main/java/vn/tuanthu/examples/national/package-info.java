/** A country's worth of figures judged on Apache Spark. The country, its plan and its index are invented. */
package vn.tuanthu.examples.national;
