package vn.tuanthu.input;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.base.ParserMinimalBase;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.json.DupDetector;
import com.fasterxml.jackson.core.json.JsonReadContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * YAML 1.2 as tokens of Jackson, with plain values as in JSON. Jackson's own reader goes by YAML 1.1, in which an unquoted
 * {@code no} is false and {@code 0120} is eighty.
 */
final class YamlParser extends ParserMinimalBase {
    private static final ScalarResolver RESOLVER = new JsonScalarResolver();
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final StreamReadConstraints bounds;
    private final Iterator<Event> events;
    private JsonReadContext context = JsonReadContext.createRootContext(DupDetector.rootDetector(this));
    private @Nullable ObjectCodec codec;
    private @Nullable Event event;
    private String text = "";
    private long tokens;
    private boolean closed;

    YamlParser(String content, StreamReadConstraints bounds, ObjectCodec codec) {
        super(bounds);
        this.bounds = bounds;
        this.codec = codec;
        this.events = new Parse(LoadSettings.builder()
                        .setCodePointLimit(InputText.LIMIT_MIB << 20)
                        .build())
                .parseString(content)
                .iterator();
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        _currToken = next();
        if (_currToken != null) {
            bounds.validateTokenCount(++tokens);
        }
        return _currToken;
    }

    private @Nullable JsonToken next() throws IOException {
        try {
            while (!closed && events.hasNext()) {
                event = events.next();
                JsonToken token = token(event);
                if (token != null) {
                    return token;
                }
            }
        } catch (YamlEngineException e) {
            throw _constructReadException(Objects.requireNonNullElse(e.getMessage(), ""), e);
        }
        closed = true;
        return null;
    }

