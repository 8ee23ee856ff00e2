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
    private record Field<T>(String name, Function<? super T, ? extends @Nullable Object> value) {}

    private final List<Field<T>> fields = new ArrayList<>();

    /** Of objects of {@code type}; its fields follow. */
    public JsonFields(Class<T> type) {
        super(type);
    }

    /** Adds a field. */
    public JsonFields<T> with(String name, Function<? super T, ? extends @Nullable Object> value) {
        fields.add(new Field<>(name, value));
        return this;
    }

    @Override
    public void serialize(T object, JsonGenerator out, SerializerProvider context) throws IOException {
        out.writeStartObject(object);
        for (Field<T> field : fields) {
            context.defaultSerializeField(field.name(), field.value().apply(object), out);
        }
        out.writeEndObject();
    }
}
