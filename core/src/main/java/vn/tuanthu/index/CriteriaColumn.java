package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.VisibleText;

/** The columns of a sheet that defines an index, a node on each line, and what they are called. */
public enum CriteriaColumn {
    ID("Mã", "Code"),
    NAME("Tên tiêu chí", "Criterion"),
    ENGLISH("Tên tiếng Anh", "English name"),
    PARENT("Thuộc", "Part of"),
    POINTS("Điểm tối đa", "Most points"),
    WEIGHT("Trọng số", "Weight"),
    AGGREGATE("Cách gộp", "Aggregate"),
    BY("Cách chấm", "Scored by"),
    PARAMETERS("Tham số", "Parameters"),
    DIRECTION("Chiều", "Direction"),
    FROM("Ít nhất", "Least"),
    TO("Nhiều nhất", "Greatest"),
    DECIMALS("Làm tròn", "Decimals"),
    MISSING("Thiếu số liệu", "Missing data"),
    COLUMN("Cột số liệu", "Column"),
    CLAUSE("Điều khoản", "Clause"),
    /** Words for whoever fills in figures; says nothing to a program. */
    HOW("Cách ghi", "What to write");

    private static final Map<String, CriteriaColumn> NAMES = new HashMap<>();

    static {
        for (CriteriaColumn column : values()) {
            NAMES.put(VisibleText.words(column.vi), column);
            NAMES.put(VisibleText.words(column.en), column);
            NAMES.put(column.name().toLowerCase(Locale.ROOT), column);
        }
    }

    private final String vi;
    private final String en;

    CriteriaColumn(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** What it is called. */
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }

    /** The words it may hold; empty if it holds anything else. */
    public List<String> words() {
        return switch (this) {
            case AGGREGATE -> named(Aggregate.values());
            case DIRECTION -> named(Direction.values());
            case MISSING -> named(MissingDataPolicy.values());
            case BY -> CriteriaCells.ways().map(JsonSubTypes.Type::name).toList();
            default -> List.of();
        };
    }

    private static List<String> named(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    /** What columns may be called. */
    static List<String> names() {
        return Arrays.stream(values())
                .flatMap(column -> Stream.of(column.vi, column.en))
                .toList();
    }

    static @Nullable CriteriaColumn meaning(List<String> label) {
        return NAMES.get(VisibleText.words(String.join(" ", label)));
    }
}
