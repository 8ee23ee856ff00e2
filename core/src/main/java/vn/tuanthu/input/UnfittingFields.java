package vn.tuanthu.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import vn.tuanthu.text.Message;

/** Says what does not fit in a file of YAML or JSON: every field of it, each with its line and what to write instead. */
final class UnfittingFields {
    private static final ObjectMapper MAPPER = StructuredInput.mapper();

    /** A type of some program: no word for who wrote the file. */
    private static final Pattern TYPE_NAME = Pattern.compile("\\b[a-z]\\w*(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");

    /** What the parser says of its own settings, which nobody who writes a file can change. */
    private static final Pattern SETTING = Pattern.compile("(?:: enable `| \\(not recognized as one since Feature ).*");

    /** So many are told at once; more would only be read after these are mended. */
    private static final int MOST_PROBLEMS = 20;

    private static final Pattern DECIMAL = Pattern.compile("\\s*[+-]?\\d+(?:[.,]\\d{1,2})?\\s*%?\\s*");

    /** A longer file, in characters, is not held whole once more to look for what else is wrong. */
    private static final int LONGEST_REREAD = 4 << 20;

    private static final Pattern MISSING = Pattern.compile("Missing required creator property '([^']+)'");

    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private final InputText text;
    private @Nullable SourceLocations places;

    UnfittingFields(InputText text) {
        this.text = text;
    }

    /** What is wrong, and in a file that is not long what else is: with what does not fit taken out, the rest is read again. */
    List<Problem> problems(Class<?> type, JacksonException first) {
        Map<String, Problem> all = new LinkedHashMap<>();
        Problem told = problem(first, path(first));
        all.put(told.place(), told);
        if (text.content().length() > LONGEST_REREAD
                || !isOfOneField(said(first))
                || path(first).isEmpty()) {
            return List.of(told);
        }
        try (JsonParser parser = StructuredInput.parser(text)) {
            DamagedTree tree = new DamagedTree(MAPPER.readTree(parser));
            while (all.size() < MOST_PROBLEMS && takeOut(type, tree, all)) {
                // The next one is told by what is left.
            }
        } catch (IOException | RuntimeException e) {
            return List.copyOf(all.values());
        }
        return List.copyOf(all.values());
    }

    /** Finds the next problem of what is left of a file and takes its place out; false when there is no more to be found. */
    private boolean takeOut(Class<?> type, DamagedTree tree, Map<String, Problem> all) {
        try {
            MAPPER.treeToValue(tree.left(), type);
            return false;
        } catch (JsonMappingException e) {
            List<JsonMappingException.Reference> path = e.getPath();
            JacksonException said = said(e);
            if (!isOfOneField(said) || path.isEmpty()) {
                return false;
            }
            boolean missing = isMissing(said);
            if (missing && tree.isTaken(path)) {
                return tree.takeOut(path.subList(0, path.size() - 1));
            }
            List<JsonMappingException.Reference> inFile = tree.inFile(path);
            Problem problem = problem(e, inFile);
            all.putIfAbsent(problem.place(), problem);
            if (!missing) {
                return tree.takeOut(path);
            }
            Optional<String> slip = slip(inFile);
            return slip.isPresent() ? tree.rename(path, slip.get()) : tree.takeOut(path.subList(0, path.size() - 1));
        } catch (JacksonException e) {
            return false;
        }
    }

    private static List<JsonMappingException.Reference> path(JacksonException thrown) {
        return thrown instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    }

    /** Whether one field does not fit, so that the rest can still be read; a file that is no YAML or JSON is told at once. */
    private static boolean isOfOneField(JacksonException said) {
        return said.getCause() instanceof BadValueException
                || said instanceof InputCoercionException
                || said instanceof MismatchedInputException
                        && !String.valueOf(said.getOriginalMessage()).startsWith("Trailing token");
    }

    private static boolean isMissing(JacksonException said) {
        return said instanceof MismatchedInputException
                && MISSING.matcher(String.valueOf(said.getOriginalMessage())).find();
    }

