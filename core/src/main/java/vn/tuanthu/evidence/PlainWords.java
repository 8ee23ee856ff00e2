package vn.tuanthu.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import vn.tuanthu.text.LocalizedText;

/** Words that are the same in both languages are written once. */
final class PlainWords extends JsonSerializer<LocalizedText> {
    @Override
    public void serialize(LocalizedText words, JsonGenerator json, SerializerProvider settings) throws IOException {
        if (words.vi().equals(words.en())) {
            json.writeString(words.vi());
            return;
        }
        json.writeStartObject();
        json.writeStringField("vi", words.vi());
        json.writeStringField("en", words.en());
        json.writeEndObject();
    }
}
