package vn.tuanthu.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

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
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getString();
        if (text != null && FORM.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, LocalDate.class, "no day of the calendar");
            }
        }
        throw context.weirdStringException(text, LocalDate.class, "not of the form 2025-12-31");
    }
}
