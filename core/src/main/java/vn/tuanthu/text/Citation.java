package vn.tuanthu.text;

/** Where a sentence of the law stands, such as {@code Nghị định 85/2016/NĐ-CP Điều 20 khoản 2 điểm c}. */
public final class Citation {
    private Citation() {}

    /** {@code citation} as a reader of {@code language} knows it; numbers and codes of documents stay as they are. */
    public static String in(String citation, Language language) {
        if (language == Language.VI) {
            return citation;
        }
        String translated = citation;
        for (int i = 0; i < Words.VIETNAMESE.length; i++) {
            translated = translated.replace(Words.VIETNAMESE[i], Words.ENGLISH[i]);
        }
        return translated;
    }

    /** The same as a part of a sentence. */
    public static LocalizedText of(String citation) {
        return new LocalizedText(citation, in(citation, Language.EN));
    }

    /** The words that citations are made of, longer ones first where one holds another. */
    private static final class Words {
        static final String[] VIETNAMESE = words(Language.VI);
        static final String[] ENGLISH = words(Language.EN);

        private static String[] words(Language language) {
            return Message.of("text.citation").in(language).split("\\|", -1);
        }
    }
}
