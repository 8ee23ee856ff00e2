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

    /**
     * The language of what is said where nobody chose one, such as the messages of exceptions and of failed tests: the
     * system property {@code tuanthu.lang} says {@code vi} or {@code en}; without it, Vietnamese.
     */
    public static Language ofSystem() {
        return "en".equalsIgnoreCase(System.getProperty("tuanthu.lang")) ? EN : VI;
    }

    /** The locale that numbers and dates are written in. */
    public Locale locale() {
        return locale;
    }
}