    /** Null for what stands between documents. */
    private @Nullable JsonToken token(Event next) throws IOException {
        boolean isName = context.inObject() && _currToken != JsonToken.FIELD_NAME;
        if (isName && !(next instanceof ScalarEvent) && next.getEventId() != Event.ID.MappingEnd) {
            throw _constructReadException("Expected a field name");
        }
        switch (next.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) next;
                text = scalar.getValue();
                if (isName) {
                    bounds.validateNameLength(text.length());
                    context.setCurrentName(text);
                    return JsonToken.FIELD_NAME;
                }
                bounds.validateStringLength(text.length());
                step();
                return typeOf(scalar);
            }
            case MappingStart -> {
                step();
                context = context.createChildObjectContext(line(), column());
                bounds.validateNestingDepth(context.getNestingDepth());
                return JsonToken.START_OBJECT;
            }
            case SequenceStart -> {
                step();
                context = context.createChildArrayContext(line(), column());
                bounds.validateNestingDepth(context.getNestingDepth());
                return JsonToken.START_ARRAY;
            }
            case MappingEnd -> {
                context = context.getParent();
                return JsonToken.END_OBJECT;
            }
            case SequenceEnd -> {
                context = context.getParent();
                return JsonToken.END_ARRAY;
            }
            case Alias -> throw new AliasException(currentTokenLocation());
            default -> {
                return null;
            }
        }
    }

    private void step() {
        if (!context.inObject()) {
            context.expectComma();
        }
    }

    private JsonToken typeOf(ScalarEvent scalar) throws IOException {
        String tag = scalar.getTag().orElse("!");
        boolean plain = scalar.getImplicit().canOmitTagInPlainScalar();
        Tag type = tag.equals("!") ? RESOLVER.resolve(text, plain) : Tag.STR;
        if (type.equals(Tag.INT)) {
            bounds.validateIntegerLength(text.length());
            return JsonToken.VALUE_NUMBER_INT;
        }
        if (type.equals(Tag.FLOAT)) {
            bounds.validateFPLength(text.length());
            // Neither infinity nor what is no number has a place in data.
            return Character.isDigit(text.charAt(text.length() - 1)) || text.endsWith(".")
                    ? JsonToken.VALUE_NUMBER_FLOAT
                    : JsonToken.VALUE_STRING;
        }
        if (type.equals(Tag.BOOL)) {
            return Boolean.parseBoolean(text) ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
        }
        return type.equals(Tag.NULL) ? JsonToken.VALUE_NULL : JsonToken.VALUE_STRING;
    }

    /** A value written as a reference to another: it would grow without bound where such values hold others. */
    static final class AliasException extends JsonParseException {
        private static final long serialVersionUID = 1L;

        AliasException(JsonLocation at) {
            super(null, "alias", at);
        }
    }

    // ---- where ----

    private Optional<Mark> mark() {
        return event == null ? Optional.empty() : event.getStartMark();
    }

    private int line() {
        return mark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private int column() {
        return mark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    @Override
    public JsonLocation currentTokenLocation() {
        return new JsonLocation(ContentReference.unknown(), -1, line(), column());
    }

    @Override
    public JsonLocation currentLocation() {
        return currentTokenLocation();
    }

    @Override
    @Deprecated
    public JsonLocation getTokenLocation() {
        return currentTokenLocation();
    }

    @Override
    @Deprecated
    public JsonLocation getCurrentLocation() {
        return currentTokenLocation();
    }

    @Override
    public JsonStreamContext getParsingContext() {
        return context;
    }

    @Override
    public @Nullable String currentName() {
        boolean opens = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
        return opens ? context.getParent().getCurrentName() : context.getCurrentName();
    }

    @Override
    @Deprecated
    public @Nullable String getCurrentName() {
        return currentName();
    }

    @Override
    public void overrideCurrentName(String name) {
        throw new UnsupportedOperationException();
    }

    // ---- what ----

    @Override
    public @Nullable String getText() {
        if (_currToken == null) {
            return null;
        }
        return _currToken == JsonToken.FIELD_NAME || _currToken.isScalarValue() ? text : _currToken.asString();
    }

    @Override
    public char[] getTextCharacters() {
        return String.valueOf(getText()).toCharArray();
    }

    @Override
    public boolean hasTextCharacters() {
        return false;
    }

    @Override
    public int getTextLength() {
        return String.valueOf(getText()).length();
    }

    @Override
    public int getTextOffset() {
        return 0;
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) throws IOException {
        throw _constructReadException("no binary data");
    }

    @Override
    public Number getNumberValue() throws IOException {
        if (_currToken == JsonToken.VALUE_NUMBER_FLOAT) {
            return getDecimalValue();
        }
        BigInteger value = getBigIntegerValue();
        return switch (getNumberType()) {
            case INT -> value.intValue();
            case LONG -> value.longValue();
            default -> value;
        };
    }

    @Override
    public NumberType getNumberType() throws IOException {
        if (_currToken == JsonToken.VALUE_NUMBER_FLOAT) {
            return NumberType.BIG_DECIMAL;
        }
        int bits = getBigIntegerValue().bitLength();
        return bits < Integer.SIZE ? NumberType.INT : bits < Long.SIZE ? NumberType.LONG : NumberType.BIG_INTEGER;
    }

    @Override
    public int getIntValue() throws IOException {
        long value = getLongValue();
        if (value != (int) value) {
            reportOverflowInt(text);
        }
        return (int) value;
    }

    @Override
    public long getLongValue() throws IOException {
        BigInteger value = getBigIntegerValue();
        if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
            reportOverflowLong(text);
        }
        return value.longValue();
    }

    @Override
    public BigInteger getBigIntegerValue() throws IOException {
        return _currToken == JsonToken.VALUE_NUMBER_INT
                ? new BigInteger(text)
                : getDecimalValue().toBigInteger();
    }

    @Override
    public float getFloatValue() throws IOException {
        return getDecimalValue().floatValue();
    }

    @Override
    public double getDoubleValue() throws IOException {
        return getDecimalValue().doubleValue();
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        if (_currToken == null || !_currToken.isNumeric()) {
            throw _constructReadException("no number");
        }
        BigDecimal value = new BigDecimal(text);
        bounds.validateBigIntegerScale(value.scale());
        return value;
    }

    // ---- the rest ----

    @Override
    public @Nullable ObjectCodec getCodec() {
        return codec;
    }

    @Override
    public void setCodec(ObjectCodec codec) {
        this.codec = codec;
    }

    @Override
    public StreamReadConstraints streamReadConstraints() {
        return bounds;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    protected void _handleEOF() {}
}
