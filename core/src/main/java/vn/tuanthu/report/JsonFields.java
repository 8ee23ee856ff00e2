package vn.tuanthu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in JSON, in their order, where they are not the components of its record.
 *
 * @param <T> the type of the object
 */
public final class JsonFields<T> extends StdSerializer<T> {
    private record Field<T>(String name, boolean always, Function<? super T, ? extends @Nullable Object> value) {}

    private final List<Field<T>> fields = new ArrayList<>();

    /** Of objects of {@code type}; its fields follow. */
    public JsonFields(Class<T> type) {
        super(type);
    }

    /** Adds a field. */
    public JsonFields<T> with(String name, Function<? super T, ? extends @Nullable Object> value) {
        fields.add(new Field<>(name, true, value));
        return this;
    }

    /** Adds a field that is there only if its list holds something. */
    JsonFields<T> withSome(String name, Function<? super T, ? extends List<?>> value) {
        fields.add(new Field<>(name, false, value));
        return this;
    }

    @Override
    public void serialize(T object, JsonGenerator out, SerializerProvider context) throws IOException {
        out.writeStartObject(object);
        for (Field<T> field : fields) {
            Object value = field.value().apply(object);
            if (field.always() || value instanceof List<?> some && !some.isEmpty()) {
                context.defaultSerializeField(field.name(), value, out);
            }
        }
        out.writeEndObject();
    }
}