    private Problem problem(JacksonException thrown, List<JsonMappingException.Reference> path) {
        JacksonException e = said(thrown);
        String field = field(path);
        Message what = Message.of("input.syntax", syntax(e));
        Message remedy = Message.of("input.syntax.remedy");
        if (e instanceof YamlParser.AliasException) {
            what = Message.of("input.alias");
            remedy = Message.of("input.alias.remedy");
        } else if (e.getCause() instanceof BadValueException bad) {
            what = Message.of("input.wrong-value", field, bad.value());
            remedy = bad.expected();
        } else if (e instanceof UnrecognizedPropertyException unknown) {
            UnknownField of = UnknownField.of(unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
            what = of.what();
            remedy = of.remedy();
        } else if (e instanceof InvalidFormatException wrong && wrong.getTargetType() != null) {
            what = Message.of("input.wrong-value", field, String.valueOf(wrong.getValue()));
            remedy = expected(String.valueOf(wrong.getValue()), wrong.getTargetType());
        } else if (e instanceof InvalidNullException) {
            what = Message.of("input.missing-field", field);
            remedy = Message.of("input.missing-field.remedy");
        } else if (e instanceof MismatchedInputException mismatch) {
            if (isMissing(e)) {
                return missing(path);
            } else if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
                what = Message.of(StructuredInput.isJson(text) ? "input.trailing" : "input.several-documents");
                remedy = Message.of("input.trailing.remedy");
            } else if (path.isEmpty()) {
                what = Message.of("input.wrong-root");
            } else {
                what = Message.of("input.wrong-type", field);
                remedy = expected(written(path), mismatch.getTargetType());
            }
        } else if (isCut(e)) {
            what = Message.of("input.cut");
            remedy = Message.of("input.cut.remedy");
        } else if (e instanceof StreamConstraintsException) {
            what = Message.of("input.over-limit");
        } else if (e instanceof InputCoercionException coercion) {
            what = Message.of("input.wrong-type", field);
            remedy = expected(written(path), coercion.getTargetType());
        } else if (REPEATED.matcher(String.valueOf(e.getOriginalMessage())).lookingAt()) {
            Matcher repeated = REPEATED.matcher(e.getOriginalMessage());
            what = Message.of("input.repeated-field", repeated.lookingAt() ? repeated.group(1) : "");
            remedy = Message.of("input.repeated-field.remedy");
        } else if (e instanceof DatabindException
                && (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof DateTimeException)) {
            what = Message.of(
                    "input.wrong-value", field, String.valueOf(e.getCause().getMessage()));
        }
        boolean ofField = e instanceof DatabindException || e instanceof InputCoercionException;
        return new Problem(text.name(), place(ofField ? path : List.of(), e), what, remedy);
    }

    /** What the parser said, which may stand within what the mapper made of it. */
    private static JacksonException said(JacksonException thrown) {
        return thrown instanceof JsonMappingException && thrown.getCause() instanceof JacksonException inner
                ? said(inner)
                : thrown;
    }

    /** A needed field that is missing is often there under a misspelt name, which is then the better thing to say. */
    private Problem missing(List<JsonMappingException.Reference> path) {
        String name = path.get(path.size() - 1).getFieldName();
        String pointer = pointer(path.subList(0, path.size() - 1));
        return slip(path)
                .map(slip -> new Problem(
                        text.name(),
                        places().at(pointer + "/" + escaped(slip)),
                        Message.of("input.unknown-field", slip),
                        Message.of("input.did-you-mean-one", name)))
                .orElseGet(() -> new Problem(
                        text.name(),
                        places().at(pointer + "/" + name),
                        Message.of("input.missing-field", field(path)),
                        Message.of("input.missing-field.remedy")));
    }

