package vn.tuanthu.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of a YAML or JSON file that its fields stand on. Made only when something is wrong with them: it reads the
 * file again.
 */
public final class SourceLocations {
    private final Map<String, Integer> lines;

    private SourceLocations(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** The places of {@code text}, as far as it can be read. */
    public static SourceLocations of(InputText text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = StructuredInput.parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException | RuntimeException e) {
            // Not only what the parser is known to throw: this looks at files that are wrong already.
            return new SourceLocations(lines);
        }
        return new SourceLocations(lines);
    }

    /** Places of something that has none, such as evidence built by a program. */
    public static SourceLocations none() {
        return new SourceLocations(Map.of());
    }

    /**
     * Line and field, such as {@code 12 (measurements[3].numerator)}; the line of the nearest enclosing field where the
     * field itself is not written.
     *
     * @param pointer JSON pointer of the field, such as {@code /measurements/2/numerator}
     */
    public String at(String pointer) {
        String field = readable(pointer);
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            Integer line = lines.get(p);
            if (line != null) {
                return line + " (" + field + ")";
            }
        }
        return field;
    }

    private static String readable(String pointer) {
        StringBuilder field = new StringBuilder();
        for (String step : pointer.substring(1).split("/", -1)) {
            if (step.matches("\\d{1,9}")) {
                field.append('[').append(Integer.parseInt(step) + 1).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".")
                        .append(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return field.toString();
    }
}
