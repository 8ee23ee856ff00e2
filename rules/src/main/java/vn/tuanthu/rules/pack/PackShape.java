package vn.tuanthu.rules.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.input.UnknownField;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * The shape of a file of a pack, taken from the records it is read into: as JSON Schema for editors, and to say all that
 * is wrong with the shape of a file where strict reading stops at the first. Safe for use by several threads.
 */
public final class PackShape {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, Class<?>> FILES = new TreeMap<>(Map.of(
            "plan", PackSchema.Identity.class,
            "targets", PackSchema.Targets.class,
            "obligations", PackSchema.Duties.class,
            "budget", PackSchema.Money.class,
            "coverage", CoverageFile.Shape.class));

    private final ObjectNode schema;
    private final ObjectNode definitions = JSON.objectNode();

    private PackShape(Class<?> type) {
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.setAll(ofRecord(type));
        root.set("$defs", definitions);
        this.schema = root;
    }

    /** Names of the files that have a schema: {@code plan} for {@code plan.yaml}. */
    public static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    /**
     * JSON Schema (2020-12) of {@code <name>.yaml}, indented.
     *
     * @throws IllegalArgumentException if there is no such file in a pack
     */
    public static String schema(String name) {
        Class<?> type = FILES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("a pack has no file " + name + ".yaml");
        }
        return schema(type);
    }

    /** JSON Schema (2020-12) of files that are read into the record {@code type}, indented. */
    public static String schema(Class<?> type) {
        return Json.write(of(type).schema);
    }

    static PackShape of(Class<?> type) {
        return new PackShape(type);
    }

    // ---- what a schema says ----

    private ObjectNode ofRecord(Class<?> type) {
        ObjectNode object = JSON.objectNode();
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        boolean says = Arrays.stream(type.getRecordComponents()).anyMatch(PackShape::isRequired);
        for (RecordComponent part : type.getRecordComponents()) {
            properties.set(written(part), ofType(part.getGenericType()));
            if (says ? isRequired(part) : !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(written(part));
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object.put("additionalProperties", false);
    }

    private static boolean isRequired(RecordComponent part) {
        JsonProperty says = annotation(part);
        return says != null && says.required();
    }

    /** What a component is called in a file. */
    private static String written(RecordComponent part) {
        JsonProperty says = annotation(part);
        return says == null || says.value().isEmpty() ? part.getName() : says.value();
    }

    /** The annotation goes to the field of a component. */
    private static @Nullable JsonProperty annotation(RecordComponent part) {
        try {
            return part.getDeclaringRecord().getDeclaredField(part.getName()).getAnnotation(JsonProperty.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode ofType(Type type) {
        ObjectNode node = JSON.objectNode();
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (Collection.class.isAssignableFrom(raw)) {
                node.put("type", "array").set("items", ofType(last));
            } else {
                node.put("type", "object").set("additionalProperties", ofType(last));
                if (generic.getActualTypeArguments()[0] instanceof Class<?> key && key.isEnum()) {
                    node.putObject("propertyNames").set("enum", names(key));
                }
            }
        } else if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        return node;
    }

    private ObjectNode ofClass(Class<?> type) {
        ObjectNode node = JSON.objectNode();
        if (type == LocalizedText.class) {
            ObjectNode both = JSON.objectNode();
            both.put("type", "object");
            ObjectNode languages = both.putObject("properties");
            languages.putObject("vi").put("type", "string");
            languages.putObject("en").put("type", "string");
            both.putArray("required").add("vi");
            both.put("additionalProperties", false);
            node.putArray("anyOf").add(JSON.objectNode().put("type", "string")).add(both);
        } else if (type == String.class) {
            // Printed numbers need no quotes.
            node.putArray("type").add("string").add("number");
        } else if (type == Boolean.class || type == boolean.class) {
            node.put("type", "boolean");
        } else if (type == LocalDate.class) {
            node.put("type", "string").put("format", "date");
        } else if (type == BigDecimal.class) {
            node.put("type", "number");
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            node.put("type", "integer");
        } else if (type.isEnum()) {
            node.set("enum", names(type));
        } else if (type.isRecord()) {
            if (!definitions.has(type.getSimpleName())) {
                definitions.set(type.getSimpleName(), JSON.objectNode());
                definitions.set(type.getSimpleName(), ofRecord(type));
            }
            node.put("$ref", "#/$defs/" + type.getSimpleName());
        }
        return node;
    }

    private static ArrayNode names(Class<?> type) {
        ArrayNode names = JSON.arrayNode();
        Arrays.stream(type.getEnumConstants()).forEach(one -> names.add(((Enum<?>) one).name()));
        return names;
    }

    // ---- what is wrong with a file ----

    /** All that is wrong with the shape of {@code file}; empty where it is right, or is no YAML or JSON at all. */
    List<Problem> problems(InputText file) {
        JsonNode tree;
        try {
            tree = StructuredInput.read(file, JsonNode.class);
        } catch (BadInputException e) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        SourceLocations places = SourceLocations.of(file);
        compare(
                schema,
                tree,
                "",
                (pointer, what, remedy) -> problems.add(
                        new Problem(file.name(), pointer.isEmpty() ? "" : places.at(pointer), what, remedy)));
        return problems;
    }

    private interface Wrong {
        void at(String pointer, Message what, Message remedy);
    }

    private void compare(JsonNode asked, JsonNode found, String pointer, Wrong wrong) {
        JsonNode type = resolved(asked);
        String field = field(pointer);
        if (type.has("anyOf")) {
            if (found.isObject()) {
                compare(type.at("/anyOf/1"), found, pointer, wrong);
            } else if (!found.isValueNode() || found.isNull()) {
                wrong.at(pointer, Message.of("input.wrong-type", field), Message.of("pack.expected.words"));
            }
        } else if (type.has("enum")) {
            List<String> names =
                    type.get("enum").valueStream().map(JsonNode::asText).toList();
            if (!found.isTextual() || !names.contains(found.asText())) {
                String given = found.isValueNode() ? found.asText() : found.toString();
                wrong.at(pointer, Message.of("input.wrong-value", field, given), oneOf(given, names));
            }
        } else if (type.path("type").asText("").equals("object")) {
            fields(type, found, pointer, wrong);
        } else if (type.path("type").asText("").equals("array")) {
            if (!found.isArray()) {
                wrong.at(pointer, Message.of("input.wrong-type", field), Message.of("input.expected.list"));
            }
            for (int i = 0; i < found.size() && found.isArray(); i++) {
                compare(type.get("items"), found.get(i), pointer + "/" + i, wrong);
            }
        } else {
            scalar(type, found, pointer, field, wrong);
        }
    }

    /** The name of the field that {@code pointer} leads to, or of the list that it leads into. */
    private static String field(String pointer) {
        String named = pointer.replaceAll("(/\\d+)+$", "");
        return named.substring(named.lastIndexOf('/') + 1);
    }

    private JsonNode resolved(JsonNode asked) {
        String name = asked.path("$ref").asText("");
        return name.isEmpty() ? asked : definitions.get(name.substring(name.lastIndexOf('/') + 1));
    }

    private void fields(JsonNode type, JsonNode found, String pointer, Wrong wrong) {
        if (!found.isObject()) {
            wrong.at(
                    pointer,
                    Message.of(pointer.isEmpty() ? "input.wrong-root" : "input.wrong-type", field(pointer)),
                    Message.of("pack.expected.fields"));
            return;
        }
        JsonNode known = type.path("properties");
        JsonNode others = type.path("additionalProperties");
        List<String> names = type.has("propertyNames")
                ? type.at("/propertyNames/enum")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList()
                : Json.names(known);
        found.properties().forEach(one -> {
            String at = pointer + "/" + one.getKey().replace("~", "~0").replace("/", "~1");
            if (known.has(one.getKey())) {
                if (!one.getValue().isNull() || isNeeded(type, one.getKey())) {
                    compare(known.get(one.getKey()), one.getValue(), at, wrong);
                }
            } else if (!others.isObject() || type.has("propertyNames") && !names.contains(one.getKey())) {
                UnknownField unknown = UnknownField.of(one.getKey(), names);
                wrong.at(at, unknown.what(), unknown.remedy());
            } else {
                compare(others, one.getValue(), at, wrong);
            }
        });
        for (JsonNode needed : type.path("required")) {
            if (!found.has(needed.asText()) && !isMisspelt(needed.asText(), found, names)) {
                wrong.at(
                        pointer + "/" + needed.asText(),
                        Message.of("input.missing-field", needed.asText()),
                        Message.of("pack.missing-field.remedy"));
            }
        }
    }

    /** Whether a field that nobody knows is most like {@code name}: then that has been said. */
    private static boolean isMisspelt(String name, JsonNode found, List<String> names) {
        return Json.names(found).stream()
                .filter(field -> !names.contains(field))
                .anyMatch(field ->
                        Suggestion.nearest(field, names).filter(name::equals).isPresent());
    }

    private static boolean isNeeded(JsonNode type, String field) {
        return type.path("required")
                .valueStream()
                .anyMatch(needed -> needed.asText().equals(field));
    }

    private static void scalar(JsonNode type, JsonNode found, String pointer, String field, Wrong wrong) {
        String kind = type.path("type").isTextual() ? type.get("type").asText() : "text";
        boolean isRight = switch (kind) {
            case "boolean" -> found.isBoolean();
            case "integer" -> found.isIntegralNumber();
            case "number" -> found.isNumber();
            case "string" ->
                found.isTextual() && (!type.has("format") || found.asText().matches("\\d{4}-\\d\\d-\\d\\d"));
            default -> !type.has("type") || found.isValueNode() && !found.isNull();
        };
        if (found.isNull() && type.has("type")) {
            wrong.at(pointer, Message.of("input.missing-field", field), Message.of("pack.missing-field.remedy"));
        } else if (!isRight) {
            wrong.at(
                    pointer,
                    found.isValueNode()
                            ? Message.of("input.wrong-value", field, found.asText())
                            : Message.of("input.wrong-type", field),
                    switch (kind) {
                        case "boolean" -> Message.of("input.expected.boolean");
                        case "integer" -> Message.of("input.expected.whole");
                        case "number" -> Message.of("input.expected.decimal");
                        case "string" -> Message.of(type.has("format") ? "input.expected.date" : "pack.expected.words");
                        default -> Message.of("pack.expected.words");
                    });
        }
    }

    private static Message oneOf(String given, List<String> names) {
        return Suggestion.nearest(given, names)
                .map(near -> Message.of("input.did-you-mean", near, String.join(", ", names)))
                .orElseGet(() -> Message.of("input.one-of", String.join(", ", names)));
    }
}
