package vn.tuanthu.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Numbers as people write them. A few characters such as {@code 1e999999999} stand for one that no memory holds once it is
 * written out, and {@code 1e-99999999} for one that takes hours to compare.
 */
final class StrictDecimal extends StdDeserializer<BigDecimal> {
    /** More digits than any figure of a plan, a budget or an index has. */
    static final int MOST_DIGITS = 50;

    private static final long serialVersionUID = 1L;

    StrictDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                && parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                return number;
            }
        } catch (StreamConstraintsException e) {
            // The parser has a limit of its own, far above this one.
        }
        throw context.weirdStringException(parser.getText(), BigDecimal.class, "too many digits");
    }
}
