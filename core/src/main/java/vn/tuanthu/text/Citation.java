package vn.tuanthu.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a sentence of the law stands, such as {@code Nghị định 85/2016/NĐ-CP Điều 20 khoản 2 điểm c}. */
public final class Citation {
    private static final Map<String, String> ENGLISH = new LinkedHashMap<>();

    static {
        ENGLISH.put("Luật An ninh mạng", "Cyber Security Law");
        ENGLISH.put("Nghị định", "Decree");
        ENGLISH.put("Nghị quyết", "Resolution");
        ENGLISH.put("Quyết định", "Decision");
        ENGLISH.put("Thông tư", "Circular");
        ENGLISH.put("Chỉ thị", "Directive");
        ENGLISH.put("Luật", "Law");
        ENGLISH.put("Phụ lục", "Appendix");
        ENGLISH.put("Điều", "Article");
        ENGLISH.put("khoản", "clause");
        ENGLISH.put("điểm đ", "point đ");
        ENGLISH.put("điểm", "point");
        ENGLISH.put("mục", "section");
        ENGLISH.put("lớp", "layer");
        ENGLISH.put("cấp độ", "level");
        ENGLISH.put(" ngày ", " of ");
        ENGLISH.put(" đến ", " to ");
        ENGLISH.put(" và ", " and ");
    }

    private Citation() {}

    /** {@code citation} as a reader of {@code language} knows it; numbers and codes of documents stay as they are. */
    public static String in(String citation, Language language) {
        if (language == Language.VI) {
            return citation;
        }
        String english = citation;
        for (Map.Entry<String, String> word : ENGLISH.entrySet()) {
            english = english.replace(word.getKey(), word.getValue());
        }
        return english;
    }

    /** The same as a part of a sentence. */
    public static LocalizedText of(String citation) {
        return new LocalizedText(citation, in(citation, Language.EN));
    }
}
