package vn.tuanthu.report;

import java.util.function.Function;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanthu.text.Language;

/**
 * Writes JSON: indented, fields in the order they are declared, decimals in full, a line break at the end. Safe for use by
 * several threads.
 */
public final class Json {
    private static final JsonMapper DATA = settings().build();

    private final JsonMapper vietnamese;
    private final JsonMapper english;

    /** Of the objects that {@code module} knows how to write in a language. */
    public Json(Function<Language, ? extends JacksonModule> module) {
        this.vietnamese = settings().addModule(module.apply(Language.VI)).build();
        this.english = settings().addModule(module.apply(Language.EN)).build();
    }

    /** {@code value} in {@code language}. */
    public String write(Object value, Language language) {
        return (language == Language.VI ? vietnamese : english).writeValueAsString(value) + "\n";
    }

    /** {@code value} in no language: it holds no sentences, or holds them in both. */
    public static String write(Object value) {
        return DATA.writeValueAsString(value) + "\n";
    }

    private static JsonMapper.Builder settings() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
