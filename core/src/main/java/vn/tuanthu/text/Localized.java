package vn.tuanthu.text;

/** What can be said in either language: a sentence of a bundle, or a phrase of a data file. */
public sealed interface Localized permits LocalizedText, Message {
    /** The words in {@code language}. */
    String in(Language language);
}
