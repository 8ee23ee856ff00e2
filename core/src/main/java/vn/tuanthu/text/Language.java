package vn.tuanthu.text;

import java.util.Locale;

/** The two languages every message exists in. */
public enum Language {
    VI(Locale.forLanguageTag("vi-VN")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that numbers and dates are written in. */
    public Locale locale() {
        return locale;
    }
}
