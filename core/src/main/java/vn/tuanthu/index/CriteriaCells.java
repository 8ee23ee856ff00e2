package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index as the lines of a sheet that define it, see {@link IndexReader#read(vn.tuanthu.reading.Workbook)}. */
public final class CriteriaCells {
    private CriteriaCells() {}

    /** The cells of each node, in order; numbers as such, and nothing where a node says nothing. */
    public static List<Map<CriteriaColumn, Object>> of(IndexDefinition index) {
        List<Map<CriteriaColumn, Object>> lines = new ArrayList<>();
        add(index, index.root(), null, lines);
        return lines;
    }

    private static void add(
            IndexDefinition index, Node node, @Nullable String parent, List<Map<CriteriaColumn, Object>> lines) {
        Map<CriteriaColumn, Object> cells = new EnumMap<>(CriteriaColumn.class);
        cells.put(CriteriaColumn.ID, node.id());
        cells.put(CriteriaColumn.NAME, node.name().vi());
        cells.put(CriteriaColumn.ENGLISH, node.name().en());
        put(cells, CriteriaColumn.PARENT, parent);
        put(cells, CriteriaColumn.POINTS, node.points());
        cells.put(CriteriaColumn.WEIGHT, node.weight());
        put(cells, CriteriaColumn.DECIMALS, node.decimals());
        put(cells, CriteriaColumn.CLAUSE, node.clause());
        put(cells, CriteriaColumn.MISSING, parent == null && node.missing() == null ? index.missing() : node.missing());
        LeafScale measure = node.measure();
        if (measure == null) {
            put(cells, CriteriaColumn.AGGREGATE, node.aggregate());
        } else {
            cells.put(CriteriaColumn.BY, by(measure.score()));
            put(cells, CriteriaColumn.PARAMETERS, CriteriaParameters.of(measure));
            put(cells, CriteriaColumn.DIRECTION, measure.direction() == Direction.UP ? null : measure.direction());
            put(cells, CriteriaColumn.COLUMN, measure.column());
            Bounds allowed = measure.allowed();
            put(cells, CriteriaColumn.FROM, allowed == null ? null : allowed.from());
            put(cells, CriteriaColumn.TO, allowed == null ? null : allowed.to());
        }
        lines.add(cells);
        node.children().forEach(child -> add(index, child, node.id(), lines));
    }

    private static void put(Map<CriteriaColumn, Object> cells, CriteriaColumn column, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            cells.put(column, value instanceof Enum<?> word ? word.name() : value);
        }
    }

    /** The word by which a definition names a way of scoring. */
    static String by(Scoring score) {
        return ways().filter(way -> way.value() == score.getClass())
                .findFirst()
                .map(JsonSubTypes.Type::name)
                .orElseThrow();
    }

    /** The parameters that a way of scoring takes, in order, and whether it needs them. */
    static Map<String, Boolean> parameters(String by) {
        Class<?> way = ways().filter(one -> one.name().equals(by))
                .findFirst()
                .orElseThrow()
                .value();
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        for (RecordComponent component : way.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            parameters.put(component.getName(), property != null && property.required());
        }
        return parameters;
    }

    static Stream<JsonSubTypes.Type> ways() {
        return Stream.of(Objects.requireNonNull(Scoring.class.getAnnotation(JsonSubTypes.class), "the ways of scoring")
                .value());
    }
}
