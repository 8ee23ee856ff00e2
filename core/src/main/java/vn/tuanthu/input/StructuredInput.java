package vn.tuanthu.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import vn.tuanthu.text.Message;

/**
 * Reads YAML and JSON strictly: unknown and repeated fields, wrong types and deep nesting are refused, each with its
 * line. Safe for use by several threads.
 */
public final class StructuredInput {
    private static final int DEEPEST = 40;
    private static final int MOST_TOKENS = 5_000_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxTokenCount(MOST_TOKENS)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_NAME)
            .maxNumberLength(LONGEST_NUMBER)
            .build();
    /** An escape that may write half of a character. */
    private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F]|\\\\U0000[dD][89a-fA-F]");

    /** A type of some program: no word for who wrote the file. */
    private static final Pattern TYPE_NAME = Pattern.compile("\\b[a-z]\\w*(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");

    private static final Pattern MISSING = Pattern.compile("Missing required creator property '([^']+)'");

    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private static final ObjectMapper MAPPER = strict();

    private StructuredInput() {}

    /**
     * The content of {@code text} as a {@code type}: JSON if its first character opens an object or a list, YAML
     * otherwise.
     *
     * @throws BadInputException if it does not fit
     */
    public static <T> T read(InputText text, Class<T> type) {
        try (JsonParser parser = parser(text)) {
            T value = MAPPER.readValue(parser, type);
            if (value == null) {
                throw new BadInputException(
                        new Problem(text.name(), "", Message.of("input.empty"), Message.of("input.empty.remedy")));
            }
            refuseHalfCharacters(text);
            return value;
        } catch (BadInputException e) {
            throw e;
        } catch (InvalidDefinitionException e) {
            throw new IllegalStateException(type + " cannot be read at all", e);
        } catch (JacksonException e) {
            throw new BadInputException(problem(text, e));
        } catch (IOException | RuntimeException e) {
            // The parser of YAML throws whatever it stumbles over in text that is none.
            throw new BadInputException(
                    new Problem(text.name(), "", Message.of("input.syntax", ""), Message.of("input.syntax.remedy")));
        }
    }

    /** JSON and YAML can write one half of a character that takes two: it is no text, and no file can hold it. */
    private static void refuseHalfCharacters(InputText text) throws IOException {
        if (!HALF.matcher(text.content()).find()) {
            return;
        }
        try (JsonParser parser = parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
                        && !StandardCharsets.UTF_8.newEncoder().canEncode(parser.getText())) {
                    JsonLocation at = parser.currentTokenLocation();
                    throw new BadInputException(new Problem(
                            text.name(),
                            at.getLineNr() + ":" + at.getColumnNr(),
                            Message.of("input.half-character"),
                            Message.of("input.half-character.remedy")));
                }
            }
        }
    }

    /** Reads {@code text} piece by piece, within the same bounds. */
    static JsonParser parser(InputText text) throws IOException {
        return isJson(text) ? MAPPER.createParser(text.content()) : new YamlParser(text.content(), BOUNDS, MAPPER);
    }

    private static boolean isJson(InputText text) {
        char first = text.content().stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    private static Problem problem(InputText text, JacksonException thrown) {
        List<JsonMappingException.Reference> path =
                thrown instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
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
            what = Message.of("input.unknown-field", unknown.getPropertyName());
            remedy = oneOf(unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
        } else if (e instanceof InvalidFormatException wrong && wrong.getTargetType() != null) {
            what = Message.of("input.wrong-value", field, String.valueOf(wrong.getValue()));
            remedy = expected(String.valueOf(wrong.getValue()), wrong.getTargetType());
        } else if (e instanceof InvalidNullException) {
            what = Message.of("input.missing-field", field);
            remedy = Message.of("input.missing-field.remedy");
        } else if (e instanceof MismatchedInputException mismatch) {
            Matcher missing = MISSING.matcher(String.valueOf(e.getOriginalMessage()));
            if (missing.find()) {
                return missing(text, path);
            } else if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
                what = Message.of(isJson(text) ? "input.trailing" : "input.several-documents");
                remedy = Message.of("input.trailing.remedy");
            } else if (path.isEmpty()) {
                what = Message.of("input.wrong-root");
            } else {
                what = Message.of("input.wrong-type", field);
                remedy = expected("", mismatch.getTargetType());
            }
        } else if (e instanceof StreamConstraintsException) {
            what = Message.of("input.over-limit");
        } else if (e instanceof InputCoercionException coercion) {
            what = Message.of("input.wrong-type", field);
            remedy = expected("", coercion.getTargetType());
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
        return new Problem(text.name(), place(text, ofField ? path : List.of(), e), what, remedy);
    }

    /** What the parser said, which may stand within what the mapper made of it. */
    private static JacksonException said(JacksonException thrown) {
        return thrown instanceof JsonMappingException && thrown.getCause() instanceof JacksonException inner
                ? said(inner)
                : thrown;
    }

    /** A needed field that is missing is often there under a misspelt name, which is then the better thing to say. */
    private static Problem missing(InputText text, List<JsonMappingException.Reference> path) {
        String name = path.get(path.size() - 1).getFieldName();
        String pointer = pointer(path.subList(0, path.size() - 1));
        SourceLocations places = SourceLocations.of(text);
        return Suggestion.nearest(name, siblings(text, pointer))
                .map(slip -> new Problem(
                        text.name(),
                        places.at(pointer + "/" + escaped(slip)),
                        Message.of("input.unknown-field", slip),
                        Message.of("input.did-you-mean-one", name)))
                .orElseGet(() -> new Problem(
                        text.name(),
                        places.at(pointer + "/" + name),
                        Message.of("input.missing-field", field(path)),
                        Message.of("input.missing-field.remedy")));
    }

    /** The fields beside a missing one; none where the rest of the file cannot be read at all. */
    private static Collection<String> siblings(InputText text, String pointer) {
        try (JsonParser parser = parser(text)) {
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
            return Message.of("input.expected.whole");
        }
        if (type == BigDecimal.class) {
            return Message.of("input.expected.decimal");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Message.of("input.expected.boolean");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Message.of("input.expected.list");
        }
        return Message.of("input.syntax.remedy");
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

    private static String place(InputText text, List<JsonMappingException.Reference> path, JacksonException e) {
        if (!path.isEmpty()) {
            return SourceLocations.of(text).at(pointer(path));
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
        return TYPE_NAME.matcher(said).find() ? "" : said;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** Refuses a needed field that is written with nothing after its name as if it were not written at all. */
    private static final class NeededFields extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            JsonProperty property = annotated.getAnnotation(JsonProperty.class);
            return property != null && property.required()
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : super.findSetterInfo(annotated);
        }
    }

    /** A number or a truth that is not written is 0 or false; one that is written as nothing is refused. */
    private static final class MayBeLeftOut<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient JsonDeserializer<T> written;
        private final transient T otherwise;

        @SuppressWarnings("unchecked")
        MayBeLeftOut(Class<T> type, T otherwise) {
            super(type);
            this.written = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
            this.otherwise = otherwise;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return written.deserialize(parser, context);
        }

        @Override
        public T getNullValue(DeserializationContext context) throws JsonMappingException {
            return written.getNullValue(context);
        }

        @Override
        public T getAbsentValue(DeserializationContext context) {
            return otherwise;
        }
    }

    private static ObjectMapper strict() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(BOUNDS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .annotationIntrospector(new NeededFields())
                .defaultSetterInfo(JsonSetter.Value.construct(Nulls.DEFAULT, Nulls.FAIL))
                .addModule(new SimpleModule("strict")
                        .addDeserializer(LocalDate.class, new StrictDay())
                        .addDeserializer(BigDecimal.class, new StrictDecimal())
                        .addDeserializer(LocalDateTime.class, new StrictDay.Moment())
                        .addKeyDeserializer(LocalDate.class, new StrictDay.Key())
                        .addDeserializer(int.class, new MayBeLeftOut<>(int.class, 0))
                        .addDeserializer(long.class, new MayBeLeftOut<>(long.class, 0L))
                        .addDeserializer(boolean.class, new MayBeLeftOut<>(boolean.class, false)))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }
}
