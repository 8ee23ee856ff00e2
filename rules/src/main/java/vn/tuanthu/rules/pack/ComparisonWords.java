package vn.tuanthu.rules.pack;

import java.util.List;
import java.util.Optional;
import vn.tuanthu.plan.Comparison;

/** The words before a number that say how a figure is held against it. */
record ComparisonWords(String words, Comparison comparison) {
    /** Longer ones first: "không dưới" is not "dưới". */
    private static final List<ComparisonWords> ALL = List.of(
            new ComparisonWords("không vượt quá", Comparison.AT_MOST),
            new ComparisonWords("không thấp hơn", Comparison.AT_LEAST),
            new ComparisonWords("không nhỏ hơn", Comparison.AT_LEAST),
            new ComparisonWords("không ít hơn", Comparison.AT_LEAST),
            new ComparisonWords("không cao hơn", Comparison.AT_MOST),
            new ComparisonWords("không lớn hơn", Comparison.AT_MOST),
            new ComparisonWords("không nhiều hơn", Comparison.AT_MOST),
            new ComparisonWords("không dưới", Comparison.AT_LEAST),
            new ComparisonWords("không quá", Comparison.AT_MOST),
            new ComparisonWords("đạt và vượt", Comparison.AT_LEAST),
            new ComparisonWords("đạt hoặc vượt", Comparison.AT_LEAST),
            new ComparisonWords("ít nhất là", Comparison.AT_LEAST),
            new ComparisonWords("ít nhất", Comparison.AT_LEAST),
            new ComparisonWords("tối thiểu là", Comparison.AT_LEAST),
            new ComparisonWords("tối thiểu", Comparison.AT_LEAST),
            new ComparisonWords("nhiều nhất", Comparison.AT_MOST),
            new ComparisonWords("tối đa là", Comparison.AT_MOST),
            new ComparisonWords("tối đa", Comparison.AT_MOST),
            new ComparisonWords("xuống còn", Comparison.AT_MOST),
            new ComparisonWords("giảm còn", Comparison.AT_MOST),
            new ComparisonWords("chỉ còn", Comparison.AT_MOST),
            new ComparisonWords("thấp hơn", Comparison.LESS_THAN),
            new ComparisonWords("nhỏ hơn", Comparison.LESS_THAN),
            new ComparisonWords("ít hơn", Comparison.LESS_THAN),
            new ComparisonWords("dưới mức", Comparison.LESS_THAN),
            new ComparisonWords("dưới", Comparison.LESS_THAN),
            new ComparisonWords("hơn", Comparison.MORE_THAN),
            new ComparisonWords("vượt mức", Comparison.MORE_THAN),
            new ComparisonWords("vượt", Comparison.MORE_THAN),
            new ComparisonWords("trên mức", Comparison.MORE_THAN),
            new ComparisonWords("trên", Comparison.MORE_THAN),
            new ComparisonWords("≥", Comparison.AT_LEAST),
            new ComparisonWords("≤", Comparison.AT_MOST),
            new ComparisonWords(">", Comparison.MORE_THAN),
            new ComparisonWords("<", Comparison.LESS_THAN),
            new ComparisonWords("đúng", Comparison.EQUAL));

    /** What the end of {@code before}, in small letters, says. */
    static Optional<Comparison> before(String before) {
        return ALL.stream()
                .filter(one -> before.endsWith(" " + one.words()))
                .findFirst()
                .map(ComparisonWords::comparison);
    }
}
