package vn.tuanthu.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
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

    private static final ObjectMapper MAPPER = strict();

    private StructuredInput() {}

    /**
     * What {@code value} says as a {@code type}: maps, lists, texts and numbers that were read from something else.
     *
     * @param name of the file they come from
     * @throws BadInputException if it does not fit
     */
    public static <T> T read(String name, Object value, Class<T> type) {
        try {
            return read(InputText.of(name, MAPPER.writeValueAsBytes(value)), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

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
            throw new BadInputException(new UnfittingFields(text).problems(type, e));
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

    static boolean isJson(InputText text) {
        char first = text.content().stripLeading().charAt(0);
        return first == '{' || first == '[';
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

    /** What reads it. */
    static ObjectMapper mapper() {
        return MAPPER;
    }

    private static ObjectMapper strict() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(BOUNDS)
                        .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .annotationIntrospector(new NeededFields())
                .defaultSetterInfo(JsonSetter.Value.construct(Nulls.DEFAULT, Nulls.FAIL))
                .addModule(new SimpleModule("strict")
                        .setDeserializerModifier(new ReadersWhenNeeded())
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
