package vn.tuanthu.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How a type of the evidence stands in columns: a column for each plain field, {@code approval.level} for a field of a
 * field. Where that it is declared and empty says something else than that it is not declared, as {@code layers: {}} does, it
 * has a column too. Lists of things have sheets of their own.
 */
final class RegisterColumns {
    /** Between the parts of a cell that holds several. */
    private static final String SEPARATOR = "; ";

    /** Shows a field that is declared and has nothing in it. */
    private static final String EMPTY = "{}";

    /** What a cell of a column holds. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        DAY,
        LIST,
        /** Whether the field is there and has nothing in it. */
        EMPTY_OBJECT
    }

    /**
     * A column.
     *
     * @param name its heading: the steps with dots between
     * @param steps from the thing to the field
     * @param kind what its cells hold
     */
    record Column(String name, List<String> steps, Kind kind) {
        /** What the cell shows of {@code thing}; null for a blank. */
        @Nullable Object cell(JsonNode thing) {
            JsonNode node = thing;
            for (String step : steps) {
                node = node.path(step);
            }
            if (node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty())) {
                return null;
            }
            return switch (kind) {
                case NUMBER -> node.asLong();
                case DAY -> LocalDate.parse(node.asText());
                case LIST ->
                    String.join(
                            SEPARATOR,
                            StreamSupport.stream(node.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList());
                case TEXT, TRUTH -> node.asText();
                case EMPTY_OBJECT ->
                    StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isNull) ? EMPTY : null;
            };
        }

        /** Puts what a cell shows into {@code thing}; what is no number or truth is left as text, for the reader to refuse. */
        void put(ObjectNode thing, String shown) {
            ObjectNode node = thing;
            for (String step : steps.subList(0, steps.size() - 1)) {
                node = node.withObjectProperty(step);
            }
            String field = steps.get(steps.size() - 1);
            switch (kind) {
                case NUMBER -> {
                    if (shown.matches("-?\\d{1,18}")) {
                        node.put(field, Long.parseLong(shown));
                    } else {
                        node.put(field, shown);
                    }
                }
                case TRUTH -> {
                    if (shown.equalsIgnoreCase("true") || shown.equalsIgnoreCase("false")) {
                        node.put(field, Boolean.parseBoolean(shown));
                    } else {
                        node.put(field, shown);
                    }
                }
                case LIST -> {
                    ArrayNode list = node.putArray(field);
                    for (String part : shown.split(";")) {
                        if (!part.isBlank()) {
                            list.add(part.strip());
                        }
                    }
                }
                case EMPTY_OBJECT -> {
                    if (shown.equals(EMPTY)) {
                        node.withObjectProperty(field);
                    } else {
                        node.put(field, shown);
                    }
                }
                case TEXT, DAY -> node.put(field, shown);
            }
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, RegisterColumns> lists = new LinkedHashMap<>();
    private final List<String> maps = new ArrayList<>();

    private RegisterColumns() {}

    /** Of the record {@code type}. */
    static RegisterColumns of(Class<?> type) {
        RegisterColumns all = new RegisterColumns();
        all.add(type, List.of());
        return all;
    }

    private void add(Class<?> type, List<String> above) {
        for (RecordComponent field : type.getRecordComponents()) {
            List<String> steps = new ArrayList<>(above);
            steps.add(field.getName());
            Class<?> plain = field.getType();
            if (List.class.isAssignableFrom(plain)) {
                Class<?> of = argument(field.getGenericType());
                if (of.isRecord()) {
                    lists.put(String.join(".", steps), of(of));
                } else {
                    columns.add(new Column(String.join(".", steps), steps, Kind.LIST));
                }
            } else if (Map.class.isAssignableFrom(plain)) {
                maps.add(field.getName());
            } else if (plain.isRecord()) {
                add(plain, steps);
                if (mayBeEmpty(field)) {
                    columns.add(new Column(String.join(".", steps), steps, Kind.EMPTY_OBJECT));
                }
            } else {
                columns.add(new Column(String.join(".", steps), steps, kind(plain)));
            }
        }
    }

    /** Whether a field may be left out, and may be there with nothing in it. */
    private static boolean mayBeEmpty(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && Arrays.stream(field.getType().getRecordComponents())
                        .map(part -> part.getAccessor().getAnnotation(JsonProperty.class))
                        .noneMatch(part -> part != null && part.required());
    }

    private static Class<?> argument(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static Kind kind(Class<?> type) {
        if (type == Long.class || type == Integer.class || type == long.class || type == int.class) {
            return Kind.NUMBER;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Kind.TRUTH;
        }
        return type == LocalDate.class ? Kind.DAY : Kind.TEXT;
    }

    /** The columns, in the order of the fields. */
    List<Column> columns() {
        return columns;
    }

    /** Fields that hold several things, with the columns of one of them. */
    Map<String, RegisterColumns> lists() {
        return lists;
    }

    /** Fields that hold a number by name. */
    List<String> maps() {
        return maps;
    }
}
