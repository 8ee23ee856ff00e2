package vn.tuanthu.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days are written in one form only, and lie in years that somebody who keeps a register may mean: counting the days or
 * months from any other is a way to keep a program busy for ever.
 */
final class StrictDay extends StdDeserializer<LocalDate> {
    private static final Pattern FORM = Pattern.compile("(?:19|20|21)\\d\\d-\\d\\d-\\d\\d");

    StrictDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        String wrong = wrong(text);
        if (wrong != null) {
            throw context.weirdStringException(text, LocalDate.class, wrong);
        }
        return LocalDate.parse(text);
    }

    /** What is wrong with {@code text}, or null if it is a day. */
    private static @Nullable String wrong(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return "not of the form 2025-12-31";
        }
        try {
            LocalDate.parse(text);
            return null;
        } catch (DateTimeException e) {
            return "no day of the calendar";
        }
    }

    /** A day with a time of it, to the minute or finer. */
    static final class Moment extends StdDeserializer<LocalDateTime> {
        Moment() {
            super(LocalDateTime.class);
        }

        @Override
        public LocalDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = String.valueOf(parser.getText());
            int time = text.indexOf('T');
            if (time < 0 || wrong(text.substring(0, time)) != null) {
                throw context.weirdStringException(text, LocalDateTime.class, "not of the form 2025-12-31T08:30");
            }
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, LocalDateTime.class, "no time of the day");
            }
        }
    }

    /** A day as the name of a field. */
    static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String text, DeserializationContext context) throws IOException {
            String wrong = wrong(text);
            if (wrong != null) {
                throw context.weirdKeyException(LocalDate.class, text, wrong);
            }
            return LocalDate.parse(text);
        }
    }
}
