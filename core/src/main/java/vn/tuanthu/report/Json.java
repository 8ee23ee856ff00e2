package vn.tuanthu.report;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.OneLine;

/**
 * Writes JSON: indented, fields in the order they are declared, decimals in full, a line break at the end. What no line of
 * text may hold is escaped, see {@link OneLine}: it means the same, and does nothing to a terminal. Safe for use by several
 * threads.
 */
public final class Json {
    private static final JsonMapper DATA = settings().build();
    private static final JsonMapper COMPACT = settings()
            .disable(SerializationFeature.INDENT_OUTPUT)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final JsonMapper vietnamese;
    private final JsonMapper english;

    /** Of the objects that {@code module} knows how to write in a language. */
    public Json(Function<Language, ? extends Module> module) {
        this.vietnamese = settings().addModule(module.apply(Language.VI)).build();
        this.english = settings().addModule(module.apply(Language.EN)).build();
    }

    /** {@code value} in {@code language}. */
    public String write(Object value, Language language) {
        return write(value, in(language)) + "\n";
    }

    /**
     * Writes {@code value} in {@code language} to {@code out}, which stays open.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Object value, Language language, Writer out) {
        try {
            in(language)
                    .writer()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(out, value);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonMapper in(Language language) {
        return language == Language.VI ? vietnamese : english;
    }

    /** {@code value} in no language: it holds no sentences, or holds them in both. */
    public static String write(Object value) {
        return write(value, DATA) + "\n";
    }

    /** {@code value} on one line, its fields by name: equal values give the same bytes. */
    public static String compact(Object value) {
        return write(value, COMPACT);
    }

    private static String write(Object value, JsonMapper mapper) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** {@code value} as a tree. */
    public static JsonNode tree(Object value) {
        return COMPACT.valueToTree(value);
    }

    /**
     * The tree that {@code json} holds.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    public static JsonNode read(String json) {
        try {
            return COMPACT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The names of the fields of {@code object}, in their order; none if it is not an object. */
    public static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Buffers belong to the mapper: kept by threads, as they are by default, they would hold a plugin that is gone. */
    private static JsonMapper.Builder settings() {
        return JsonMapper.builder(new JsonFactoryBuilder()
                        .characterEscapes(new Escapes())
                        .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                        .build())
                .addModule(IsoTimes.addTo(new SimpleModule("times")))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /** Characters of the basic plane; others stand in JSON as pairs, which do no harm. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return c < 0x80 || Character.isSurrogate((char) c) || OneLine.isFit(c)
                    ? null
                    : new SerializedString(String.format(Locale.ROOT, "\\u%04X", c));
        }
    }
}
