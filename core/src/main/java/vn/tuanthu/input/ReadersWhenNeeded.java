package vn.tuanthu.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import java.io.IOException;
import java.util.Collection;

/**
 * Finds out how the fields of a type are read when the first of its objects comes, and not for all types that a file could
 * hold: most files hold few, and a short run of the program spends a good part of its time on it.
 */
final class ReadersWhenNeeded extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
        return reader instanceof ResolvableDeserializer resolvable ? new WhenNeeded(reader, resolvable) : reader;
    }

    private static final class WhenNeeded extends JsonDeserializer<Object> {
        private final JsonDeserializer<?> reader;
        private final ResolvableDeserializer resolvable;
        private volatile boolean resolved;

        WhenNeeded(JsonDeserializer<?> reader, ResolvableDeserializer resolvable) {
            this.reader = reader;
            this.resolvable = resolvable;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!resolved) {
                resolve(context);
            }
            return reader.deserialize(parser, context);
        }

        private synchronized void resolve(DeserializationContext context) throws JsonMappingException {
            if (!resolved) {
                resolvable.resolve(context);
                resolved = true;
            }
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        @Override
        public Class<?> handledType() {
            return reader.handledType();
        }

        @Override
        public Collection<Object> getKnownPropertyNames() {
            return reader.getKnownPropertyNames();
        }
    }
}
