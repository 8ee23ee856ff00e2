package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.VisibleText;

/** What a sheet that defines an index says of the whole of it, a line each between its title and its heading. */
public enum IndexFact {
    ID("Mã chỉ số", "Index code"),
    ISSUER("Cơ quan ban hành", "Issuing body"),
    YEAR("Năm", "Year"),
    DATED("Ngày ban hành", "Date of issue"),
    BASIS("Căn cứ", "Basis"),
    SUPERSEDED("Đã được thay bằng", "Superseded by");

    private static final Map<String, IndexFact> NAMES = new HashMap<>();

    static {
        for (IndexFact fact : values()) {
            NAMES.put(VisibleText.words(fact.vi), fact);
            NAMES.put(VisibleText.words(fact.en), fact);
        }
    }

    private final String vi;
    private final String en;

    IndexFact(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** The lines of {@code index}: what each is called, what it says and, of words, what it says in English. */
    public static List<List<String>> of(IndexDefinition index, Language language) {
        List<List<String>> lines = new ArrayList<>();
        for (IndexFact fact : values()) {
            Object value = fact.in(index);
            if (value instanceof LocalizedText words) {
                lines.add(List.of(fact.in(language), words.vi(), words.en()));
            } else if (value != null) {
                lines.add(List.of(fact.in(language), value.toString()));
            }
        }
        return lines;
    }

    /** The fact a cell names, if it names one; a colon after it does not matter. */
    static @Nullable IndexFact named(String cell) {
        return NAMES.get(VisibleText.words(cell.endsWith(":") ? cell.substring(0, cell.length() - 1) : cell));
    }

    /** The field of a definition that says it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String in(Language language) {
        return language == Language.VI ? vi : en;
    }

    private @Nullable Object in(IndexDefinition index) {
        return switch (this) {
            case ID -> index.id();
            case ISSUER -> index.issuer();
            case YEAR -> index.year();
            case DATED -> index.dated();
            case BASIS -> index.basis();
            case SUPERSEDED -> index.superseded();
        };
    }
}
