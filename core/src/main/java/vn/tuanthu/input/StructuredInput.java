package vn.tuanthu.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
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

    private StructuredInput() {}

    /**
     * The content of {@code text} as a {@code type}: JSON if its first character opens an object or a list, YAML
     * otherwise.
     *
     * @throws BadInputException if it does not fit
     */
    public static <T> T read(InputText text, Class<T> type) {
        try {
            refuseAliases(text);
            T value = mapper(text).readValue(text.content(), type);
            if (value == null) {
                throw new BadInputException(
                        new Problem(text.name(), "", Message.of("input.empty"), Message.of("input.empty.remedy")));
            }
            refuseHalfCharacters(text);
            return value;
        } catch (BadInputException e) {
            throw e;
        } catch (JacksonException e) {
            throw new BadInputException(problem(text, e));
        } catch (RuntimeException e) {
            // The parser of YAML throws whatever it stumbles over in text that is none.
            throw new BadInputException(
                    new Problem(text.name(), "", Message.of("input.syntax", ""), Message.of("input.syntax.remedy")));
        }
    }

    /** JSON and YAML can write one half of a character that takes two: it is no text, and no file can hold it. */
    private static void refuseHalfCharacters(InputText text) {
        if (!HALF.matcher(text.content()).find()) {
            return;
        }
        try (JsonParser parser = mapper(text).createParser(text.content())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME)
                        && !StandardCharsets.UTF_8.newEncoder().canEncode(parser.getString())) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    throw new BadInputException(new Problem(
                            text.name(),
                            at.getLineNr() + ":" + at.getColumnNr(),
                            Message.of("input.half-character"),
                            Message.of("input.half-character.remedy")));
                }
            }
        }
    }

    static ObjectMapper mapper(InputText text) {
        return isJson(text) ? Json.MAPPER : Yaml.MAPPER;
    }

    private static boolean isJson(InputText text) {
        char first = text.content().stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    /** An alias would be read as its own name, and aliases of aliases grow without bound: none is let in. */
    private static void refuseAliases(InputText text) {
        if (isJson(text) || text.content().indexOf('*') < 0) {
            return;
        }
        try {
            for (Event event : new Parse(LoadSettings.builder()
                            .setCodePointLimit(InputText.LIMIT_MIB << 20)
                            .build())
                    .parseString(text.content())) {
                if (event.getEventId() == Event.ID.Alias) {
                    Mark mark = event.getStartMark().orElseThrow();
                    throw new BadInputException(new Problem(
                            text.name(),
                            (mark.getLine() + 1) + ":" + (mark.getColumn() + 1),
                            Message.of("input.alias"),
                            Message.of("input.alias.remedy")));
                }
            }
        } catch (YamlEngineException e) {
            // Not YAML at all: reading it says where.
            return;
        }
    }

    private static Problem problem(InputText text, JacksonException e) {
        String field = field(e);
        Message what = Message.of("input.syntax", syntax(e));
        Message remedy = Message.of("input.syntax.remedy");
        if (e.getCause() instanceof BadValueException bad) {
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
                return missing(text, e);
            } else if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
                what = Message.of(isJson(text) ? "input.trailing" : "input.several-documents");
                remedy = Message.of("input.trailing.remedy");
            } else if (e.getPath().isEmpty()) {
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
        } else if (e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate")) {
            what = Message.of("input.repeated-field", firstLine(e.getOriginalMessage()));
            remedy = Message.of("input.repeated-field.remedy");
        } else if (e instanceof DatabindException && e.getCause() != null) {
            what = Message.of(
                    "input.wrong-value", field, String.valueOf(e.getCause().getMessage()));
        }
        return new Problem(text.name(), place(text, e), what, remedy);
    }

    /** A needed field that is missing is often there under a misspelt name, which is then the better thing to say. */
    private static Problem missing(InputText text, JacksonException e) {
        List<JacksonException.Reference> path = e.getPath();
        String name = path.get(path.size() - 1).getPropertyName();
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
                        Message.of("input.missing-field", field(e)),
                        Message.of("input.missing-field.remedy")));
    }

    /** The fields beside a missing one; none where the rest of the file cannot be read at all. */
    private static Collection<String> siblings(InputText text, String pointer) {
        try {
            return mapper(text).readTree(text.content()).at(pointer).propertyNames();
        } catch (RuntimeException e) {
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

    private static String field(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String place(InputText text, JacksonException e) {
        if (!e.getPath().isEmpty()) {
            return SourceLocations.of(text).at(pointer(e.getPath()));
        }
        if (e.getCause() instanceof MarkedYamlEngineException yaml
                && yaml.getProblemMark().isPresent()) {
            Mark mark = yaml.getProblemMark().get();
            return (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        }
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
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

    /** Loaded only when a JSON file is read: starting up quickly matters. */
    private static final class Json {
        static final ObjectMapper MAPPER = strict(JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(BOUNDS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build()))
                .build();
    }

    private static final class Yaml {
        static final ObjectMapper MAPPER = strict(YAMLMapper.builder(YAMLFactory.builder()
                        .streamReadConstraints(BOUNDS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .loadSettings(LoadSettings.builder()
                                .setCodePointLimit(InputText.LIMIT_MIB << 20)
                                .setMaxAliasesForCollections(0)
                                .setAllowDuplicateKeys(false)
                                .build())
                        .build()))
                .build();
    }

    /** Refuses a needed field that is written with nothing after its name as if it were not written at all. */
    private static final class NeededFields extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            JsonProperty property = annotated.getAnnotation(JsonProperty.class);
            return property != null && property.required()
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : super.findSetterInfo(config, annotated);
        }
    }

    private static <M extends ObjectMapper, B extends tools.jackson.databind.cfg.MapperBuilder<M, B>> B strict(
            B builder) {
        return builder.annotationIntrospector(new NeededFields())
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new StrictDay()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}
