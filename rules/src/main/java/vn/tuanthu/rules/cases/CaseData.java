package vn.tuanthu.rules.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a case declares, as it is written: fields, lists and values. */
final class CaseData {
    /** What stands for the keys of {@code expect}, one after another: both sides of a boundary in one case. */
    static final String EACH = "$";

    private CaseData() {}

    /** Every value of {@code written}, as it is written. */
    static Set<String> scalars(Object written) {
        Set<String> all = new TreeSet<>();
        collect(written, all);
        return all;
    }

    private static void collect(Object value, Set<String> all) {
        if (value instanceof Map<?, ?> fields) {
            fields.values().forEach(one -> collect(one, all));
        } else if (value instanceof List<?> many) {
            many.forEach(one -> collect(one, all));
        } else {
            all.add(String.valueOf(value));
        }
    }

    /** Whether {@link #EACH} stands anywhere in {@code written}. */
    static boolean hasEach(Object written) {
        return scalars(written).stream().anyMatch(value -> value.contains(EACH));
    }

    /** {@code written} with {@code value} where {@link #EACH} stands; as a number or a truth value where it is one. */
    @SuppressWarnings("unchecked")
    static <T> T replaced(T written, String value) {
        if (written instanceof Map<?, ?> fields) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            fields.forEach((name, field) -> copy.put(name, replaced(field, value)));
            return (T) copy;
        }
        if (written instanceof List<?> many) {
            return (T) many.stream().map(one -> replaced(one, value)).toList();
        }
        if (written.equals(EACH)) {
            return (T) scalar(value);
        }
        return written instanceof String text ? (T) text.replace(EACH, value) : written;
    }

    /** {@code written} without the fields that are {@code none}. */
    @SuppressWarnings("unchecked")
    static <T> T stated(T written) {
        if (written instanceof Map<?, ?> fields) {
            Map<Object, Object> copy = new LinkedHashMap<>(fields);
            copy.values().removeIf("none"::equals);
            copy.replaceAll((name, field) -> stated(field));
            return (T) copy;
        }
        return written instanceof List<?> many
                ? (T) many.stream()
                        .filter(one -> !"none".equals(one))
                        .map(CaseData::stated)
                        .toList()
                : written;
    }

    private static Object scalar(String value) {
        return value.matches("\\d+")
                ? (Object) Long.valueOf(value)
                : value.matches("true|false") ? Boolean.valueOf(value) : value;
    }
}
