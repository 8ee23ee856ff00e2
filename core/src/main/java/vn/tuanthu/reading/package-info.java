/** From files to reviewed evidence. */
package vn.tuanthu.reading;