    /** What was most likely written for a missing field: a name like it, or the only one beside it that is no field. */
    private Optional<String> slip(List<JsonMappingException.Reference> path) {
        List<String> strange = new ArrayList<>(siblings(pointer(path.subList(0, path.size() - 1))));
        JsonMappingException.Reference last = path.get(path.size() - 1);
        boolean known = last.getFrom() instanceof Class<?> type && type.isRecord();
        if (known) {
            Stream.of(((Class<?>) last.getFrom()).getRecordComponents())
                    .map(UnfittingFields::writtenAs)
                    .forEach(strange::remove);
        }
        Optional<String> near = Suggestion.nearest(last.getFieldName(), strange);
        return near.isPresent() || strange.size() != 1 || !known ? near : Optional.of(strange.get(0));
    }

    /** Read once, and only for a file that is wrong. */
    private SourceLocations places() {
        SourceLocations known = places == null ? SourceLocations.of(text) : places;
        places = known;
        return known;
    }

    private static String writtenAs(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    /** The fields beside a missing one; none where the rest of the file cannot be read at all. */
    private Collection<String> siblings(String pointer) {
        try (JsonParser parser = StructuredInput.parser(text)) {
            List<String> names = new ArrayList<>();
            MAPPER.<JsonNode>readTree(parser).at(pointer).fieldNames().forEachRemaining(names::add);
            return names;
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static Message expected(String given, @Nullable Class<?> target) {
        Class<?> type = Objects.requireNonNullElse(target, Object.class);
        if (type.isEnum()) {
            return oneOf(
                    given,
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == LocalDate.class) {
            return Message.of("input.expected.date");
        }
        if (type == LocalDateTime.class) {
            return Message.of("input.expected.moment");
        }
        if (type == Long.class || type == long.class || type == Integer.class || type == int.class) {
            return WholeNumber.inPlaceOf(given);
        }
        if (type == BigDecimal.class) {
            return decimal(given);
        }
        if (type == Boolean.class || type == boolean.class) {
            return Message.of("input.expected.boolean");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Message.of("input.expected.list");
        }
        return Message.of("input.syntax.remedy");
    }

    /** A number as people here write it, with a comma or a sign of percent, is given back as a file has it. */
    private static Message decimal(String given) {
        return DECIMAL.matcher(given).matches()
                ? Message.of(
                        "input.expected.decimal-written",
                        given.strip(),
                        given.replaceAll("[\\s%+]", "").replace(',', '.'))
                : Message.of("input.expected.decimal");
    }

    /** What stands where {@code path} leads to; nothing where that is no single value. */
    private String written(List<JsonMappingException.Reference> path) {
        try (JsonParser parser = StructuredInput.parser(text)) {
            return MAPPER.<JsonNode>readTree(parser).at(pointer(path)).asText("");
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** Whether the file ends before what it began does: it was cut when it was copied or written. */
    private static boolean isCut(JacksonException e) {
        return e instanceof JsonEOFException
                || e.getCause() instanceof MarkedYamlEngineException yaml
                        && String.valueOf(yaml.getProblem()).contains("end of stream")
                || e.getCause() instanceof MarkedYamlEngineException unclosed
                        && String.valueOf(unclosed.getProblem()).contains("<stream end>");
    }

    private static Message oneOf(String given, List<String> known) {
        return Suggestion.nearest(given, known)
                .map(near -> Message.of("input.did-you-mean", near, known))
                .orElseGet(() -> Message.of("input.one-of", known));
    }

    private static List<String> names(@Nullable Collection<Object> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(String::valueOf).sorted().toList();
    }

    private static String field(List<JsonMappingException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private String place(List<JsonMappingException.Reference> path, JacksonException e) {
        if (!path.isEmpty()) {
            return places().at(pointer(path));
        }
        if (e.getCause() instanceof MarkedYamlEngineException yaml
                && yaml.getProblemMark().isPresent()) {
            Mark mark = yaml.getProblemMark().get();
            return (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        }
        JsonLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What the parser says is wrong, rather than what it was doing or which of its parts says so. */
    private static String syntax(JacksonException e) {
        String said = e.getCause() instanceof MarkedYamlEngineException yaml
                ? yaml.getProblem()
                : firstLine(e.getOriginalMessage());
        return TYPE_NAME.matcher(said).find() ? "" : SETTING.matcher(said).replaceFirst("");
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
