package vn.tuanthu.rules.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.Messages;

/**
 * What an article sets, in words: names of values and the words that they hold are sentences of the bundles. What none of them
 * names, such as the id of a measure, is told as it is.
 */
public final class ValueWords {
    /** Where the words that values hold are named. */
    private static final List<String> NAMED = List.of(
            "law.word.",
            "security.body.",
            "security.inspector.",
            "security.content.",
            "security.dossiercontent.",
            "security.centre.",
            "security.lines.",
            "security.sharedsecurity.",
            "security.separation.");

    private ValueWords() {}

    /** The value of that name, as a sentence calls it. */
    public static Object name(String value) {
        String key = "law.value." + value;
        return Messages.has(key) ? Message.of(key) : value;
    }

    /**
     * A value as it stands in an article of {@code law}: a line for a number, a day, a word or a list; of one that is set by
     * something, such as a level, a line for each of what it sets, with all that it is set for.
     */
    public static List<Message> lines(Object value, Law law) {
        if (!(value instanceof Map<?, ?> byKey)) {
            return List.of(Message.of("law.just", of(value, law)));
        }
        Map<Object, List<Object>> keys = new LinkedHashMap<>();
        byKey.forEach((key, set) ->
                keys.computeIfAbsent(set, any -> new ArrayList<>()).add(key(String.valueOf(key))));
        return keys.entrySet().stream()
                .map(one -> Message.of("law.by-key", one.getValue(), of(one.getKey(), law)))
                .toList();
    }

    private static Object of(Object value, Law law) {
        if (value instanceof Map<?, ?> byKey) {
            return joined(byKey.entrySet().stream()
                    .map(one -> Message.of("law.by-key", key(String.valueOf(one.getKey())), of(one.getValue(), law))));
        }
        if (value instanceof List<?> many) {
            return many.isEmpty()
                    ? Message.of("law.nothing")
                    : joined(many.stream().map(one -> Message.of("law.just", of(one, law))));
        }
        return value instanceof String text ? word(text, law) : value;
    }

    private static Message joined(Stream<Message> parts) {
        return parts.reduce((before, next) -> Message.of("law.and", before, next))
                .orElseThrow();
    }

    /** What a value is set by: a level, or something that has a name. */
    private static Object key(String key) {
        return key.matches("\\d") ? Message.of("law.of-level", Integer.valueOf(key)) : named(key);
    }

    private static Object word(String word, Law law) {
        if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(word);
        }
        if (word.startsWith("--")) {
            MonthDay day = MonthDay.parse(word);
            return String.format("%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
        }
        return law.instrument(word).<Object>map(Instrument::shortName).orElseGet(() -> named(word));
    }

    private static Object named(String word) {
        return NAMED.stream()
                .map(bundle -> bundle + word)
                .filter(Messages::has)
                .findFirst()
                .<Object>map(Message::of)
                .orElse(word);
    }
}
