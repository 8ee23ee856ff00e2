package vn.tuanthu.text;

import java.time.LocalDate;

/** How a document is named with its date, the same in both languages. */
public final class DatedDocument {
    private DatedDocument() {}

    /** Such as {@code QĐ 12/QĐ-UBND (31/12/2025)}. */
    public static String text(String document, LocalDate date) {
        return document + " (" + Messages.day(date) + ")";
    }
}
