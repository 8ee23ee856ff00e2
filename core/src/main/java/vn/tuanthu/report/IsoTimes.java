package vn.tuanthu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Days and moments in JSON: as ISO 8601 writes them. */
final class IsoTimes<T extends TemporalAccessor> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient DateTimeFormatter form;

    private IsoTimes(Class<T> type, DateTimeFormatter form) {
        super(type);
        this.form = form;
    }

    static SimpleModule addTo(SimpleModule module) {
        return module.addSerializer(new IsoTimes<>(LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE))
                .addSerializer(new IsoTimes<>(LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                .addSerializer(new IsoTimes<>(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
        out.writeString(form.format(value));
    }
}
