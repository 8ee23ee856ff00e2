package vn.tuanthu.evidence;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Keeps a printed number as it is written, whether in quotes or not, so that nothing rounds it on the way. */
final class PrintedNumber extends ValueDeserializer<String> {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return parser.getString();
        }
        return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
    }
}
