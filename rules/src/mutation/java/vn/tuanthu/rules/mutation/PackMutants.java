package vn.tuanthu.rules.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.report.Json;

/**
 * Changes in the data of a plan pack or of a chapter: a number moved by its smallest step, a date by a day, a switch flipped, one word
 * of a closed list for the next, an element of a list or an exception left out, another put in, numerator and
 * denominator swapped. Free text is left alone.
 */
final class PackMutants {
    /** Fields that a rule, check or measure may go without: each is a condition or a limit of its own. */
    private static final Set<String> OPTIONAL = Set.of(
            "firstDay",
            "lastDay",
            "adviceFrom",
            "advice",
            "users",
            "basicSubjects",
            "sensitiveSubjects",
            "stricter",
            "criteria",
            "roles",
            "information",
            "devices",
            "hotStandby",
            "distanceKm",
            "notApplicableWhen",
            "fromOtherSystems",
            "betweenZones",
            "storage",
            "networkDevices");

    /** Free text, even where it is one word. */
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private final String path;
    private final JsonNode root;
    private final Map<String, SortedSet<String>> words = new TreeMap<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private PackMutants(String path, String yaml, Map<String, Set<String>> alternatives) {
        this.path = path;
        this.root = StructuredInput.read(InputText.of(path, yaml.getBytes(StandardCharsets.UTF_8)), JsonNode.class);
        alternatives.forEach((key, values) -> words.put(key, new TreeSet<>(values)));
        collect("", root);
    }

    /**
     * @param alternatives by field, words it may hold although the file may not use each of them
     */
    static List<Mutant> of(String path, String yaml, Map<String, Set<String>> alternatives) {
        PackMutants all = new PackMutants(path, yaml, alternatives);
        all.walk("", "", all.root);
        return all.mutants;
    }

    private void collect(String key, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            node.forEach(element -> collect(key, element));
        } else if (isWord(node) && !LANGUAGES.contains(key)) {
            words.computeIfAbsent(key, k -> new TreeSet<>()).add(node.asText());
        }
    }

    /** A name of a closed list or an id that other fields hold too, not free text. */
    private static boolean isWord(JsonNode node) {
        return node.isTextual()
                && (node.asText().matches("[A-Z][A-Z0-9_]+") || node.asText().matches("[a-z][a-z0-9-]+"));
    }

    private void walk(String pointer, String key, JsonNode node) {
        if (node.isObject()) {
            if (node.has("numerator") && node.has("denominator")) {
                replaced(pointer, "numerator and denominator swapped", swapped((ObjectNode) node.deepCopy()));
            }
            node.properties().forEach(field -> walk(pointer + "/" + field.getKey(), field.getKey(), field.getValue()));
            for (String name : Json.names(node)) {
                boolean optional = !pointer.isEmpty() && OPTIONAL.contains(name);
                if (key.equals("except") || optional || name.matches("\\d+")) {
                    replaced(pointer, name + " dropped", ((ObjectNode) node.deepCopy()).without(name));
                }
            }
        } else if (node.isArray()) {
            elements(pointer, key, (ArrayNode) node);
        } else {
            scalar(pointer, key, node);
        }
    }

    private void elements(String pointer, String key, ArrayNode list) {
        Set<String> held = new TreeSet<>();
        for (int i = 0; i < list.size(); i++) {
            ArrayNode fewer = list.deepCopy();
            fewer.remove(i);
            replaced(pointer, name(list.get(i), i) + " dropped", fewer);
            if (list.get(i).isTextual() && !list.get(i).asText().startsWith("--")) {
                held.add(list.get(i).asText());
            } else {
                walk(pointer + "/" + i, key, list.get(i));
            }
        }
        if (!held.isEmpty()) {
            words.getOrDefault(key, Collections.emptySortedSet()).stream()
                    .filter(word -> !held.contains(word))
                    .findFirst()
                    .ifPresent(word ->
                            replaced(pointer, word + " added", list.deepCopy().add(word)));
        }
    }

    private void scalar(String pointer, String key, JsonNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue();
            BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
            replaced(pointer, value + " one step up", make.numberNode(value.add(step)));
            replaced(pointer, value + " one step down", make.numberNode(value.subtract(step)));
            if (key.equals("threshold")) {
                BigDecimal fine = new BigDecimal("0.01");
                replaced(pointer, value + " a hundredth up", make.numberNode(value.add(fine)));
                replaced(pointer, value + " a hundredth down", make.numberNode(value.subtract(fine)));
            }
        } else if (node.isBoolean()) {
            replaced(pointer, node + " flipped", make.booleanNode(!node.asBoolean()));
        } else if (node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\d")) {
            LocalDate day = LocalDate.parse(node.asText());
            replaced(
                    pointer, day + " a day later", make.textNode(day.plusDays(1).toString()));
            replaced(
                    pointer,
                    day + " a day earlier",
                    make.textNode(day.minusDays(1).toString()));
        } else if (node.isTextual() && node.asText().matches("--\\d\\d-\\d\\d")) {
            LocalDate day = LocalDate.parse("2025" + node.asText().substring(1));
            replaced(pointer, node.asText() + " a day later", make.textNode(anyYear(day.plusDays(1))));
            replaced(pointer, node.asText() + " a day earlier", make.textNode(anyYear(day.minusDays(1))));
        } else if (isWord(node) && !key.equals("id") && !LANGUAGES.contains(key)) {
            String word = next(words.get(key), node.asText());
            if (!word.equals(node.asText())) {
                replaced(pointer, node.asText() + " becomes " + word, make.textNode(word));
            }
        }
    }

    /** The word after {@code word}, the first after the last: a test that sees one exchange of words sees the others. */
    private static String next(SortedSet<String> words, String word) {
        SortedSet<String> after = words.tailSet(word + '\0');
        return after.isEmpty() ? words.first() : after.first();
    }

    private static String anyYear(LocalDate day) {
        return "-" + day.toString().substring(4);
    }

    private static ObjectNode swapped(ObjectNode indicator) {
        JsonNode numerator = indicator.get("numerator");
        indicator.set("numerator", indicator.get("denominator"));
        indicator.set("denominator", numerator);
        return indicator;
    }

    private void replaced(String pointer, String change, JsonNode replacement) {
        JsonNode changed = root.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = changed.at(pointer.substring(0, Math.max(0, last)));
        String step = pointer.substring(last + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(step), replacement);
        } else {
            ((ObjectNode) parent).set(step, replacement);
        }
        mutants.add(
                Mutant.of(Mutant.file(path) + " | " + readable(pointer) + " | " + change, path, Json.write(changed)));
    }

    /** The pointer with ids in place of numbers, so that a mutant keeps its name when the list changes. */
    private String readable(String pointer) {
        StringBuilder place = new StringBuilder();
        JsonNode node = root;
        for (String step : pointer.substring(1).split("/")) {
            boolean element = node.isArray();
            node = element ? node.get(Integer.parseInt(step)) : node.get(step);
            place.append(place.isEmpty() ? "" : ".").append(element ? name(node, Integer.parseInt(step)) : step);
        }
        return place.toString();
    }

    private static String name(JsonNode element, int index) {
        return element.has("id")
                ? element.get("id").asText()
                : element.isTextual() ? element.asText() : "[" + index + "]";
    }
}
